import type { Attribution } from "./attribution.ts";
import type { QuoteContext } from "./context.ts";
import { findReasonPhrases } from "./reason-phrase.ts";

const ASIDES: ReadonlySet<string> = new Set(["speak", "talk", "ask", "request", "insist", "demand", "seek"]);

/** “The diplomat spoke on condition of anonymity”, “They asked not to be named”: how somebody spoke is no statement. */
export function isAnonymityAside(context: QuoteContext, { cue, lemma, content }: Attribution): boolean {
  const last = content.at(-1);
  if (cue === null || last === undefined || !ASIDES.has(lemma ?? "")) return false;
  const stretch = { firstToken: cue.firstToken, endToken: Math.max(last.endToken, cue.endToken) };
  return findReasonPhrases(context, stretch, new Set()).some(({ firstToken }) => firstToken <= cue.endToken);
}
