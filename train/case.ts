import { createCasing } from "#dist/tag/case/casing.js";
import { createVocabulary, type VocabularyColumns } from "#dist/tag/recognizer/vocabulary.js";
import { learnCaseContext } from "./case-context.ts";
import { countCasings, learnCasing, totalOf } from "./casing.ts";
import type { TrainingSet } from "./training-set.ts";

/** Sightings up to which a word is rare. */
const RARE = 4;

/** The sections of a model file by which case is restored; they are no part of the recogniser. */
export function learnCase(
  columns: VocabularyColumns,
  sets: readonly TrainingSet[],
): { casing: Uint8Array; caseContext: Int8Array } {
  const docs = sets.flatMap(({ documents }) => documents.map(({ doc }) => doc));
  const counts = countCasings(docs);
  // A rare word would know its case from the very place it is asked for.
  const frequent = learnCasing(columns, new Map([...counts].filter(([, count]) => totalOf(count) > RARE)));
  return {
    casing: learnCasing(columns, counts),
    caseContext: learnCaseContext(sets, createCasing(createVocabulary(columns), frequent)),
  };
}
