import { packSections, type Sections } from "#dist/model/sections.js";
import { LABEL_COUNT as L } from "#dist/tag/recognizer/labels.js";
import type { VocabularyColumns } from "#dist/tag/recognizer/vocabulary.js";
import type { Weights } from "./optimise.ts";

/** The largest weight of 8 bits. */
const LARGEST = 127;

/** Prunes and quantises the weights to 8 bits, and packs them with the vocabulary and the sections made elsewhere. */
export function packWeights(
  keys: Int32Array,
  weights: Weights,
  vocabulary: VocabularyColumns,
  least: number,
  others: Sections,
): Buffer {
  return packSections({ ...makeSections(keys, weights, vocabulary, least), ...others });
}

/** The arrays of a model file. */
export function makeSections(
  keys: Int32Array,
  weights: Weights,
  vocabulary: VocabularyColumns,
  least: number,
): Sections {
  const step = largestWeight(weights.features) / LARGEST;
  const kept: number[] = [];
  const counts: number[] = [];
  const labels: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    const before = labels.length;
    for (let k = 0; k < L; k++) {
      const weight = weights.features[row * L + k] as number;
      const value = Math.round(weight / step);
      if (Math.abs(weight) < least || value === 0) continue;
      labels.push(k);
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
    start: weights.start,
    transitions: weights.transitions,
    vocabularyKeys: vocabulary.keys,
    coarse: vocabulary.coarse,
    middle: vocabulary.middle,
    fine: vocabulary.fine,
    lexicon: vocabulary.bits,
  };
}

/** Outliers are cut, so that the step stays small. */
function largestWeight(weights: Float32Array): number {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  return Math.max(largest, 1e-6);
}
