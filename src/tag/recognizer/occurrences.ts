import type { DocumentWords } from "./document-words.ts";
import { asksDocument } from "./token-view.ts";
import { WordFlag } from "./words.ts";

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
  words: Pick<DocumentWords, "flags" | "keys">,
  sentences: readonly { readonly firstToken: number; readonly endToken: number; readonly allCaps: boolean }[],
): Map<number, Occurrences> {
  const { flags, keys } = words;
  const all = new Map<number, Occurrences>();
  for (const { firstToken, endToken, allCaps } of sentences) {
    for (let i = firstToken; i < endToken; i++) {
      if (!asksDocument(flags[i] as number)) continue;
      const found = findOrOpen(all, keys[i] as number);
      if (allCaps) continue;
      if (i > firstToken && (flags[i - 1] as number) & WordFlag.Letters) found.middle++;
      if (found.tokens.length < MOST_OCCURRENCES) found.tokens.push(i);
    }
  }
  countLower(words, all);
  return all;
}

function findOrOpen(all: Map<number, Occurrences>, key: number): Occurrences {
  const known = all.get(key);
  if (known !== undefined) return known;
  const opened = { lower: 0, middle: 0, tokens: [] };
  all.set(key, opened);
  return opened;
}

function countLower(
  { flags, keys }: Pick<DocumentWords, "flags" | "keys">,
  all: ReadonlyMap<number, Occurrences>,
): void {
  for (let i = 0; i < flags.length; i++) {
    if (!((flags[i] as number) & WordFlag.Lower)) continue;
    const found = all.get(keys[i] as number);
    if (found !== undefined) found.lower++;
  }
}
