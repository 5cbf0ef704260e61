import type { TokenRange } from "../model/span.ts";
import { findActorBeside } from "./actor.ts";
import type { Attribution } from "./attribution.ts";
import type { QuoteContext } from "./context.ts";
import type { Region } from "./marks.ts";
import { findOpenRegions } from "./open-regions.ts";
import type { Passage } from "./passages.ts";
import { Sign } from "./signs.ts";
import { isTitleCase } from "./title-case.ts";

/** Fewer words between marks are scare quotes, titles and nicknames more often than quotations. */
const SHORTEST = 6;

/** Longer quotations in a passage that no cue took: kept, with whoever acts beside them as source, unless they look like a title of a work. */
export function findUncued(context: QuoteContext, passage: Passage, found: readonly Attribution[]): Attribution[] {
  if ((passage.signs & Sign.Quoted) === 0) return [];
  return findOpenRegions(context, passage, found, SHORTEST)
    .filter((region) => !isTitleCase(context, region.firstToken, region.endToken) && !isHeading(context, region))
    .map((region) => makeUncued(region, findActorBeside(context, passage.firstToken, region.firstToken)));
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
