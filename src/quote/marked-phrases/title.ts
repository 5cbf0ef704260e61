import type { QuoteContext } from "../context.ts";
import type { Region } from "../marks.ts";
import { ORGANISATIONS } from "../speaker-lexicon.ts";
import { isTitleCase } from "../title-case.ts";

const WORKS =
  /^(?:film|movie|book|novel|memoir|play|song|album|single|poem|essay|article|column|series|show|musical|opera|documentary|report|study|paper|magazine|painting|exhibition|ballad|anthem|podcast|programme|program|drama|comedy|thriller|bestseller|track|hit|editorial|speech)s?$/;
const REACH = 4;

/** Titles of works: her novel “The Long Road”, the film “Harbour”. */
export function isTitle(context: QuoteContext, region: Region): boolean {
  const { firstToken, endToken } = region;
  if (!isTitleCase(context, firstToken, endToken) || /^[.!]$/.test(context.words[endToken - 2] as string)) return false;
  if (context.lower.slice(Math.max(0, firstToken - REACH), firstToken).some((word) => WORKS.test(word))) return true;
  const several = endToken - firstToken > 3;
  return several && context.mentionAt[firstToken + 1] === -1 && !ORGANISATIONS.has(context.lower[firstToken - 1] ?? "");
}
