import type { Sentence } from "../../model/document.ts";
import type { DocumentWords } from "./document-words.ts";
import { mix, mix2 } from "./hash.ts";
import type { KeyList } from "./key-list.ts";
import type { Occurrences } from "./occurrences.ts";
import { LEXICON_BITS } from "./vocabulary.ts";
import { describeWord, type WordType } from "./words.ts";

/*
 * The feature templates of the recogniser: the one source for training and for use. Every feature is a 32-bit key.
 * The set follows Ratinov and Roth 2009 (windows, shapes, clusters, gazetteer, document context).
 */

/** Words around a token that its own features look at: offsets -2 … 2. */
export const REACH = 2;
/** Templates of a word at one offset have numbers of their own. */
const OFFSET_STEP = 40;
const CONTEXT = 300;
const NEAR = 1;

const NO_VOCABULARY = { find: () => -1, cluster: () => 0, lexicon: () => 0 };
/** What stands before and behind a sentence. */
export const BEFORE: WordType = describeWord("<s>", NO_VOCABULARY);
export const BEHIND: WordType = describeWord("</s>", NO_VOCABULARY);

/** Features that depend on one word and its offset alone, and can be summed once for each. */
export function wordFeatures(word: WordType, offset: number, list: KeyList): void {
  const base = (offset + REACH) * OFFSET_STEP;
  const near = Math.abs(offset) <= NEAR;
  list.push(mix(base, word.lower));
  list.push(mix(base + 1, word.shape));
  if (near) {
    list.push(mix(base + 2, word.exact));
    list.push(mix(base + 3, word.lastThree));
  }
  if (word.clusters[0] > 0) {
    list.push(mix(base + 4, word.clusters[0]));
    list.push(mix(base + 5, word.cluster));
    if (near) list.push(mix(base + 6, word.clusters[2]));
  }
  if (word.lexicon !== 0) lexiconFeatures(word, offset, base, list);
  if (offset === 0) ownFeatures(word, base, list);
}

function lexiconFeatures(word: WordType, offset: number, base: number, list: KeyList): void {
  for (let bit = 0; bit < LEXICON_BITS.length; bit++) {
    if (!((word.lexicon >> bit) & 1)) continue;
    list.push(mix(base + 7, bit + 1));
    if (offset === 0) list.push(mix2(base + 8, bit + 1, word.shape));
  }
}

function ownFeatures(word: WordType, base: number, list: KeyList): void {
  for (let n = 0; n < word.prefixes.length; n++) {
    if (word.prefixes[n] !== 0) list.push(mix(base + 10 + n, word.prefixes[n] as number));
    if (word.suffixes[n] !== 0) list.push(mix(base + 20 + n, word.suffixes[n] as number));
  }
  if (word.clusters[0] > 0) list.push(mix2(base + 30, word.cluster, word.shape));
  list.push(mix(base + 31, word.caseClass));
  list.push(mix(base + 32, word.length));
}

