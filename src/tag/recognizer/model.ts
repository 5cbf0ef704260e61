import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Sections, takeSection, unpackSections } from "../../model/sections.ts";
import type { EntityType, Label } from "../../model/types.ts";
import { KeyTable } from "./key-table.ts";

import { createTypeClassifier, type NameView } from "./types.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A trained recogniser: sparse weights by feature key, start and transition scores, and the vocabulary. */
export interface Model {
  readonly vocabulary: Vocabulary;
  /** Tells the type of a name among those of its label. */
  readonly typeOf: (view: NameView, label: Label) => EntityType;
  /** Score of a label at the start of a sentence. */
  readonly start: Float32Array;
  /** Score of label b behind label a, at `a * LABEL_COUNT + b`. */
  readonly transitions: Float32Array;
  /** Adds the weights of a feature to the scores of the labels at `offset`. */
  addWeights(key: number, scores: Float32Array, offset: number): void;
}

const SHIPPED = new URL("../../../data/model/recognizer.bin", import.meta.url);

/** Loads the model that ships with the package; throws E_DATA where it is missing or damaged. */
export function loadModel(path: string = fileURLToPath(SHIPPED)): Model {
  return createModel(unpackSections(readFileSync(path), path));
}

/** Makes the arrays of a model file ready for use. */
export function createModel(sections: Sections): Model {
  const keys = takeSection<Int32Array>(sections, "keys");
  const counts = takeSection<Uint8Array>(sections, "counts");
  const labels = takeSection<Uint8Array>(sections, "labels");
  const weights = takeSection<Int8Array>(sections, "weights");
  const step = takeSection<Float32Array>(sections, "step")[0] as number;
  const table = new KeyTable(keys);
  const starts = prefixSums(counts);
  return {
    vocabulary: createVocabulary({
      keys: takeSection<Int32Array>(sections, "vocabularyKeys"),
      coarse: takeSection<Uint8Array>(sections, "coarse"),
      middle: takeSection<Uint8Array>(sections, "middle"),
      fine: takeSection<Uint16Array>(sections, "fine"),
      bits: takeSection<Uint16Array>(sections, "lexicon"),
    }),
    typeOf: createTypeClassifier(sections),
    start: takeSection<Float32Array>(sections, "start"),
    transitions: takeSection<Float32Array>(sections, "transitions"),
    addWeights: (key, scores, offset) => {
      const row = table.find(key);
      if (row < 0) return;
      const end = starts[row + 1] as number;
      for (let q = starts[row] as number; q < end; q++) {
        const at = offset + (labels[q] as number);
        scores[at] = (scores[at] as number) + (weights[q] as number) * step;
      }
    },
  };
}

function prefixSums(counts: Uint8Array): Int32Array {
  const sums = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) sums[i + 1] = (sums[i] as number) + (counts[i] as number);
  return sums;
}
