import type { TokenRange } from "../model/span.ts";
import { cueAt, isFiniteVerb, isQuoted, type QuoteContext } from "./context.ts";
import { isTime } from "./noun-phrase.ts";
import { findSubject } from "./subject.ts";

const LONGEST_SUBJECT = 24;

/** Whether a sentence is the attribution of the quotation before it: “Is it over?” Rahal went on. */
export function beginsWithTag(context: QuoteContext, { firstToken, endToken }: TokenRange): boolean {
  if (!isQuoted(context, firstToken - 1) || isQuoted(context, firstToken)) return false;
  const asks = /^(?:[,?!…-]|\.\.\.)$/.test(context.words[firstToken - 2] as string);
  for (let verb = firstToken + 1; verb < Math.min(endToken, firstToken + LONGEST_SUBJECT); verb++) {
    if (isQuoted(context, verb)) return false;
    if (!isFiniteVerb(context, verb) || context.pos[verb] === "MD") continue;
    if (findSubject(context, verb, firstToken)?.firstToken !== firstToken) continue;
    return asks ? saysNoMore(context, verb + 1, endToken) : closes(context, verb, endToken);
  }
  return false;
}

/** Behind the verb stands nothing that it reports: “asked on Monday”, “went on, as if he had not heard”. */
function saysNoMore(context: QuoteContext, behind: number, endToken: number): boolean {
  const rest = context.pos[behind] === "RP" || context.pos[behind] === "RB" ? behind + 1 : behind;
  if (rest >= endToken || /^[.,]$/.test(context.words[rest] as string) || isTime(context, rest)) return true;
  return /^(?:on|in|at|during|after|to|with|from|when|as|while)$/.test(context.lower[rest] as string);
}

/** “… are missing.” Rahal said. */
function closes(context: QuoteContext, verb: number, endToken: number): boolean {
  if (cueAt(context, verb) === undefined) return false;
  let end = verb + 1;
  while (end < endToken && isTime(context, end)) end++;
  return end >= endToken - 1 && context.words[endToken - 1] === ".";
}
