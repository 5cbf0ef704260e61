import type { Matched, Mention, Tagged } from "../model/document.ts";
import { leaveOutDenied } from "./denied.ts";
import { mergeMentions } from "./merge.ts";
import { tellNamesakes } from "./namesakes.ts";
import { addRepeats } from "./repeats.ts";
import { keepSupported } from "./support.ts";

/** Binds the matching stage to the words the user denies: every name of a document, from the recogniser and the gazetteer, without overlaps. */
export function createMatcher(denied: ReadonlySet<string>): (doc: Tagged) => Matched {
  return (doc) => {
    const allowed = leaveOutDenied(doc, denied);
    return addMentions(
      doc,
      addRepeats(allowed, tellNamesakes(allowed, keepSupported(allowed, mergeMentions(allowed)))),
    );
  };
}

/** Written field by field, as mentions are (see `readAs`). */
function addMentions(doc: Tagged, mentions: readonly Mention[]): Matched {
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
