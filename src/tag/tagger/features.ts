import { mix, mix2 } from "../recognizer/hash.ts";
import type { KeyList } from "../recognizer/key-list.ts";
import type { WordType } from "../recognizer/words.ts";

/*
 * The feature templates of the tagger: the one source for training and for use. Every feature is a 32-bit key.
 * The set follows Ratnaparkhi 1996 and Collins 2002, with word clusters and the lexicon of compromise as evidence.
 */

/** Words around a token that its own features look at: offsets -2 … 2. */
export const REACH = 2;
/** Templates of a word at one offset have numbers of their own. */
const OFFSET_STEP = 40;
const CONTEXT = 300;
const HISTORY = 400;

/** Features of one word form at an offset; `lexicon` are its bits in the lexicon of compromise. */
export function formFeatures(word: WordType, lexicon: number, offset: number, list: KeyList): void {
  const base = (offset + REACH) * OFFSET_STEP;
  list.push(mix(base, word.lower));
  if (word.clusters[0] > 0) list.push(mix(base + 1, word.cluster));
  if (offset === REACH || offset === -REACH) return;
  list.push(mix(base + 2, word.lastThree));
  list.push(mix(base + 3, word.caseClass));
  if (word.clusters[0] > 0) list.push(mix(base + 4, word.clusters[2]));
  if (lexicon !== 0) list.push(mix(base + 5, lexicon));
  if (offset === 0) ownFeatures(word, base, list);
}

function ownFeatures(word: WordType, base: number, list: KeyList): void {
  list.push(mix(base + 6, word.exact));
  list.push(mix(base + 7, word.shape));
  for (let n = 0; n < word.suffixes.length; n++) {
    if (word.prefixes[n] !== 0) list.push(mix(base + 10 + n, word.prefixes[n] as number));
    if (word.suffixes[n] !== 0) list.push(mix2(base + 20 + n, word.suffixes[n] as number, word.caseClass));
  }
}

/** Conjunctions of a word with its neighbours, given by the hashes of their lower-case forms. */
export function contextFeatures(before: number, word: number, behind: number, list: KeyList): void {
  list.push(mix2(CONTEXT, before, word));
  list.push(mix2(CONTEXT + 1, word, behind));
  list.push(mix2(CONTEXT + 2, before, behind));
}

/** The conjunction of a word with the cluster of the next. */
export function clusterFeature(word: number, behindCluster: number, list: KeyList): void {
  list.push(mix2(CONTEXT + 3, word, behindCluster));
}

/** Conjunctions of the tag before a token with its word and the word's last three letters. */
export function wordHistory(last: number, word: number, lastThree: number, list: KeyList): void {
  list.push(mix2(HISTORY, last, word));
  list.push(mix2(HISTORY + 1, last, lastThree));
}

/** The conjunction of the tag before a token with the word behind. */
export function nextHistory(last: number, behind: number, list: KeyList): void {
  list.push(mix2(HISTORY + 2, last, behind));
}

/** The conjunction of the tag before a token with kinds of its word and the next. */
export function kindHistory(last: number, lastTwo: number, behindCluster: number, list: KeyList): void {
  list.push(mix2(HISTORY + 3, last, mix2(1, lastTwo, behindCluster)));
}

/** The last tag alone, and the last two. */
export function tagHistory(last: number, lastButOne: number, list: KeyList): void {
  list.push(mix(HISTORY + 10, last));
  list.push(mix2(HISTORY + 11, last, lastButOne));
}
