import type { Sections } from "#dist/model/sections.js";
import { POS_TAGS } from "#dist/model/syntax.js";
import { hashString } from "#dist/tag/recognizer/hash.js";
import type { FittedTagger } from "./tagger-fit.ts";

const TAGS: number = POS_TAGS.length;
/** The largest weight of 8 bits. */
const LARGEST = 127;
/** Weights beyond this share of the largest are cut, so that the step stays small. */
const CUT = 0.6;

/** Prunes and quantises the weights to 8 bits; `least` is the smallest weight that is kept. */
export function packTagger({ keys, weights, fixed, lexicon }: FittedTagger, least: number): Sections {
  let largest = 1e-6;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const step = (largest * CUT) / LARGEST;
  const kept: number[] = [];
  const counts: number[] = [];
  const labels: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    const before = labels.length;
    for (let tag = 0; tag < TAGS; tag++) {
      const weight = weights[row * TAGS + tag] as number;
      const value = Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / step)));
      if (Math.abs(weight) < least || value === 0) continue;
      labels.push(tag);
      values.push(value);
    }
    if (labels.length === before) continue;
    kept.push(keys[row] as number);
    counts.push(labels.length - before);
  }
  return {
    keys: Int32Array.from(kept),
    counts: Uint8Array.from(counts),
    labels: Uint8Array.from(labels),
    weights: Int8Array.from(values),
    step: Float32Array.of(step),
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
