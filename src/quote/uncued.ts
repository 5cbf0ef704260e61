import { type Attribution, isInContent } from "./attribution.ts";
import type { QuoteContext } from "./context.ts";
import type { Passage } from "./passages.ts";

/** Fewer words between marks are scare quotes, titles and nicknames more often than quotations. */
const SHORTEST = 6;

/** Longer quotations in a passage that no cue took: kept, without source, unless they look like a title of a work. */
export function findUncued(context: QuoteContext, passage: Passage, found: readonly Attribution[]): Attribution[] {
  return context.regions.flatMap((region) => {
    if (region.firstToken < passage.firstToken || region.endToken > passage.endToken) return [];
    if (region.endToken - region.firstToken < SHORTEST || isTitle(context, region.firstToken, region.endToken))
      return [];
    for (let i = region.firstToken; i < region.endToken; i++) if (isInContent(found, i)) return [];
    return [
      {
        content: [{ firstToken: region.firstToken, endToken: region.endToken }],
        cue: null,
        lemma: null,
        source: null,
        rule: "uncued",
        confidence: 0.4,
      },
    ];
  });
}

/** Every word but the small ones is capitalised: “The Long Road to Peace”. */
function isTitle(context: QuoteContext, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const word = context.words[i] as string;
    if (/^\p{Ll}/u.test(word) && !/^(?:IN|DT|CC|TO|POS)$/.test(context.pos[i] as string)) return false;
  }
  return true;
}
