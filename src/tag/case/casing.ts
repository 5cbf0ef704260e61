import { hashString } from "../recognizer/hash.ts";
import type { Vocabulary } from "../recognizer/vocabulary.ts";

/** How a word usually stands behind the first word of a sentence. */
export const Casing = {
  Lower: 0,
  Capital: 1,
  /** All capitals: an acronym. */
  Upper: 2,
  /** Now in lower case, now with a capital. */
  Either: 3,
  /** Not in the vocabulary. */
  Unknown: 4,
  /** No word: marks, numbers and what begins with one. */
  None: 5,
} as const;
export type CasingValue = (typeof Casing)[keyof typeof Casing];

/** Values of two bits, four to a byte. */
export const CASINGS_PER_BYTE = 4;

/** What is known of a word whose case tells nothing. */
export interface CaseWord {
  readonly usual: CasingValue;
  /** Fine cluster; 0 where the word has none. */
  readonly cluster: number;
  /** Hash of the lower-case form, digits as 0. */
  readonly key: number;
  /** Hash of its last letters. */
  readonly ending: number;
}

/** Describes a word given in lower case. */
export type DescribeCase = (lower: string) => CaseWord;

const FINE = 2;
const ENDING = 3;

/** Makes the casings of a model file, packed by row of its vocabulary, answer for words. */
export function createCasing(vocabulary: Vocabulary, packed: Uint8Array): DescribeCase {
  return (lower) => {
    const row = vocabulary.find(casingKey(lower));
    return {
      usual: /^\p{L}/u.test(lower) ? usualOf(lower, row, packed) : Casing.None,
      cluster: row < 0 ? 0 : vocabulary.cluster(row, FINE),
      key: hashString(lower.replace(/\d/g, "0")),
      ending: hashString(lower.slice(-ENDING)),
    };
  };
}

/** The key by which the vocabulary knows a word in lower case: “mr.” as “mr”. */
export function casingKey(lower: string): number {
  return hashString(/^\p{L}{2,}\.$/u.test(lower) ? lower.slice(0, -1) : lower);
}

/** Single letters are in no vocabulary: “a”. */
function usualOf(lower: string, row: number, packed: Uint8Array): CasingValue {
  if (row >= 0) return unpack(packed, row);
  return lower.length === 1 ? Casing.Lower : Casing.Unknown;
}

function unpack(packed: Uint8Array, row: number): CasingValue {
  const byte = packed[Math.floor(row / CASINGS_PER_BYTE)] as number;
  return ((byte >> (2 * (row % CASINGS_PER_BYTE))) & 3) as CasingValue;
}
