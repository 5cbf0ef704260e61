import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Sections, takeSection, unpackSections } from "../../model/sections.ts";
import { POS_TAGS } from "../../model/syntax.ts";
import { KeyTable } from "../recognizer/key-table.ts";
import { takeWeights, type WeightTable } from "../recognizer/weight-table.ts";

export const TAG_COUNT: number = POS_TAGS.length;
/** What stands before a sentence counts as a tag of its own. */
export const BEFORE_TAG: number = TAG_COUNT;
/** Sums of weights are kept two tags a number; see `WeightTable.addPairs`. */
export const PAIRS = (TAG_COUNT + 1) >> 1;

/** A trained tagger. */
export interface TaggerModel {
  /** Weights of the tags by feature. */
  readonly weights: WeightTable;
  /** Tag number of words that have but one, by the hash of the word as written. */
  readonly fixed: KeyTable;
  /** Bits of the compromise lexicon, by the hash of the lower-case word. */
  readonly lexicon: KeyTable;
}

const SHIPPED = new URL("../../../data/model/tagger.bin", import.meta.url);

/** Loads the tagger that ships with the package; throws E_DATA where it is missing or damaged. */
export function loadTagger(path: string = fileURLToPath(SHIPPED)): TaggerModel {
  return createTaggerModel(unpackSections(readFileSync(path), path));
}

/** Makes the arrays of a tagger file ready for use. */
export function createTaggerModel(sections: Sections): TaggerModel {
  const table = (keys: string, values: string): KeyTable =>
    new KeyTable(takeSection<Int32Array>(sections, keys), Int32Array.from(takeSection<Uint16Array>(sections, values)));
  return {
    weights: takeWeights(sections),
    fixed: table("fixedKeys", "fixedTags"),
    lexicon: table("lexiconKeys", "lexiconBits"),
  };
}
