import type { TokenRange } from "../model/span.ts";
import type { PosTag } from "../model/syntax.ts";
import { CALENDAR } from "../model/words.ts";
import { hasFiniteVerb, isFiniteVerb, isQuoted, mentionOf, type QuoteContext } from "./context.ts";
import { isNoun, isTime, nounPhraseStart } from "./noun-phrase.ts";
import { startOfSpeaker } from "./object-and-name.ts";

/** The subject of a verb on its left. */
export interface Subject extends TokenRange {
  /** First token of the verb group: auxiliaries and adverbs before the verb belong to it. */
  readonly groupStart: number;
}

const AUXILIARIES: ReadonlySet<string> = new Set(
  "is are was were be been being am has have had having do does did will would can could may might must shall should n't not".split(
    " ",
  ),
);
const QUANTIFIERS: ReadonlySet<string> = new Set(
  "several many some others most both all few none half another".split(" "),
);
const AGO_WORDS: ReadonlySet<string> = new Set(
  "less more than about nearly almost just only a an few several".split(" "),
);
const LONGEST_APPOSITION = 45;

/** Finds the subject left of the verb at `verb`, not before `low`: “Rahal, who leads the bloc, has also said”. */
export function findSubject(context: QuoteContext, verb: number, low: number): Subject | null {
  const groupStart = verbGroupStart(context, verb, low);
  const last = skipTime(context, groupStart - 1, low);
  if (last < low || isQuoted(context, last)) return null;
  const lower = context.lower[last] as string;
  if (lower === "who" || lower === "which" || context.pos[last] === "WP")
    return { firstToken: last, endToken: last + 1, groupStart };
  if (isSubjectHead(context, last, low))
    return {
      firstToken: startOfSpeaker(context, longStart(context, last, low), last, low),
      endToken: last + 1,
      groupStart,
    };
  if (context.words[last] === ",")
    return acrossApposition(context, last, low, groupStart) ?? acrossBrackets(context, last - 1, low, groupStart);
  return acrossBrackets(context, last, low, groupStart);
}

/** “Rahal Saturday said”, “the ministry on Monday said”, “Rahal, a banker, two weeks ago said”: a time between subject and verb belongs to neither. */
function skipTime(context: QuoteContext, last: number, low: number): number {
  const time = timeStart(context, last, low);
  const before = time - 1;
  return time <= last && before >= low && (isNoun(context, before) || /^[,)]$/.test(context.words[before] as string))
    ? before
    : last;
}

/** Where the time that ends at `last` begins, its preposition included; `last + 1` where none does. */
function timeStart(context: QuoteContext, last: number, low: number): number {
  if (context.lower[last + 1] === "ago") return agoStart(context, last + 1, low); // an adverb, and so in the verb group
  if (last <= low || !CALENDAR.has(context.words[last] as string)) return last + 1;
  const first = /^(?:late|early|last)$/.test(context.lower[last - 1] as string) ? last - 1 : last;
  return context.lower[first - 1] === "on" ? first - 1 : first;
}

/** “less than two weeks ago”. */
function agoStart(context: QuoteContext, ago: number, low: number): number {
  let first = ago - 1; // the unit
  while (first > low && (context.pos[first - 1] === "CD" || AGO_WORDS.has(context.lower[first - 1] as string))) first--;
  return first;
}

/** The first token of the verb group that ends at `verb`. */
export function verbGroupStart(context: QuoteContext, verb: number, low: number): number {
  let start = verb;
  while (start - 1 >= low && !isQuoted(context, start - 1) && isHelper(context, start - 1)) start--;
  return start;
}

function isHelper(context: QuoteContext, i: number): boolean {
  const tag = context.pos[i] as PosTag;
  const lower = context.lower[i] as string;
  if (/^(?:both|all|each|therefore|thus)$/.test(lower)) return AUXILIARIES.has(context.lower[i - 1] as string);
  if (lower === "since") return AUXILIARIES.has(context.lower[i - 1] as string); // “has since said”
  return AUXILIARIES.has(lower) || tag === "RB" || tag === "MD";
}

function isSubjectHead(context: QuoteContext, i: number, low: number): boolean {
  if (isTime(context, i) && i > low && context.pos[i] !== "CD") return false;
  return isNoun(context, i) || isQuantifier(context.lower[i] as string);
}

/** “Several said”: a word that counts persons may be a subject by itself. */
export function isQuantifier(word: string): boolean {
  return QUANTIFIERS.has(word);
}

/**
 * The start of a subject, across what narrows it: “a senior official close to Abadi”, “a man briefed on the talks”.
 * The stretch back to the last clause boundary is taken whole where it begins like a noun phrase.
 */
function longStart(context: QuoteContext, last: number, low: number): number {
  const relative = relativePronoun(context, last, low);
  if (relative >= 0) return phraseStart(context, relative - 1, low);
  const plain = nounPhraseStart(context, last, low);
  let start = plain;
  while (start - 1 >= low && !isBoundary(context, start - 1)) start--;
  while (start < plain && isLeadIn(context, start)) start++;
  return beginsNounPhrase(context, start) && hasPostModifier(context, start, plain) ? start : plain;
}

const LONGEST_RELATIVE = 16;

/** “an official who spoke on condition of anonymity said”: the pronoun of a relative clause that ends at the verb, or -1. */
function relativePronoun(context: QuoteContext, last: number, low: number): number {
  for (let i = last; i > Math.max(low, last - LONGEST_RELATIVE); i--) {
    if (isQuoted(context, i) || context.pos[i] === "PUNCT") return -1;
    if (context.lower[i] === "who" && endsNounPhrase(context, i - 1, low) && hasFiniteVerb(context, i + 1, last))
      return i;
  }
  return -1;
}

