import { WordFlag, type WordType } from "./words.ts";

/** Occurrences of a word beyond which the rest of the document adds nothing new. */
const MOST_OCCURRENCES = 8;

/** What a document shows of one word, whatever its capitals. */
export interface Occurrences {
  lower: number;
  /** Capitalised behind another word of the sentence, where capitals prove something. */
  middle: number;
  /** Tokens where it stands capitalised. */
  readonly tokens: number[];
}

/** Collects for every word of a document where else it stands (Ratinov and Roth 2009, context aggregation). */
export function collectOccurrences(
  words: readonly WordType[],
  sentences: readonly { readonly firstToken: number; readonly endToken: number; readonly allCaps: boolean }[],
): Map<string, Occurrences> {
  const all = new Map<string, Occurrences>();
  for (const { firstToken, endToken, allCaps } of sentences) {
    for (let i = firstToken; i < endToken; i++) {
      const word = words[i] as WordType;
      if (!(word.flags & WordFlag.Letters) || word.flags & WordFlag.Short) continue;
      const found = all.get(word.key) ?? { lower: 0, middle: 0, tokens: [] };
      all.set(word.key, found);
      if (word.flags & WordFlag.Lower) found.lower++;
      else if (!allCaps) {
        if (i > firstToken && (words[i - 1] as WordType).flags & WordFlag.Letters) found.middle++;
        if (found.tokens.length < MOST_OCCURRENCES) found.tokens.push(i);
      }
    }
  }
  return all;
}
