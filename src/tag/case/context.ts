import { mix, mix2 } from "../recognizer/hash.ts";
import { KeyList } from "../recognizer/key-list.ts";
import type { CaseWord } from "./casing.ts";

/** A word between its neighbours, of which the left ones have their case already. */
export interface CaseWindow {
  readonly before2Capital: boolean;
  readonly before: CaseWord;
  readonly beforeCapital: boolean;
  readonly word: CaseWord;
  readonly behind: CaseWord;
  readonly behind2: CaseWord;
}

/** Rows of the table of weights: features share a row where their hashes meet. */
export const CONTEXT_ROWS = 1 << 16;

const BEFORE = 8;

/** The features by which a word gets a capital or not; the one source for training and for use. */
export function contextFeatures(window: CaseWindow, list: KeyList): void {
  const { before, beforeCapital, word, behind, behind2 } = window;
  const { usual } = word;
  const left = beforeCapital ? BEFORE + before.usual : before.usual;
  list.push(mix(1, usual));
  list.push(mix2(2, usual, left));
  list.push(mix2(3, usual, behind.usual));
  list.push(mix2(4, mix2(5, usual, left), behind.usual));
  list.push(mix2(6, usual, word.cluster));
  list.push(mix2(7, word.cluster, left));
  list.push(mix2(8, word.cluster, behind.usual));
  list.push(mix2(9, usual, before.key));
  list.push(mix2(10, usual, behind.key));
  list.push(mix2(11, word.key, left));
  list.push(mix2(12, word.key, behind.usual));
  list.push(mix2(13, usual, word.ending));
  list.push(mix2(14, mix2(15, behind.key, behind2.usual), usual));
  list.push(mix2(16, mix2(17, behind.key, behind2.usual), word.cluster));
  list.push(mix2(18, mix2(19, before.key, window.before2Capital ? 1 : 0), usual));
  list.push(mix2(20, mix2(21, before.key, window.before2Capital ? 1 : 0), word.cluster));
}

/** The row of a feature. */
export function contextRow(key: number): number {
  return key & (CONTEXT_ROWS - 1);
}

/** Tells from the context whether a word has a capital: a logistic regression over hashed features, its sign alone. */
export function createContextRule(weights: Int8Array): (window: CaseWindow) => boolean {
  const list = new KeyList();
  return (window) => {
    list.clear();
    contextFeatures(window, list);
    let score = 0;
    for (let i = 0; i < list.length; i++) score += weights[contextRow(list.keys[i] as number)] as number;
    return score > 0;
  };
}
