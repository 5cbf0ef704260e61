import type { TokenRange } from "../model/span.ts";
import { hasFlag, TokenFlag } from "../model/token.ts";
import { sourceEndBehind } from "./apposition.ts";
import { isQuoted, type QuoteContext } from "./context.ts";
import { nounPhraseStart } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";
import { findSubject } from "./subject.ts";

/** Whose a claim is, and where the noun phrase around it begins and ends. */
export interface Owner {
  readonly source: TokenRange | null;
  readonly phraseStart: number;
  readonly end: number;
}

const SUPPORTS: ReadonlySet<string> = new Set(
  "make makes made issue issues issued release releases released publish publishes published give gives gave given renew renews renewed send sends sent deliver delivers delivered post posts posted sign signs signed".split(
    " ",
  ),
);

/** Who makes the claim at `noun`: “Rahal’s claim”, “her claim”, “a claim by Rahal”, “Rahal issued a statement”; null where nobody is named. */
export function findOwner(context: QuoteContext, passage: Passage, noun: number): Owner {
  const start = modifiersStart(context, passage.firstToken, noun);
  const owned = possessorBefore(context, passage.firstToken, start);
  if (owned) return { source: owned, phraseStart: owned.firstToken, end: noun + 1 };
  if (/^(?:by|from)$/.test(context.lower[noun + 1] as string)) {
    const end = sourceEndBehind(context, noun + 2, passage.endToken);
    if (end > noun + 2) return { source: { firstToken: noun + 2, endToken: end }, phraseStart: start, end };
  }
  return { source: issuerOf(context, passage, start), phraseStart: start, end: noun + 1 };
}

/** The first of the adjectives and nouns before the claim, its article included. */
function modifiersStart(context: QuoteContext, low: number, noun: number): number {
  let i = noun;
  while (
    i > low &&
    !isQuoted(context, i - 1) &&
    /^(?:JJ[RS]?|NN|VBN|VBG|CD)$/.test(context.pos[i - 1] as string) &&
    !isPossessive(context, i - 1)
  )
    i--;
  return i > low && context.pos[i - 1] === "DT" ? i - 1 : i;
}

function isPossessive(context: QuoteContext, i: number): boolean {
  return context.pos[i] === "POS" || hasFlag(context.doc.tokens, i, TokenFlag.Possessive);
}

function possessorBefore(context: QuoteContext, low: number, start: number): TokenRange | null {
  const last = start - 1;
  if (last < low || isQuoted(context, last)) return null;
  if (context.pos[last] === "PRP$") return { firstToken: last, endToken: start };
  if (!isPossessive(context, last) || last - 1 < low) return null;
  return { firstToken: nounPhraseStart(context, last - 1, low), endToken: last };
}

/** “Rahal issued a statement”: the subject of a verb that only carries the noun. */
function issuerOf(context: QuoteContext, { firstToken: low }: Passage, start: number): TokenRange | null {
  const verb = start - 1;
  if (verb < low || !SUPPORTS.has(context.lower[verb] as string)) return null;
  const subject = findSubject(context, verb, low);
  return subject && { firstToken: subject.firstToken, endToken: subject.endToken };
}
