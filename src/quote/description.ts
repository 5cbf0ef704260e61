import type { Entity, ResolvedMention } from "../model/document.ts";
import { typeOfHead } from "../model/heads.ts";
import { isTitleWord } from "../model/titles.ts";
import { hasFlag, TokenFlag, tokenAt } from "../model/token.ts";
import { mentionOf, type QuoteContext } from "./context.ts";
import type { Description } from "./described.ts";
import type { Discourse } from "./discourse.ts";
import { ORGANISATIONS, PERSONS } from "./speaker-lexicon.ts";

/** All descriptions of an entity: titles, appositions on both sides of its name, and what it is said to be or to lead. */
export function describe(discourse: Discourse, entity: Entity): readonly Description[] {
  const known = discourse.descriptions.get(entity.id);
  if (known) return known;
  const { context } = discourse;
  const test = entity.type === "person" ? isPersonNoun : isBodyNoun;
  const found: Description[] = [];
  for (const { start, text, rule } of entity.roles) {
    if (rule === "leading") continue; // “leads the Dawn Brigade” says what he does, and does not call him anything
    const token = tokenAt(context.doc.tokens, start);
    found.push({ words: toWords(upToStop(text)), token, rule: "title", definite: false });
  }
  for (const mention of entity.mentions) {
    if (mention.kind === "demonym" || mention.kind === "metonym") continue;
    for (const read of READINGS) {
      const description = read(context, mention, test);
      if (description) found.push(description);
    }
  }
  const worded = found.filter(({ words }) => words.length > 0);
  discourse.descriptions.set(entity.id, worded);
  return worded;
}

const READINGS = [readBefore, readBeforeComma, readBehindComma, readPredicate];

type NounTest = (word: string) => boolean;

/** Whether a word names a person by office, occupation or kin. */
export function isPersonNoun(word: string): boolean {
  return PERSONS.has(word) || isTitleWord(word);
}

function isBodyNoun(word: string): boolean {
  return ORGANISATIONS.has(word) || typeOfHead(word) !== undefined;
}

const STOPS: ReadonlySet<string> = new Set(
  "of in from at on for with by to about against under over among as who whom which that whose where when while and or but near including based is was are were has had said says".split(
    " ",
  ),
);
const ARTICLES: ReadonlySet<string> = new Set("the a an his her its their our my".split(" "));
const LONGEST = 9;

/** “the mining company Kaimari Gold”, and “the Badr militia” behind the name; “the U.N. agency” is another body. */
function readBefore(context: QuoteContext, mention: ResolvedMention, test: NounTest): Description | null {
  const behind = context.lower[mention.endToken] ?? "";
  if (
    mention.type !== "igo" &&
    mention.type !== "government" &&
    ORGANISATIONS.has(behind) &&
    test(behind) &&
    context.words[mention.endToken] === behind
  )
    return make(context, mention.endToken, mention.endToken + 1, "description");
  return phraseEndingAt(context, mention.firstToken, test, "description");
}

