import type { TokenRange } from "../model/span.ts";
import type { PosTag } from "../model/syntax.ts";
import { range } from "./attribution.ts";
import { cueAt, hasFiniteVerb, isDash, isFiniteVerb, isQuoted, type QuoteContext, regionOf } from "./context.ts";
import { isTime } from "./noun-phrase.ts";

const BREAKERS: ReadonlySet<string> = new Set(["while", "although", "though", "after"]);
const COMMENTS: ReadonlySet<string> = new Set(
  "charge claim move step prospect view allegation accusation position approach decision sentiment figure promise fact".split(
    " ",
  ),
);
const TRAILING = /^[.,:;]$|^[—–-]+$/;

/** The token behind a reported clause that begins at `first`: the end of the passage, or what no longer belongs to it. */
export function clauseEnd(context: QuoteContext, first: number, limit: number): number {
  let end = first;
  while (end < limit && !endsClause(context, first, end, limit)) end++;
  while (end > first && TRAILING.test(context.words[end - 1] as string) && !isQuoted(context, end - 1)) end--;
  return end;
}

/** The reported clause that begins at `first`; null where nothing is left of it. */
export function clauseFrom(context: QuoteContext, first: number, limit: number): TokenRange | null {
  return range(first, clauseEnd(context, first, limit));
}

function endsClause(context: QuoteContext, first: number, i: number, limit: number): boolean {
  if (isQuoted(context, i)) return false;
  const word = context.words[i] as string;
  if (word === ";" || addsBehindQuotation(context, i) || actsBehindQuotation(context, first, i)) return true;
  if (isAdverbial(context, first, i) || (isDash(context, i) && isComment(context, i))) return true;
  if (context.pos[i] === "CC" && (reportsAgain(context, i + 1, limit) || actsAgain(context, first, i))) return true;
  if (closesWithComma(context, i - 1)) return breaksAt(context, first, i - 1, limit);
  return word === "," && i + 1 < limit && !isQuoted(context, i + 1) && breaksAt(context, first, i, limit);
}

/** “… to win,” adding that: the comma stands inside the marks. */
function addsBehindQuotation(context: QuoteContext, i: number): boolean {
  if (context.pos[i] !== "VBG" || cueAt(context, i) === undefined) return false;
  return isQuoted(context, i - 1) && context.words[i - 2] === ",";
}

const SHORTEST_SENTENCE = 5;

/** “said “We will not wait” on Monday”: time and place behind a whole quoted sentence are the reporter's. */
function isAdverbial(context: QuoteContext, first: number, i: number): boolean {
  if (!isQuoted(context, i - 1)) return false;
  const region = regionOf(context, i - 1);
  if (region === undefined || region.firstToken !== first || region.endToken !== i) return false;
  if (i - first < SHORTEST_SENTENCE) return false;
  return isTime(context, i) || /^(?:on|in|at|during|after|before|as|when)$/.test(context.lower[i] as string);
}

/** “chanted “Resign!” and blew horns”: behind a quotation the reporter's sentence goes on with another act. */
function actsBehindQuotation(context: QuoteContext, first: number, i: number): boolean {
  return i > first && isQuoted(context, i - 1) && context.lower[i] === "and" && context.pos[i + 1] === "VBD";
}

/** “… for ever,” while: the comma that separates stands inside the marks. */
function closesWithComma(context: QuoteContext, mark: number): boolean {
  return isQuoted(context, mark) && !isQuoted(context, mark + 1) && context.words[mark - 1] === ",";
}

/** What a comma outside quotation marks separates from the reported clause. */
function breaksAt(context: QuoteContext, first: number, comma: number, limit: number): boolean {
  const next = context.lower[comma + 1] as string;
  const tag = context.pos[comma + 1] as PosTag;
  if (next === "according") return true;
  if (tag === "VBG" && (cueAt(context, comma + 1) !== undefined || next === "citing" || next === "referring"))
    return true;
  if (BREAKERS.has(next) || isComment(context, comma)) return true;
  if (next === "but" && isFiniteVerb(context, comma + 2)) return true;
  if (
    (next === "and" || next === "but") &&
    (reportsAgain(context, comma + 2, limit) || newReport(context, comma + 2, limit))
  )
    return true;
  return (next === "which" || next === "who") && comma - first > 2 && !isResumed(context, comma, limit);
}

/** “said the talks, which began in May, remained useful”: behind the relative clause the reported one goes on. */
function isResumed(context: QuoteContext, comma: number, limit: number): boolean {
  for (let i = comma + 1; i < limit - 1; i++) {
    if (isQuoted(context, i)) return false;
    if (context.words[i] === ",") return isFiniteVerb(context, i + 1);
  }
  return false;
}

/** “…, a charge Tehran denies”, “… – a claim aid workers dismiss”: what the reporter calls the statement is no part of it. */
function isComment(context: QuoteContext, mark: number): boolean {
  return /^an?$/.test(context.lower[mark + 1] as string) && COMMENTS.has(context.lower[mark + 2] as string);
}

/** “condemned the raid and left the room”: behind an object without a verb the reporter's sentence goes on. */
function actsAgain(context: QuoteContext, first: number, i: number): boolean {
  if (!/^(?:VBD|VBZ|MD)$/.test(context.pos[i + 1] as string) || context.pos[first] === "TO") return false;
  return context.lower[first] !== "that" && !hasFiniteVerb(context, first, i);
}

/** “… and said”, “… and also warned”: another report begins. */
function reportsAgain(context: QuoteContext, i: number, limit: number): boolean {
  const at = context.pos[i] === "RB" ? i + 1 : i;
  const tag = context.pos[at];
  return at < limit && !isQuoted(context, at) && (tag === "VBD" || tag === "VBZ") && cueAt(context, at) !== undefined;
}

const LONGEST_SUBJECT = 12;

/** “…, and four in ten said”, “…, and its head, Sabine Kroll, said”: a new subject with its own report follows. */
function newReport(context: QuoteContext, from: number, limit: number): boolean {
  if (context.lower[from] === "that") return false;
  for (let i = from + 1; i < Math.min(limit, from + LONGEST_SUBJECT); i++) {
    if (isQuoted(context, i) || (context.pos[i] === "PUNCT" && context.words[i] !== ",")) return false;
    const tag = context.pos[i];
    const finite = tag === "VBD" || tag === "VBZ" || tag === "VBP";
    const verb = finite ? cueAt(context, i) : undefined;
    if (finite) return verb !== undefined && verb.guarded !== true;
  }
  return false;
}
