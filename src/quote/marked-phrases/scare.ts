import type { QuoteContext } from "../context.ts";
import type { Region } from "../marks.ts";

/** With the two marks. */
const LONGEST = 7;

/** A few words the writer keeps at a distance: a “reform”, the so-called “iron brigade”. */
export function isScareQuote({ words }: QuoteContext, { firstToken, endToken }: Region): boolean {
  return endToken - firstToken <= LONGEST && !/^[.,!?…]+$/.test(words[endToken - 2] as string);
}