/** “The commissioner, Andrew Tolavuna,”. */
function readBeforeComma(context: QuoteContext, mention: ResolvedMention, test: NounTest): Description | null {
  let i = mention.firstToken;
  while (i > 0 && (isTitleWord(context.words[i - 1] as string) || isArticle(context, i - 1))) i--;
  if (context.words[i - 1] !== "," || !/^[,.”"»']|^''$/.test(context.words[mention.endToken] ?? ".")) return null;
  return phraseEndingAt(context, beforeComplement(context, i - 1), test, "apposition");
}

/** “the prime minister of Pakistan, Shaukat Aziz”: the description ends before the of-phrase. */
function beforeComplement(context: QuoteContext, end: number): number {
  const named = mentionOf(context, end - 1);
  if (named === undefined) return end;
  const before = named.firstToken - (isArticle(context, named.firstToken - 1) ? 2 : 1);
  return context.lower[before] === "of" ? before : end;
}

function phraseEndingAt(
  context: QuoteContext,
  end: number,
  test: NounTest,
  rule: Description["rule"],
): Description | null {
  if (end === 0 || context.mentionAt[end - 1] !== -1 || !test(context.lower[end - 1] as string)) return null;
  let first = end - 1;
  while (first > 0 && end - first < LONGEST && isInside(context, first - 1) && !isArticle(context, first)) first--;
  return make(context, first, end, rule);
}

/** “Severtrans Holding, a shipping group based in …”, “Rahal, 47, an economist”, “Amiri, who commands …”. */
function readBehindComma(context: QuoteContext, mention: ResolvedMention, test: NounTest): Description | null {
  let first = mention.endToken;
  if (context.words[first] !== ",") return null;
  first++;
  if (/^\d+$/.test(context.words[first] ?? "") && context.words[first + 1] === ",") first += 2;
  const led = LEADERS[context.lower[first + 1] ?? ""];
  if (context.lower[first] === "who" && led && test(led))
    return { words: [led], token: first, rule: "description", definite: false };
  const end = phraseEnd(context, first);
  const closed = /^(?:[,.]|of|in|at|for|from|who|whose|which|with|and|based)$/.test(context.lower[end] ?? ".");
  return closed && end > first && test(context.lower[end - 1] as string)
    ? make(context, first, end, "apposition")
    : null;
}

const LEADERS: Readonly<Record<string, string>> = {
  leads: "leader",
  led: "leader",
  heads: "head",
  headed: "head",
  chairs: "chairman",
  commands: "commander",
  commanded: "commander",
};

/** “Veerman is the group’s head of mission”. */
function readPredicate(context: QuoteContext, mention: ResolvedMention, test: NounTest): Description | null {
  const first = mention.endToken + 1;
  const verb = context.lower[mention.endToken];
  if ((verb !== "is" && verb !== "was") || !isArticle(context, first)) return null;
  const end = phraseEnd(context, first);
  return end > first && test(context.lower[end - 1] as string) ? make(context, first, end, "description") : null;
}

function phraseEnd(context: QuoteContext, first: number): number {
  let end = first;
  while (end < context.words.length && end - first < LONGEST && isInside(context, end)) end++;
  return end;
}

function isInside(context: QuoteContext, i: number): boolean {
  if (hasFlag(context.doc.tokens, i, TokenFlag.Punctuation) && context.words[i] !== "-") return false;
  return !STOPS.has(context.lower[i] as string);
}

function isArticle(context: QuoteContext, i: number): boolean {
  return ARTICLES.has(context.lower[i] ?? "");
}

function make(context: QuoteContext, first: number, end: number, rule: Description["rule"]): Description {
  const words: string[] = [];
  for (let i = behindOwner(context, first, end); i < end; i++)
    if (context.mentionAt[i] === -1 && !isArticle(context, i)) words.push(context.words[i] as string);
  return { words: toWords(words), token: first, rule, definite: context.lower[first] === "the" };
}

/** “the tribunal’s president”: the owner is no part of the description. */
function behindOwner(context: QuoteContext, first: number, end: number): number {
  for (let i = end - 2; i >= first; i--) if (hasFlag(context.doc.tokens, i, TokenFlag.Possessive)) return i + 1;
  return first;
}

/** “senior aide to the head of the Dawn Brigade militia” … senior aide. */
function upToStop(role: string): string[] {
  const words = role.split(/\s+/);
  const stop = words.findIndex((word) => STOPS.has(word.toLowerCase()));
  return stop > 0 ? words.slice(0, stop) : words;
}

function toWords(words: readonly string[]): string[] {
  return words.map(withoutStop).filter((word) => /\p{L}/u.test(word));
}

function withoutStop(word: string): string {
  return (word.endsWith(".") ? word.slice(0, -1) : word).toLowerCase();
}
