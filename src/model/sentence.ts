import type { Sentence } from "./document.ts";

/** The index of the sentence that holds a token; sentences lie in order and cover every token. */
export function sentenceIndex(sentences: readonly Sentence[], token: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.firstToken ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}
