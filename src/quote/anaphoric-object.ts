import type { TokenRange } from "../model/span.ts";
import type { QuoteContext } from "./context.ts";

const TAKEN_UP: ReadonlySet<string> = new Set(
  "charge charges accusation accusations allegation allegations report reports claim claims proposal proposals offer rumor rumors rumour rumours request requests criticism suggestion move decision".split(
    " ",
  ),
);
const DETERMINERS: ReadonlySet<string> = new Set("the that this these those any such all both it them".split(" "));

/** “The ministry denied the charge”: an object that only takes up what was said before tells nothing of what is said. */
export function isTakenUp({ lower }: QuoteContext, { firstToken: first, endToken }: TokenRange): boolean {
  if (!DETERMINERS.has(lower[first] as string)) return false;
  let last = first + 1;
  while (last < endToken && DETERMINERS.has(lower[last] as string)) last++;
  return last >= endToken || (last === endToken - 1 && TAKEN_UP.has(lower[last] as string));
}
