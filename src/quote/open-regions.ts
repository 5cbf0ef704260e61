import { type Attribution, isInContent } from "./attribution.ts";
import { type QuoteContext, regionOf } from "./context.ts";
import type { Region } from "./marks.ts";
import type { Passage } from "./passages.ts";

/** The quotations that begin and end in a passage and stand in no content, those of at least `shortest` tokens, marks included. */
export function findOpenRegions(
  context: QuoteContext,
  passage: Passage,
  found: readonly Attribution[],
  shortest: number,
): Region[] {
  const open: Region[] = [];
  for (let i = passage.firstToken; i < passage.endToken; i++) {
    const region = regionOf(context, i);
    if (region === undefined) continue;
    const { firstToken, endToken } = region;
    const whole = firstToken === i && endToken <= passage.endToken && endToken - firstToken >= shortest;
    if (whole && isFree(region, found)) open.push(region);
    i = endToken - 1;
  }
  return open;
}

function isFree({ firstToken, endToken }: Region, found: readonly Attribution[]): boolean {
  for (let i = firstToken; i < endToken; i++) if (isInContent(found, i)) return false;
  return true;
}
