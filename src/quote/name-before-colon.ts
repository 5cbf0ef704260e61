import type { TokenRange } from "../model/span.ts";
import { type Attribution, range } from "./attribution.ts";
import { isDash, isQuoted, type QuoteContext, regionOf } from "./context.ts";
import { isTime, nounPhraseStart } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";
import { Sign } from "./signs.ts";

const SHORTEST = 4;

/** A name that leads to its quotation without a verb: “TURNOUT FALLS - Maria Petkova: “Q”” · “Here is Rahal in 1992: “Q””. */
export function findNameBeforeColon(context: QuoteContext, passage: Passage): Attribution[] {
  if ((passage.signs & Sign.Colon) === 0 || (passage.signs & Sign.Quoted) === 0) return [];
  const found: Attribution[] = [];
  for (let i = passage.firstToken + 2; i < passage.endToken; i++) {
    const region = regionOf(context, i);
    if (region?.firstToken !== i || context.words[i - 1] !== ":" || region.endToken > passage.endToken) continue;
    if (region.endToken - i - 2 < SHORTEST) continue;
    const source = readName(context, passage, i - 1);
    if (source) found.push(make(region, source, i - 1));
  }
  return found;
}

function readName(context: QuoteContext, { firstToken: low }: Passage, colon: number): TokenRange | null {
  const end = withoutTime(context, colon, low);
  if (isQuoted(context, end - 1) || context.mentionAt[end - 1] === -1) return null;
  let first = nounPhraseStart(context, end - 1, low);
  if (context.lower[first] === "more" && context.lower[first + 1] === "from") first += 2;
  return leads(context, first - 1, low) ? range(first, end) : null;
}

/** “Rahal in December 1992”: the token behind the name. */
function withoutTime(context: QuoteContext, colon: number, low: number): number {
  let end = colon;
  while (end > low + 1 && isTime(context, end - 1)) end--;
  return end < colon && /^(?:in|on)$/.test(context.lower[end - 1] as string) ? end - 1 : end;
}

/** A dash, “more from”, or “here is”. */
function leads(context: QuoteContext, i: number, low: number): boolean {
  const { lower } = context;
  if (i < low) return false;
  if (isDash(context, i) || (lower[i] === "from" && lower[i - 1] === "more")) return true;
  return /^(?:is|are|was|['’]s)$/.test(lower[i] as string) && lower[i - 1] === "here";
}

function make({ firstToken, endToken }: TokenRange, source: TokenRange, colon: number): Attribution {
  const cue = { firstToken: colon, endToken: colon + 1 };
  return { content: [{ firstToken, endToken }], cue, lemma: ":", source, rule: "name-before-colon", confidence: 0.7 };
}