const CONJUNCTIONS: ReadonlySet<string> = new Set(
  "that because while if as when although though whether but after before since until and or where why how than what who which unless once".split(
    " ",
  ),
);

function isBoundary(context: QuoteContext, i: number): boolean {
  const tag = context.pos[i] as PosTag;
  if (isQuoted(context, i) || (tag === "PUNCT" && context.words[i] !== "-")) return true;
  if (POST_MODIFIERS.has(context.lower[i] as string)) return false;
  return isFiniteVerb(context, i) || CONJUNCTIONS.has(context.lower[i] as string);
}

function isLeadIn(context: QuoteContext, i: number): boolean {
  const tag = context.pos[i];
  return tag === "CC" || tag === "RB" || tag === "UH" || isTime(context, i);
}

/** Whether a noun phrase may begin here. */
export function beginsNounPhrase(context: QuoteContext, i: number): boolean {
  const tag = context.pos[i] as PosTag;
  return (
    tag === "DT" || tag === "JJ" || tag === "NNS" || tag === "NNP" || tag === "NN" || tag === "CD" || tag === "PRP$"
  );
}

const POST_MODIFIERS: ReadonlySet<string> = new Set(
  "close familiar loyal opposed critical briefed speaking based seen obtained signed issued published involved involving representing monitoring near on inside about against within among".split(
    " ",
  ),
);

function hasPostModifier(context: QuoteContext, start: number, plain: number): boolean {
  for (let i = start + 1; i < plain; i++) {
    const tag = context.pos[i];
    if (tag === "VBN" || tag === "VBG" || POST_MODIFIERS.has(context.lower[i] as string)) return true;
  }
  return false;
}

/**
 * “Qasim Rahal, the interior minister, said”: the noun phrase before the matching comma, with what stands between.
 * Of several commas the one behind a person's name is meant: “Petkov, leader of the junior partner, the Greens, said”.
 */
function acrossApposition(context: QuoteContext, comma: number, low: number, groupStart: number): Subject | null {
  let nearest = -1;
  for (let i = comma - 1; i > Math.max(low, comma - LONGEST_APPOSITION); i--) {
    if (isQuoted(context, i) || context.words[i] === ";") break;
    if (context.words[i] !== "," || !endsNounPhrase(context, i - 1, low)) continue;
    if (isListed(context, i) || endsRelative(context, i, low)) continue;
    const person = isNamedPerson(context, i - 1, low);
    if (nearest >= 0 && (!person || hasMainVerb(context, i + 1, nearest))) continue;
    nearest = i;
    if (person) break;
  }
  if (nearest < 0) return null;
  const endToken = isCircumstance(context, nearest + 1) ? nearest : comma;
  return { firstToken: phraseStart(context, nearest - 1, low), endToken, groupStart };
}

/** “one of them, a teacher who gave only her first name, Huda, said”: the comma ends a relative clause. */
function endsRelative(context: QuoteContext, comma: number, low: number): boolean {
  for (let i = comma - 1; i > low && context.pos[i] !== "PUNCT"; i--)
    if (context.lower[i] === "who" && isNoun(context, i - 1)) return true;
  return false;
}

/** Whether the noun phrase that ends here is a person's name, not one behind a preposition (“a spokesman for Maliki”). */
function isNamedPerson(context: QuoteContext, last: number, low: number): boolean {
  const mention = mentionOf(context, last);
  if (mention?.label !== "PER") return false;
  const start = nounPhraseStart(context, last, low);
  for (let i = start; i < mention.firstToken; i++) if (context.pos[i] === "IN" || context.pos[i] === "TO") return false;
  return true;
}

function endsNounPhrase(context: QuoteContext, i: number, low: number): boolean {
  return !isQuoted(context, i) && (isSubjectHead(context, i, low) || context.words[i] === ")");
}

/** The start of a noun phrase, an acronym in brackets at its end included. */
function phraseStart(context: QuoteContext, last: number, low: number): number {
  const bracketed = context.words[last] === ")" ? acrossBrackets(context, last, low, last) : null;
  return bracketed?.firstToken ?? nounPhraseStart(context, last, low);
}

/** Whether a finite verb stands between that no relative pronoun governs. */
function hasMainVerb(context: QuoteContext, first: number, end: number): boolean {
  let relative = false;
  for (let i = first; i < end; i++) {
    if (/^(?:who|which|whose|that)$/.test(context.lower[i] as string)) relative = true;
    else if (context.words[i] === ",") relative = false;
    else if (!relative && isFiniteVerb(context, i)) return true;
  }
  return false;
}

/** “Rahal, in a rare speech, said”: what tells the circumstances is no part of the source. */
function isCircumstance(context: QuoteContext, i: number): boolean {
  const tag = context.pos[i] as PosTag;
  return tag === "IN" || tag === "VBG" || tag === "RB" || isTime(context, i);
}

/** “officials in Kirkuk, Mosul and Erbil, said”: a comma inside a list of names opens no apposition. */
function isListed(context: QuoteContext, comma: number): boolean {
  return context.pos[comma - 1] === "NNP" && context.pos[comma + 1] === "NNP" && context.words[comma + 2] === ",";
}

/** “Jack Lund (Tromso) said”: the noun phrase before brackets that close at `close`, brackets included. */
function acrossBrackets(context: QuoteContext, close: number, low: number, groupStart: number): Subject | null {
  if (context.words[close] !== ")") return null;
  for (let i = close - 1; i > Math.max(low, close - 10); i--) {
    if (context.words[i] !== "(") continue;
    return isNoun(context, i - 1)
      ? { firstToken: nounPhraseStart(context, i - 1, low), endToken: close + 1, groupStart }
      : null;
  }
  return null;
}
