import type { Matched, Tagged } from "../model/document.ts";
import { mergeMentions } from "./merge.ts";
import { addRepeats } from "./repeats.ts";
import { keepSupported } from "./support.ts";

/** The matching stage: every name of a document, from the recogniser and the gazetteer, without overlaps. */
export function match(doc: Tagged): Matched {
  return { ...doc, mentions: addRepeats(doc, keepSupported(doc, mergeMentions(doc))) };
}
