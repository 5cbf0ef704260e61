import type { TokenRange } from "../model/span.ts";
import type { PosTag } from "../model/syntax.ts";

import { isDash, isFiniteVerb, isQuoted, type QuoteContext } from "./context.ts";
import type { CueToken } from "./cue.ts";
import { isInsideNounPhrase, isTime } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";

/** A source behind its verb: “Q,” said Qasim Rahal, the interior minister. */
export interface Inverted {
  readonly source: TokenRange;
  /** The token behind the source. */
  readonly end: number;
}

const LONGEST_SOURCE = 40;

/** Reads the source of an inverted attribution; null where the verb does not follow a quotation or comma. */
export function readInverted(
  context: QuoteContext,
  passage: Passage,
  cue: Pick<CueToken, "token" | "form"> & { readonly verb: Pick<CueToken["verb"], "lemma"> },
  low: number,
): Inverted | null {
  const before = cue.token - 1;
  if (before < passage.firstToken || cue.form === "gerund" || cue.verb.lemma === "tell") return null;
  const open = isQuoted(context, before) || context.words[before] === "," || isDash(context, before);
  if (!open || cue.token < low || !beginsSource(context, cue.token + 1, passage.endToken)) return null;
  const end = sourceEnd(context, cue.token + 1, passage.endToken);
  return end > cue.token + 1 ? { source: { firstToken: cue.token + 1, endToken: trimEnd(context, end) }, end } : null;
}

function beginsSource(context: QuoteContext, i: number, limit: number): boolean {
  if (i >= limit || isQuoted(context, i) || isTime(context, i)) return false;
  const tag = context.pos[i] as PosTag;
  return (
    isInsideNounPhrase(context, i) &&
    tag !== "VBN" &&
    tag !== "VBG" &&
    !/^(?:me|him|them|us)$/.test(context.lower[i] as string)
  );
}

/** The source goes on through appositions and relative clauses until the quotation, a time, or the end. */
function sourceEnd(context: QuoteContext, first: number, limit: number): number {
  let end = first;
  let clause = false;
  while (end < limit && end - first < LONGEST_SOURCE) {
    const bracketed = context.words[end + 1] === ")"; // “Brig. Gen. (Rtd.) Osman el-Tayeb”
    if (isQuoted(context, end) || (/^[.;:]$|^[—–]$/.test(context.words[end] as string) && !bracketed)) break;
    if (context.words[end] === "," && endsAtComma(context, end, limit)) break;
    if (/^(?:who|whose|which)$/.test(context.lower[end] as string)) clause = true;
    if (!clause && endsSource(context, end, first)) break;
    end++;
  }
  return end;
}

function endsAtComma(context: QuoteContext, comma: number, limit: number): boolean {
  if (comma + 1 >= limit || isQuoted(context, comma + 1)) return true;
  if (/^(?:who|whose|which)$/.test(context.lower[comma - 1] as string)) return false; // “Jeanne, who, fearing reprisals, asked”
  const tag = context.pos[comma + 1] as PosTag;
  const next = context.lower[comma + 1] as string;
  return tag === "VBG" || tag === "CC" || /^(?:as|after|while|in|on|at|during|when|before|but|and)$/.test(next);
}

function endsSource(context: QuoteContext, i: number, first: number): boolean {
  const tag = context.pos[i] as PosTag;
  if (i > first && isFiniteVerb(context, i)) return true;
  if (isTime(context, i) && tag !== "CD") return true;
  return (
    i > first &&
    /^(?:in|on|during|at|after|as|when|before|while|by)$/.test(context.lower[i] as string) &&
    !isTitlePhrase(context, i)
  );
}

/** “the minister in charge of …”, “the U.N. envoy in Libya”, “a trader in the market who …”: a place behind a common noun belongs to the source. */
function isTitlePhrase(context: QuoteContext, i: number): boolean {
  return (
    context.lower[i] === "in" &&
    context.pos[i - 1] === "NN" &&
    (context.pos[i + 1] === "NNP" || context.lower[i + 1] === "charge" || leadsToRelative(context, i + 1))
  );
}

const LONGEST_PLACE = 5;

function leadsToRelative({ lower, pos }: QuoteContext, first: number): boolean {
  for (let i = first; i < first + LONGEST_PLACE && pos[i] !== "PUNCT"; i++) if (lower[i] === "who") return true;
  return false;
}

function trimEnd(context: QuoteContext, end: number): number {
  let last = end;
  while (/^[,.]$/.test(context.words[last - 1] as string)) last--;
  return last;
}
