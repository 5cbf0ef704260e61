import { packSections, type Sections } from "#dist/model/sections.js";
import { LABEL_COUNT } from "#dist/tag/recognizer/labels.js";
import type { VocabularyColumns } from "#dist/tag/recognizer/vocabulary.js";
import type { Weights } from "./optimise.ts";
import { packSparse } from "./pack-sparse.ts";

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
  return {
    ...packSparse(keys, weights.features, LABEL_COUNT, least),
    start: weights.start,
    transitions: weights.transitions,
    vocabularyKeys: vocabulary.keys,
    coarse: vocabulary.coarse,
    middle: vocabulary.middle,
    fine: vocabulary.fine,
    lexicon: vocabulary.bits,
  };
}
