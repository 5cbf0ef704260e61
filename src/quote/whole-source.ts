import type { TokenRange } from "../model/span.ts";
import { type Attribution, amend, contains } from "./attribution.ts";
import { isQuoted, mentionOf, type QuoteContext } from "./context.ts";
import { nounPhraseEnd } from "./noun-phrase.ts";
import { isRank } from "./rank.ts";
import { anonymousClass } from "./speaker-lexicon.ts";

const BELONGING = /^(?:at|from|with|within|inside|of|in)$/;
const DETERMINER = /^(?:an?|the|one|two|three|four|five|several|some|another)$/;

/**
 * Gives a source back what the verb's own side cut off: “an official at the Finance Ministry” where only the ministry or
 * only the official was taken, “two retired Iraqi officers” where the adjective was taken for a verb.
 */
export function completeSource(context: QuoteContext, attribution: Attribution): Attribution {
  const { source } = attribution;
  if (source === null) return attribution;
  const own = (i: number): boolean => i >= 0 && !isQuoted(context, i) && !contains(attribution, i);
  const firstToken = ranksBefore(context, personBefore(context, source.firstToken, own), own);
  const endToken = bodyBehind(context, attribution, source, own);
  if (firstToken === source.firstToken && endToken === source.endToken) return attribution;
  return amend(attribution, { source: { firstToken, endToken } });
}

type Test = (i: number) => boolean;

/** “an official at | the Finance Ministry”: the start of the person's phrase. */
function personBefore(context: QuoteContext, first: number, own: Test): number {
  const noun = first - 2;
  if (!own(first - 1) || !own(noun) || !BELONGING.test(context.lower[first - 1] as string)) return first;
  if (context.mentionAt[noun] !== -1 || !isUnnamed(context, noun)) return first;
  const body = mentionOf(context, first) ?? mentionOf(context, first + 1);
  return body === undefined ? first : noun;
}

function isUnnamed({ lower }: QuoteContext, i: number): boolean {
  const word = lower[i] as string;
  if (anonymousClass(word) !== undefined) return true;
  return word.endsWith("s") && anonymousClass(word.slice(0, -1)) !== undefined;
}

/** “two retired | Iraqi officers”, “a senior | official”. */
function ranksBefore(context: QuoteContext, first: number, own: Test): number {
  let i = first;
  while (own(i - 1) && (isRank(context.lower[i - 1] as string) || isAdjectiveOf(context, i - 1))) i--;
  return i < first || isUnnamed(context, first) ? determinersBefore(context, i, own) : first;
}

/** “an Iraqi | official”. */
function isAdjectiveOf(context: QuoteContext, i: number): boolean {
  return mentionOf(context, i)?.kind === "demonym";
}

function determinersBefore(context: QuoteContext, first: number, own: Test): number {
  let i = first;
  while (own(i - 1) && DETERMINER.test(context.lower[i - 1] as string)) i--;
  return i;
}

/** “said an official | at the Finance Ministry, who …”. */
function bodyBehind(context: QuoteContext, { cue }: Attribution, { endToken }: TokenRange, own: Test): number {
  if (cue === null || cue.endToken > endToken || !isUnnamed(context, endToken - 1)) return endToken;
  if (!own(endToken) || !/^(?:at|from|with|in)$/.test(context.lower[endToken] ?? "")) return endToken;
  let limit = endToken + 1;
  while (limit < context.words.length && own(limit)) limit++;
  const end = nounPhraseEnd(context, endToken + 1, limit);
  const last = mentionOf(context, end - 1);
  return last && last.kind !== "demonym" && last.label === "ORG" ? end : endToken;
}
