import { loadData } from "../model/data.ts";
import { FormFlags } from "../model/form-flags.ts";
import type { Lexicon } from "../model/lexicons.ts";
import type { Party } from "../model/quotation.ts";
import type { TokenRange } from "../model/span.ts";
import { isHonorific } from "../model/titles.ts";
import { type Attribution, contains, isInContent } from "./attribution.ts";
import { sentenceOfCue, stretchOf } from "./beside.ts";
import { isQuoted, mentionOf, type QuoteContext, spanOf } from "./context.ts";
import { isTime, nounPhraseEnd } from "./noun-phrase.ts";
import { anonymousClass, COLLECTIVES, ORGANISATIONS, ROLES } from "./speaker-lexicon.ts";

const lexicon = loadData<Lexicon<"channels">>("channels");

/** Phrases before the one spoken to, and before the medium that carries a statement. */
export const ADDRESSING: Phrases = toPhrases(lexicon.addressing);
export const CARRYING: Phrases = toPhrases(lexicon.carrying);
/** “Reuters quoted him as saying”. */
export const QUOTING: ReadonlySet<string> = new Set(lexicon.quoting);
export const QUOTED: ReadonlySet<string> = new Set(lexicon.quoted);
/** Nouns beside the name of a medium: “the Reuters news agency”. */
export const MEDIUMS: ReadonlySet<string> = new Set(lexicon.mediums);
const AUDIENCES: ReadonlySet<string> = new Set(lexicon.audiences);

/** Phrases by their first word, the longest first. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function toPhrases(phrases: readonly string[]): Phrases {
  const longestFirst = phrases.map((phrase) => phrase.split(" ")).sort((a, b) => b.length - a.length);
  const byFirst = new Map<string, string[][]>();
  for (const words of longestFirst)
    byFirst.set(words[0] as string, [...(byFirst.get(words[0] as string) ?? []), words]);
  return byFirst;
}

/** Few words begin a phrase or quote: only these are asked for their place. */
const leads = new FormFlags((word) => {
  const lower = word.toLowerCase();
  return ADDRESSING.has(lower) || CARRYING.has(lower) || QUOTING.has(lower) ? 1 : 0;
});

/**
 * The tokens that may lead to a party, in the sentence of an attribution: those that begin one of the phrases or quote,
 * are the reporter's own words and tell of this statement.
 */
export function leadsAround(context: QuoteContext, own: Attribution, beside: readonly Attribution[]): number[] {
  const sentence = sentenceOfCue(context, own);
  if (sentence === null) return [];
  const leadAt = leads.of(context.doc.plain, context.doc.tokens);
  const { firstToken, endToken } = stretchOf(own, beside, sentence);
  const tokens: number[] = [];
  for (let i = firstToken; i < endToken; i++)
    if (leadAt[i] !== 0 && !isQuoted(context, i) && !isInContent(beside, i)) tokens.push(i);
  return tokens;
}

/** The token behind the first of the phrases that begins at a token, or -1. */
export function behindPhrase(context: QuoteContext, i: number, phrases: Phrases): number {
  const begun = phrases.get(context.lower[i] as string);
  const phrase = begun?.find((words) => words.every((word, n) => context.lower[i + n] === word));
  return phrase ? i + phrase.length : -1;
}

const NO_PARTY = /^(?:me|us|him|them|her|you|it|by|in|on|at|as|to)$/;

/** The noun phrase that begins at a token, if it can name a party: “the BBC’s Jane Roe”, “a news conference”. */
export function partyAt(context: QuoteContext, first: number, own: Attribution): TokenRange | null {
  let limit = first;
  while (limit < context.words.length && !isQuoted(context, limit) && !contains(own, limit)) limit++;
  let endToken = cutShort(context, first, nounPhraseEnd(context, first, limit));
  while (endToken > first + 1 && isTime(context, endToken - 1)) endToken--;
  if (endToken <= first || isTime(context, first) || NO_PARTY.test(context.lower[first] as string)) return null;
  const lone = endToken === first + 1 && !/^(?:NN|JJ)/.test(context.pos[first] as string);
  return lone ? null : { firstToken: first, endToken };
}

/** “told Reuters | his group was”, “told Israel Radio | Mr. Sharon was”: where another noun phrase begins. */
function cutShort(context: QuoteContext, first: number, end: number): number {
  for (let i = first + 1; i < end; i++) {
    const named = context.mentionAt[i - 1] !== -1 || MEDIUMS.has(context.lower[i - 1] as string);
    if (context.pos[i] === "PRP$" || (named && isHonorific(context.words[i] as string))) return i;
  }
  return end;
}

/** Whether the last word of a noun phrase names somebody who can be spoken to. */
export function isAudience(context: QuoteContext, { endToken }: TokenRange): boolean {
  const mention = mentionOf(context, endToken - 1);
  if (mention) return mention.kind !== "demonym" && mention.type !== "place";
  const word = context.lower[endToken - 1] as string;
  if (AUDIENCES.has(word) || MEDIUMS.has(word) || COLLECTIVES.has(word) || ORGANISATIONS.has(word)) return true;
  return anonymousClass(word) !== undefined || ROLES.has(word);
}

/** The entity that a noun phrase names: the one of its last word, else the last named in it. */
export function entityOf(context: QuoteContext, { firstToken, endToken }: TokenRange): string | null {
  for (let i = endToken - 1; i >= firstToken; i--) {
    const mention = mentionOf(context, i);
    if (mention && mention.kind !== "demonym") return mention.entityId;
  }
  return null;
}

/** The published form of a party. */
export function toParty(context: QuoteContext, range: TokenRange, entity: string | null): Party {
  const { start, end, text } = spanOf(context, range);
  return { start, end, text, entity };
}
