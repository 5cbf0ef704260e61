import type { TokenRange } from "../model/span.ts";
import type { Attribution } from "./attribution.ts";
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

function isFree(region: Region, found: readonly Attribution[]): boolean {
  return !found.some(({ content }) => content.some((part) => share(part, region)));
}

function share(a: TokenRange, b: TokenRange): boolean {
  return Math.max(a.firstToken, b.firstToken) < Math.min(a.endToken, b.endToken);
}
