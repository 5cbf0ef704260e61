import type { QuoteContext } from "./context.ts";

/** Whether every word but the small ones is capitalised: “The Long Road to Peace”. */
export function isTitleCase(context: QuoteContext, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const word = context.words[i] as string;
    if (/^\p{Ll}/u.test(word) && !/^(?:IN|DT|CC|TO|POS)$/.test(context.pos[i] as string)) return false;
  }
  return true;
}
