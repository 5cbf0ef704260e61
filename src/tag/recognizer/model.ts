import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Sections, takeSection, unpackSections } from "../../model/sections.ts";
import type { EntityType, Label } from "../../model/types.ts";
import { createLearntCase, type LearntCase } from "../case/learnt.ts";
import { type HeadColumns, takeHead } from "./head-columns.ts";
import { createTypeClassifier, type NameView } from "./types.ts";
import { createVocabulary, type Vocabulary, type VocabularyColumns } from "./vocabulary.ts";
import { takeWeights, type WeightTable } from "./weight-table.ts";

/** A trained recogniser: sparse weights by feature key, start and transition scores, and the vocabulary. */
export interface Model {
  readonly vocabulary: Vocabulary;
  /** What restores case, for text whose case tells nothing. */
  readonly learntCase: LearntCase;
  /** Tells the type of a name among those of its label. */
  readonly typeOf: (view: NameView, label: Label) => EntityType;
  /** Score of a label at the start of a sentence. */
  readonly start: Float32Array;
  /** Score of label b behind label a, at `a * LABEL_COUNT + b`. */
  readonly transitions: Float32Array;
  /** Weights of the labels by feature. */
  readonly weights: WeightTable;
  /** The network that adds to the scores of the labels. */
  readonly head: HeadColumns;
}

const SHIPPED = new URL("../../../data/model/recognizer.bin", import.meta.url);

/** Loads the model that ships with the package; throws E_DATA where it is missing or damaged. */
export function loadModel(path: string = fileURLToPath(SHIPPED)): Model {
  return createModel(unpackSections(readFileSync(path), path));
}

/** Makes the arrays of a model file ready for use. */
export function createModel(sections: Sections): Model {
  const vocabulary = createVocabulary(takeVocabulary(sections));
  return {
    vocabulary,
    learntCase: createLearntCase(sections, vocabulary),
    typeOf: createTypeClassifier(sections),
    start: takeSection<Float32Array>(sections, "start"),
    transitions: takeSection<Float32Array>(sections, "transitions"),
    weights: takeWeights(sections),
    head: takeHead(sections),
  };
}

/** The columns of the vocabulary in a model file. */
export function takeVocabulary(sections: Sections): VocabularyColumns {
  return {
    keys: takeSection<Int32Array>(sections, "vocabularyKeys"),
    coarse: takeSection<Uint8Array>(sections, "coarse"),
    middle: takeSection<Uint8Array>(sections, "middle"),
    fine: takeSection<Uint16Array>(sections, "fine"),
    bits: takeSection<Uint16Array>(sections, "lexicon"),
  };
}
