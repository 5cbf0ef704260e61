import { type Attribution, behindTaken, range } from "./attribution.ts";
import { clauseFrom } from "./clause.ts";
import { hasFiniteVerb, isQuoted, type QuoteContext, skipDateline } from "./context.ts";
import { isTime } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";

/**
 * The content of a statement into which the attribution is set between commas: “The only problem, she said, is that …” ·
 * “In any case, Rahal said, the road is closed”. Null where the attribution does not stand between commas.
 */
export function readAround(
  context: QuoteContext,
  passage: Passage,
  edge: number,
  behind: number,
  found: readonly Attribution[],
): Attribution["content"] | null {
  const closing = skipTime(context, behind);
  if (!isSetOff(context, passage, edge, closing)) return null;
  const first = leftStart(context, passage, edge, found);
  const left = range(first, edge - 1);
  const right = clauseFrom(context, closing + 1, passage.endToken);
  if (left === null || right === null || !isOneClause(context, left.firstToken, left.endToken, right.firstToken))
    return null;
  return [left, right];
}

/** “Rahal said on Monday,”: a time behind the verb belongs to the attribution. */
function skipTime(context: QuoteContext, behind: number): number {
  let i = context.lower[behind] === "on" ? behind + 1 : behind;
  while (isTime(context, i)) i++;
  return i;
}

function isSetOff(
  { words, pos, lower }: QuoteContext,
  { firstToken, endToken }: Passage,
  edge: number,
  behind: number,
): boolean {
  if (edge - 1 <= firstToken || words[edge - 1] !== "," || words[behind] !== "," || behind + 2 >= endToken)
    return false;
  return pos[behind + 1] !== "VBG" && !/^(?:which|who|whose|whom|according|citing)$/.test(lower[behind + 1] as string);
}

/** The start of the sentence, without dateline and conjunction, or what follows an earlier report. */
function leftStart(
  context: QuoteContext,
  { firstToken }: Passage,
  edge: number,
  found: readonly Attribution[],
): number {
  let first = behindTaken(found, skipDateline(context, firstToken));
  while (first < edge && (context.pos[first] === "CC" || context.pos[first] === "PUNCT") && !isQuoted(context, first))
    first++;
  return first;
}

/** A quotation that begins in lower case goes on with the clause before it. */
function goesOn({ words }: QuoteContext, mark: number): boolean {
  return /^\p{Ll}/u.test(words[mark + 1] ?? "");
}

/** A circumstance before the attribution of a quotation is the reporter's: “In Basra, he said, “we will stay””. */
function isOneClause(context: QuoteContext, first: number, end: number, right: number): boolean {
  if (isQuoted(context, end - 1)) return isQuoted(context, right);
  return !isQuoted(context, right) || hasFiniteVerb(context, first, end) || goesOn(context, right);
}
