import type { Matched, Tagged } from "../model/document.ts";
import { leaveOutDenied } from "./denied.ts";
import { mergeMentions } from "./merge.ts";
import { tellNamesakes } from "./namesakes.ts";
import { addRepeats } from "./repeats.ts";
import { keepSupported } from "./support.ts";

/** Binds the matching stage to the words the user denies: every name of a document, from the recogniser and the gazetteer, without overlaps. */
export function createMatcher(denied: ReadonlySet<string>): (doc: Tagged) => Matched {
  return (doc) => {
    const allowed = leaveOutDenied(doc, denied);
    const merged = mergeMentions(allowed);
    return { ...doc, mentions: addRepeats(allowed, tellNamesakes(allowed, keepSupported(allowed, merged))) };
  };
}
