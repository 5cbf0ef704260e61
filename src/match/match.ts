import { findGazetteerHits } from "../gazetteer/hits.ts";
import type { GazetteerIndex } from "../gazetteer/index.ts";
import type { Matched, Tagged } from "../model/document.ts";
import { mergeMentions } from "./merge.ts";
import { addRepeats } from "./repeats.ts";
import { keepSupported } from "./support.ts";

/** Binds the matching stage to a gazetteer: every name of a document, from the recogniser and the gazetteer, without overlaps. */
export function createMatcher(index: GazetteerIndex): (doc: Tagged) => Matched {
  return (doc) => {
    const merged = mergeMentions(doc, findGazetteerHits(doc, index));
    return { ...doc, mentions: addRepeats(doc, keepSupported(doc, merged)) };
  };
}
