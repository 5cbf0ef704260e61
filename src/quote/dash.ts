import { type Attribution, range } from "./attribution.ts";
import { isDash, isQuoted, type QuoteContext } from "./context.ts";
import { isInsideNounPhrase } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";

const LONGEST_SOURCE = 14;

/** “Q” — Mayor Pavel Dorn: a name behind a dash at the end of a quotation, as under pictures and in pull quotes. */
export function findDashSource(context: QuoteContext, passage: Passage): Attribution[] {
  if (!isQuoted(context, passage.firstToken)) return [];
  const dash = lastDash(context, passage);
  if (dash < 0 || !isQuoted(context, dash - 1)) return [];
  const end = sourceEnd(context, dash, passage);
  const source = range(dash + 1, end);
  const content = range(passage.firstToken, dash);
  if (source === null || content === null || end - dash > LONGEST_SOURCE || !isName(context, dash + 1, end)) return [];
  for (let i = passage.firstToken; i < dash; i++) if (!isQuoted(context, i)) return [];
  const cue = { firstToken: dash, endToken: dash + 1 };
  return [
    { content: [content], cue, lemma: context.words[dash] as string, source, rule: "dash-source", confidence: 0.7 },
  ];
}

function lastDash(context: QuoteContext, { firstToken, endToken }: Passage): number {
  for (let i = endToken - 1; i > firstToken; i--) {
    if (isQuoted(context, i)) return -1;
    if (isDash(context, i)) return i;
  }
  return -1;
}

/** The source ends with the passage, or before what its speaker did or where he wrote: “— Tomasa Batz, holding up a cane”, “— Tomasa Batz (@batz)”. */
function sourceEnd(context: QuoteContext, dash: number, { endToken }: Passage): number {
  for (let i = dash + 1; i + 1 < endToken; i++)
    if (context.words[i] === "(" || (context.words[i] === "," && /^\p{Ll}+ing$/u.test(context.words[i + 1] as string)))
      return i;
  return context.words[endToken - 1] === "." ? endToken - 1 : endToken;
}

function isName(context: QuoteContext, first: number, end: number): boolean {
  let named = false;
  for (let i = first; i < end; i++) {
    if (!isInsideNounPhrase(context, i) && !/^(?:,|of|for|the)$/.test(context.lower[i] as string)) return false;
    if (context.mentionAt[i] !== -1) named = true;
  }
  return named;
}
