import type { Sections } from "#dist/model/sections.js";
import { POS_TAGS } from "#dist/model/syntax.js";
import { hashString } from "#dist/tag/recognizer/hash.js";
import { packSparse } from "./pack-sparse.ts";
import type { FittedTagger } from "./tagger-fit.ts";

/** Weights beyond this share of the largest are cut, so that the step stays small. */
const CUT = 0.6;

/** Prunes and quantises the weights to 8 bits; `least` is the smallest weight that is kept. */
export function packTagger({ keys, weights, fixed, lexicon }: FittedTagger, least: number): Sections {
  return {
    ...packSparse(keys, weights, POS_TAGS.length, least, CUT),
    ...packTable(fixed, "fixedKeys", "fixedTags"),
    ...packTable(lexicon, "lexiconKeys", "lexiconBits"),
  };
}

function packTable(table: ReadonlyMap<string, number>, keys: string, values: string): Sections {
  const rows = new Map([...table].map(([word, value]) => [hashString(word), value]));
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return {
    [keys]: Int32Array.from(sorted.map(([key]) => key)),
    [values]: Uint16Array.from(sorted.map(([, value]) => value)),
  };
}