/** Conjunctions of a token of a sentence with its neighbours. */
export function windowFeatures(
  words: Pick<DocumentWords, "lowers" | "shapes" | "clusters">,
  sentence: Pick<Sentence, "firstToken" | "endToken" | "allCaps">,
  i: number,
  list: KeyList,
): void {
  const { lowers, shapes, clusters } = words;
  const first = i === sentence.firstToken;
  const closes = i + 1 >= sentence.endToken;
  const lower = lowers[i] as number;
  const shape = shapes[i] as number;
  const cluster = clusters[i] as number;
  const before = first ? BEFORE.lower : (lowers[i - 1] as number);
  const beforeShape = first ? BEFORE.shape : (shapes[i - 1] as number);
  const beforeCluster = first ? BEFORE.cluster : (clusters[i - 1] as number);
  const behind = closes ? BEHIND.lower : (lowers[i + 1] as number);
  const behindShape = closes ? BEHIND.shape : (shapes[i + 1] as number);
  const behindCluster = closes ? BEHIND.cluster : (clusters[i + 1] as number);
  const before2 = i - 2 < sentence.firstToken ? BEFORE.lower : (lowers[i - 2] as number);
  const behind2 = i + 2 >= sentence.endToken ? BEHIND.lower : (lowers[i + 2] as number);
  list.push(mix2(CONTEXT, before, lower));
  list.push(mix2(CONTEXT + 1, lower, behind));
  list.push(mix2(CONTEXT + 2, beforeShape, shape));
  list.push(mix2(CONTEXT + 3, shape, behindShape));
  list.push(mix2(CONTEXT + 4, mix2(1, beforeShape, shape), behindShape));
  list.push(mix2(CONTEXT + 5, before, shape));
  list.push(mix2(CONTEXT + 6, behind, shape));
  list.push(mix2(CONTEXT + 7, before, behind));
  list.push(mix2(CONTEXT + 8, mix2(1, before2, before), shape));
  list.push(mix2(CONTEXT + 9, mix2(1, behind, behind2), shape));
  list.push(mix2(CONTEXT + 10, beforeCluster, cluster));
  list.push(mix2(CONTEXT + 11, behindCluster, cluster));
  list.push(mix2(CONTEXT + 12, beforeCluster, shape));
  list.push(mix2(CONTEXT + 13, behindCluster, shape));
  list.push(mix2(CONTEXT + 14, mix2(1, beforeCluster, shape), behindCluster));
  const place = (sentence.allCaps ? 2 : 0) + (first ? 1 : 0);
  list.push(mix(CONTEXT + 20, place));
  list.push(mix2(CONTEXT + 21, place, shape));
  list.push(mix(CONTEXT + 22, 0));
}

/** What the gazetteer says of the token and its neighbours; see `layGazetteerFlags`. */
export function gazetteerFeatures(before: number, own: number, behind: number, shape: number, list: KeyList): void {
  if (own !== 0) {
    list.push(mix(CONTEXT + 23, own));
    list.push(mix2(CONTEXT + 24, own, shape));
    list.push(mix2(CONTEXT + 25, own, before));
    list.push(mix2(CONTEXT + 26, own, behind));
  }
  if (before !== 0) list.push(mix(CONTEXT + 27, before));
  if (behind !== 0) list.push(mix(CONTEXT + 28, behind));
}

/** What the document shows of a word as a whole, whichever of its places is looked at. */
export function seenFeatures(found: Occurrences, first: boolean, allCaps: boolean, list: KeyList): void {
  const times = 4 * Math.min(2, Math.max(0, found.tokens.length - 1));
  const seen = (found.lower > 0 ? 1 : 0) + (found.middle > 0 ? 2 : 0) + times;
  list.push(mix2(CONTEXT + 30, seen, (allCaps ? 2 : 0) + (first ? 1 : 0)));
}

/** A place where a word stands in the document. */
export interface Place {
  readonly before: WordType;
  readonly behind: WordType;
}

/**
 * The neighbours of a word in all its places, each feature once. They are the same for every place of the word,
 * so that their weights need to be summed once for each word and document.
 */
export function placeFeatures(places: readonly Place[], list: KeyList): void {
  const from = list.length;
  for (const { before, behind } of places) {
    list.pushNew(mix(CONTEXT + 31, before.lower), from);
    list.pushNew(mix(CONTEXT + 32, behind.lower), from);
    list.pushNew(mix2(CONTEXT + 33, before.shape, behind.shape), from);
    list.pushNew(mix(CONTEXT + 34, before.cluster), from);
    list.pushNew(mix(CONTEXT + 35, behind.cluster), from);
    if (before.lexicon !== 0) list.pushNew(mix(CONTEXT + 36, before.lexicon), from);
    if (behind.lexicon !== 0) list.pushNew(mix(CONTEXT + 37, behind.lexicon), from);
  }
}
