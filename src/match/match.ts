import type { Matched, Mention, Tagged } from "../model/document.ts";
import { leaveOutDenied } from "./denied.ts";
import { mergeMentions } from "./merge.ts";
import { tellNamesakes } from "./namesakes.ts";
import { addRepeats } from "./repeats.ts";
import { keepSupported } from "./support.ts";

/** Binds the matching stage to the words the user denies: every name of a document, from the recogniser and the gazetteer, without overlaps. */
export function createMatcher(denied: ReadonlySet<string>): (doc: Tagged) => Matched {
  return (doc) => {
    const read = withMentions(doc, []);
    const allowed = leaveOutDenied(read, denied);
    const merged = mergeMentions(allowed);
    return withMentions(read, addRepeats(allowed, tellNamesakes(allowed, keepSupported(allowed, merged))));
  };
}

/** Written field by field, as mentions are (see `readAs`): so the rules and the stages behind read documents of one hidden class. */
function withMentions(doc: Tagged, mentions: readonly Mention[]): Matched {
  return {
    id: doc.id,
    source: doc.source,
    meta: doc.meta,
    layout: doc.layout,
    text: doc.text,
    plain: doc.plain,
    warnings: doc.warnings,
    tokens: doc.tokens,
    paragraphs: doc.paragraphs,
    sentences: doc.sentences,
    syntax: doc.syntax,
    hits: doc.hits,
    names: doc.names,
    mentions,
  };
}
