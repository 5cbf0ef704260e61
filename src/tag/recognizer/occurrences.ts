import { WordFlag, type WordType } from "./words.ts";

/** Occurrences of a word beyond which the rest of the document adds nothing new. */
const MOST_OCCURRENCES = 8;

/** What a document shows of one word, whatever its capitals. */
export interface Occurrences {
  /** Places where it stands in lower case. */
  lower: number;
  /** Capitalised behind another word of the sentence, where capitals prove something. */
  middle: number;
  /** Tokens where it stands capitalised. */
  readonly tokens: number[];
}

/**
 * Collects for every word that stands capitalised somewhere in a document where else it stands, by the hash of its
 * lower-case form (Ratinov and Roth 2009, context aggregation).
 */
export function collectOccurrences(
  words: readonly WordType[],
  sentences: readonly { readonly firstToken: number; readonly endToken: number; readonly allCaps: boolean }[],
): Map<number, Occurrences> {
  const all = new Map<number, Occurrences>();
  for (const { firstToken, endToken, allCaps } of sentences) {
    for (let i = firstToken; i < endToken; i++) {
      const word = words[i] as WordType;
      if (!isCollected(word) || word.flags & WordFlag.Lower) continue;
      const found = all.get(word.key) ?? { lower: 0, middle: 0, tokens: [] };
      all.set(word.key, found);
      if (allCaps) continue;
      if (i > firstToken && (words[i - 1] as WordType).flags & WordFlag.Letters) found.middle++;
      if (found.tokens.length < MOST_OCCURRENCES) found.tokens.push(i);
    }
  }
  countLower(words, all);
  return all;
}

function isCollected(word: WordType): boolean {
  return (word.flags & (WordFlag.Letters | WordFlag.Short)) === WordFlag.Letters;
}

function countLower(words: readonly WordType[], all: ReadonlyMap<number, Occurrences>): void {
  for (const word of words) {
    if (!(word.flags & WordFlag.Lower)) continue;
    const found = all.get(word.key);
    if (found !== undefined) found.lower++;
  }
}
