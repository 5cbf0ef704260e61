import type { TokenRange } from "../model/span.ts";
import { range } from "./attribution.ts";
import { isFiniteVerb, isQuoted, type QuoteContext } from "./context.ts";
import { isInsideNounPhrase } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";

const SUBORDINATORS: ReadonlySet<string> = new Set(
  "while although though as when if since because after before whereas once until even".split(" "),
);
const LONGEST_SUBJECT = 18;

/**
 * Cuts a content where the sentence takes up its main clause, if the report stands in a subordinate one: “While critics say
 * the plan is dear, the council backs it” · “Rahal, who said he was ill, left”.
 */
export function cutAtMainClause(
  context: QuoteContext,
  passage: Passage,
  subject: TokenRange | null,
  content: TokenRange,
): TokenRange | null {
  if (subject === null) return content;
  const relative = /^(?:who|which|that)$/.test(context.lower[subject.firstToken] as string);
  if (!relative && !isSubordinate(context, passage, subject.firstToken)) return content;
  for (let i = content.firstToken + 1; i < content.endToken - 1; i++) {
    if (!isOpenComma(context, i)) continue;
    if (relative ? isFiniteVerb(context, i + 1) : beginsClause(context, i + 1, content.endToken))
      return range(content.firstToken, isQuoted(context, i) ? i + 1 : i);
  }
  return content;
}

/** A comma outside quotation marks, or the last thing inside them. */
function isOpenComma(context: QuoteContext, i: number): boolean {
  if (isQuoted(context, i)) return context.words[i - 1] === "," && !isQuoted(context, i + 1);
  return context.words[i] === ",";
}

/** Whether the sentence begins with the clause of this subject and a word that subordinates it. */
function isSubordinate(context: QuoteContext, { firstToken }: Passage, subject: number): boolean {
  let first = firstToken;
  if (context.pos[first] === "CC" || context.pos[first] === "RB") first++;
  if (!SUBORDINATORS.has(context.lower[first] as string)) return false;
  for (let i = first; i < subject; i++) if (context.words[i] === "," || isFiniteVerb(context, i)) return false;
  return true;
}

/** A noun phrase and its finite verb. */
function beginsClause(context: QuoteContext, first: number, limit: number): boolean {
  if (isQuoted(context, first) || !isInsideNounPhrase(context, first)) return false;
  for (let i = first + 1; i < Math.min(limit, first + LONGEST_SUBJECT); i++) {
    if (isQuoted(context, i) || context.words[i] === ",") return false;
    if (isFiniteVerb(context, i)) return true;
  }
  return false;
}
