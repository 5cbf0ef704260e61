import { type Sections, takeSection } from "../../model/sections.ts";
import type { Vocabulary } from "../recognizer/vocabulary.ts";
import { createCasing, type DescribeCase } from "./casing.ts";
import { type CaseWindow, createContextRule } from "./context.ts";

/** What training learnt of case: how a word usually stands, and when its neighbours give it a capital. */
export interface LearntCase {
  readonly describe: DescribeCase;
  readonly hasCapital: (window: CaseWindow) => boolean;
}

/** Makes the sections on case of a model file ready for use. */
export function createLearntCase(sections: Sections, vocabulary: Vocabulary): LearntCase {
  return {
    describe: createCasing(vocabulary, takeSection<Uint8Array>(sections, "casing")),
    hasCapital: createContextRule(takeSection<Int8Array>(sections, "caseContext")),
  };
}
