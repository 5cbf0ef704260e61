import type { TokenRange } from "../model/span.ts";
import { type Attribution, isQuoted } from "./attribution.ts";
import type { QuoteContext } from "./context.ts";
import type { Passage } from "./passages.ts";

const SHORTEST = 4;

/** Whether a passage is all quotation, with no word of the reporter's. */
export function isFloating(context: QuoteContext, passage: Passage): boolean {
  let words = 0;
  for (let i = passage.firstToken; i < passage.endToken; i++) {
    if (isQuoted(context, i)) words++;
    else if (!/^[.,…]+$/.test(context.words[i] as string)) return false;
  }
  return words >= SHORTEST;
}

/**
 * A quotation without its own attribution goes on with the one before it: in the same paragraph, or where the paragraph
 * opens again a quotation left open. A new paragraph's quotation is a statement of its own by the same speaker.
 */
export function attachFloating(
  context: QuoteContext,
  passage: Passage,
  previous: Attribution | null,
  previousParagraph: number,
): { attribution: Attribution; extends: boolean } {
  const content: TokenRange = { firstToken: passage.firstToken, endToken: passage.endToken };
  const reopened = context.regions[context.regionAt[passage.firstToken] as number]?.reopened ?? false;
  if (
    previous &&
    isDirect(context, previous) &&
    (passage.paragraph === previousParagraph || (reopened && passage.paragraph === previousParagraph + 1))
  ) {
    return { attribution: { ...previous, content: [...previous.content, content] }, extends: true };
  }
  const follows = previous !== null && passage.paragraph <= previousParagraph + 1;
  return {
    attribution: {
      content: [content],
      cue: null,
      lemma: null,
      source: follows ? previous.source : null,
      rule: follows ? "floating" : "uncued",
      confidence: follows ? 0.6 : 0.4,
    },
    extends: false,
  };
}

function isDirect(context: QuoteContext, { content }: Attribution): boolean {
  const last = content.at(-1);
  return last !== undefined && isQuoted(context, last.endToken - 1);
}
