import type { TokenRange } from "../model/span.ts";
import { findActorBeside } from "./actor.ts";
import { type Attribution, isInContent } from "./attribution.ts";
import type { QuoteContext } from "./context.ts";
import type { Region } from "./marks.ts";
import type { Passage } from "./passages.ts";
import { isTitleCase } from "./title-case.ts";

/** Fewer words between marks are scare quotes, titles and nicknames more often than quotations. */
const SHORTEST = 6;

/** Longer quotations in a passage that no cue took: kept, with whoever acts beside them as source, unless they look like a title of a work. */
export function findUncued(context: QuoteContext, passage: Passage, found: readonly Attribution[]): Attribution[] {
  const uncued: Attribution[] = [];
  for (let i = passage.firstToken; i < passage.endToken; i++) {
    const index = context.regionAt[i] as number;
    if (index < 0) continue;
    const region = context.regions[index] as Region;
    if (region.firstToken === i && isLeft(context, passage, region, found))
      uncued.push(makeUncued(region, findActorBeside(context, passage.firstToken, region.firstToken)));
    i = region.endToken - 1;
  }
  return uncued;
}

function isLeft(context: QuoteContext, passage: Passage, region: Region, found: readonly Attribution[]): boolean {
  const { firstToken, endToken } = region;
  if (endToken > passage.endToken || endToken - firstToken < SHORTEST) return false;
  if (isTitleCase(context, firstToken, endToken) || isHeading(context, region)) return false;
  for (let i = firstToken; i < endToken; i++) if (isInContent(found, i)) return false;
  return true;
}

const LONGEST_HEADING = 14;

/** “Ten reasons to stay home”: begins with a capital and ends without a mark, as no sentence does. */
function isHeading({ words }: QuoteContext, { firstToken, endToken, closed }: Region): boolean {
  if (!closed || endToken - firstToken > LONGEST_HEADING) return false;
  return /^\p{Lu}/u.test(words[firstToken + 1] ?? "") && !/^[.,!?…—-]/.test(words[endToken - 2] as string);
}

function makeUncued({ firstToken, endToken }: Region, source: TokenRange | null): Attribution {
  const content = [{ firstToken, endToken }];
  return { content, cue: null, lemma: null, source, rule: "uncued", confidence: 0.4 };
}
