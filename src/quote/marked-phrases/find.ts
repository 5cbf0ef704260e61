import type { MarkedPhrase } from "../../model/quotation.ts";
import { cutSpan } from "../../model/span.ts";
import type { MarkedReason } from "../../model/types.ts";
import { type Attribution, isInContent } from "../attribution.ts";
import type { QuoteContext } from "../context.ts";
import type { Region } from "../marks.ts";
import { isNickname } from "./nickname.ts";
import { isScareQuote } from "./scare.ts";
import { isTitle } from "./title.ts";
import { isWord } from "./word.ts";

type Rule = (context: QuoteContext, region: Region) => boolean;

/** The first that holds is the reason. */
const RULES: Readonly<Record<MarkedReason, Rule>> = {
  word: isWord,
  nickname: isNickname,
  title: isTitle,
  scare: isScareQuote,
};
const REASONS = Object.keys(RULES) as MarkedReason[];

/** What stands between marks and is no quotation: the term “x”, “The Long Road”, “Abu Ahmed”, a “reform”. */
export function findMarkedPhrases(
  context: QuoteContext,
  regions: readonly Region[],
  found: readonly Attribution[],
): MarkedPhrase[] {
  const { text } = context.doc;
  return regions
    .filter(
      ({ closed, firstToken, endToken }) => closed && endToken - firstToken > 2 && !isInContent(found, firstToken),
    )
    .flatMap((region) => {
      const reason = REASONS.find((name) => RULES[name](context, region));
      return reason === undefined ? [] : [{ ...cutSpan(text, region.start, region.end), reason }];
    });
}
