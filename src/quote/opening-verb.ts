import type { TokenRange } from "../model/span.ts";
import { range } from "./attribution.ts";
import { cueAt, isQuoted, type QuoteContext } from "./context.ts";
import { isInsideNounPhrase } from "./noun-phrase.ts";

const LONGEST_SOURCE = 20;

/** Said Olga Petkova, who lives nearby: “Q” · Added Rahal: “Q”: the source between a verb that opens the sentence and the mark. */
export function readOpeningVerb(context: QuoteContext, first: number, mark: number): TokenRange | null {
  if (cueAt(context, first) === undefined || !/(?:ed|s|said|wrote)$/.test(context.lower[first] as string)) return null;
  if (mark - first > LONGEST_SOURCE || !isInsideNounPhrase(context, first + 1)) return null;
  for (let i = first + 1; i < mark; i++) if (isQuoted(context, i)) return null;
  return /^(?:by|on|in|to|at|about)$/.test(context.lower[first + 1] as string) ? null : range(first + 1, mark);
}
