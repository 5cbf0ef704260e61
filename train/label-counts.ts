import { LABEL_COUNT as L } from "#dist/tag/recognizer/labels.js";

/** Tokens in order: which word each is, -1 for one without a vector, and its label; sentences with their weights. */
export interface LabelledTokens {
  readonly words: ArrayLike<number>;
  readonly gold: ArrayLike<number>;
  readonly sentences: readonly { readonly first: number; readonly end: number; readonly weight: number }[];
}

/** How often words stand near labels. */
export interface LabelCounts {
  /** The words that occur, and how often each does, by the weight of sentences. */
  readonly words: readonly number[];
  readonly totals: Float64Array;
  /** How often label q stands `o - reach` tokens before the n-th of the words, at `(n * offsets + o) * LABEL_COUNT + q`. */
  readonly near: Float64Array;
}

/** Counts the labels at offsets up to `reach` of every word. */
export function countLabels({ words, gold, sentences }: LabelledTokens, reach: number): LabelCounts {
  const places = new Map<number, number>();
  for (const { first, end } of sentences)
    for (let j = first; j < end; j++) {
      const word = words[j] as number;
      if (word >= 0 && !places.has(word)) places.set(word, places.size);
    }
  const offsets = 2 * reach + 1;
  const totals = new Float64Array(places.size);
  const near = new Float64Array(places.size * offsets * L);
  for (const { first, end, weight } of sentences) {
    for (let j = first; j < end; j++) {
      const n = places.get(words[j] as number);
      if (n === undefined) continue;
      totals[n] = (totals[n] as number) + weight;
      for (let i = Math.max(first, j - reach); i < Math.min(end, j + reach + 1); i++) {
        const at = (n * offsets + j - i + reach) * L + (gold[i] as number);
        near[at] = (near[at] as number) + weight;
      }
    }
  }
  return { words: [...places.keys()], totals, near };
}
