import type { TokenRange } from "../model/span.ts";
import { type Attribution, amend } from "./attribution.ts";
import { cueAt, hasFiniteVerb, hasFormOfBe, isQuoted, type QuoteContext, regionOf } from "./context.ts";
import { verbGroupStart } from "./subject.ts";

/**
 * Nested statements as far as they can be trusted, since inside a content much that looks like a report is none: “arguing
 * over chairs”, “added to the pressure”, “a body called the Council”, “Nobody asked”.
 */
export function keepReports(context: QuoteContext, found: readonly Attribution[]): Attribution[] {
  return found
    .filter((statement) => isReport(context, statement))
    .map((statement) => amend(statement, { content: statement.content.map((part) => endAtMarks(context, part)) }));
}

function isReport(context: QuoteContext, { content: [part], cue, source }: Attribution): boolean {
  if (part === undefined || cue === null || source === null) return false;
  if (isPrepositional(context, part) || isPassive(context, cue)) return false;
  const verb = cueAt(context, cue.endToken - 1);
  if (verb === undefined) return true;
  if (verb.lemma === "call" && !isQuoted(context, part.firstToken)) return false;
  if (verb.guarded && !hasFiniteVerb(context, part.firstToken, part.endToken)) return false;
  return verb.attribution !== undefined || !isDenied(context, cue, source);
}

/** “over chairs”, “to the pressure”, but “to go”. */
function isPrepositional(context: QuoteContext, { firstToken: first }: TokenRange): boolean {
  if (isQuoted(context, first)) return false;
  if (context.pos[first] === "IN") return !/^(?:that|if|whether|as|because)$/.test(context.lower[first] as string);
  return context.lower[first] === "to" && context.pos[first + 1] !== "VB";
}

/** “had been told”: the subject is who was spoken to; but “was quoted as saying”. */
function isPassive(context: QuoteContext, { firstToken: first, endToken }: TokenRange): boolean {
  if (endToken - first > 1 || context.lower[first]?.endsWith("ing")) return false;
  return hasFormOfBe(context, verbGroupStart(context, first, 0), first);
}

/** “You do not ask”, “Nobody said”: what nobody says; and what somebody is asked to say: “Please write”. */
function isDenied(context: QuoteContext, cue: TokenRange, source: TokenRange): boolean {
  if (/^(?:nobody|none|neither|please)$/.test(context.lower[source.firstToken] as string)) return true;
  if (context.lower[source.firstToken] === "no" && context.lower[source.firstToken + 1] === "one") return true;
  for (let i = verbGroupStart(context, cue.firstToken, 0); i < cue.firstToken; i++)
    if (/^(?:not|never|.*n['’]t)$/.test(context.lower[i] as string)) return true;
  return false;
}

/** “told me, ‘Drink it,’ and I drank it”: a whole utterance ends with its marks. */
function endAtMarks(context: QuoteContext, part: TokenRange): TokenRange {
  const region = regionOf(context, part.firstToken);
  if (region === undefined || region.firstToken !== part.firstToken || region.endToken >= part.endToken) return part;
  const whole = /^[,.!?…]+$/.test(context.words[region.endToken - 2] as string);
  return whole ? { firstToken: part.firstToken, endToken: region.endToken } : part;
}
