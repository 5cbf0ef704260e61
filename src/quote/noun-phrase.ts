import { FormFlags } from "../model/form-flags.ts";
import type { PosTag } from "../model/syntax.ts";
import { hasFlag, TokenFlag } from "../model/token.ts";
import { CALENDAR } from "../model/words.ts";
import { isQuoted, type QuoteContext } from "./context.ts";

const NOUN: ReadonlySet<PosTag> = new Set(["NN", "NNS", "NNP", "NNPS", "PRP", "CD", "EX"]);
const COMMON_OR_PROPER: ReadonlySet<PosTag> = new Set(["NN", "NNS", "NNP", "NNPS"]);
const INSIDE: ReadonlySet<PosTag> = new Set([
  "NN",
  "NNS",
  "NNP",
  "NNPS",
  "PRP",
  "PRP$",
  "DT",
  "JJ",
  "JJR",
  "JJS",
  "CD",
  "POS",
  "VBN",
  "VBG",
  "FW",
]);
const LINKS: ReadonlySet<string> = new Set(["of", "for", "at", "from", "in", "with", "to", "by", "on"]);
/** What may stand before “of”: “52 percent of voters”, “some of the lawmakers”. */
const COUNTERS: ReadonlySet<string> = new Set(
  "percent some most many several half all both none few each one any".split(" "),
);
const TIMES: ReadonlySet<string> = new Set(
  "yesterday today tomorrow tonight earlier later recently last this next week month year morning night afternoon evening weekend".split(
    " ",
  ),
);

/** Whether a token can be the head of a noun phrase. */
export function isNoun(context: QuoteContext, i: number): boolean {
  return NOUN.has(context.pos[i] as PosTag);
}

/** Whether a token can stand inside a noun phrase. */
export function isInsideNounPhrase(context: QuoteContext, i: number): boolean {
  return INSIDE.has(context.pos[i] as PosTag) || isJoint(context, i);
}

const times = new FormFlags((word) =>
  CALENDAR.has(word) || TIMES.has(word.toLowerCase()) || /^(?:19|20)\d\d$/.test(word) ? 1 : 0,
);

/** Whether a word tells time: “Tuesday”, “last week”. */
export function isTime({ doc }: QuoteContext, i: number): boolean {
  return i >= 0 && times.of(doc.plain, doc.tokens)[i] === 1;
}

function isJoint(context: QuoteContext, i: number): boolean {
  const word = context.words[i];
  if (word === "-" || word === "/") return isGlued(context, i);
  return context.pos[i] === "POS" || word === "&";
}

/** “Spanish-speaking”, “Gallup/Times”: no space on either side. */
function isGlued({ doc: { tokens } }: QuoteContext, i: number): boolean {
  return !hasFlag(tokens, i, TokenFlag.SpaceBefore) && !hasFlag(tokens, i + 1, TokenFlag.SpaceBefore);
}

/** The first token of the noun phrase that ends at `last`, not before `low`; its of- and for-phrases belong to it. */
export function nounPhraseStart(context: QuoteContext, last: number, low: number): number {
  let first = last;
  while (first - 1 >= low) {
    const i = first - 1;
    if (isQuoted(context, i) || (isTime(context, i) && !isNumberInside(context, i))) break;
    if (beginsAnother(context, i)) break;
    if (isInsideNounPhrase(context, i) || coordinates(context, i, low)) first--;
    else if (isLink(context, i, low)) first--;
    else break;
  }
  while (first < last && isStray(context, first)) first++;
  return first;
}

const DETERMINERS: ReadonlySet<string> = new Set("the a an this these his her its their".split(" "));

/** “a charge | the rebels denied”: a determiner right behind a noun begins another phrase. */
function beginsAnother({ pos, lower }: QuoteContext, noun: number): boolean {
  return (pos[noun] === "NN" || pos[noun] === "NNS") && DETERMINERS.has(lower[noun + 1] as string);
}

function isNumberInside(context: QuoteContext, i: number): boolean {
  return context.pos[i] === "CD" && COMMON_OR_PROPER.has(context.pos[i + 1] as PosTag);
}

function coordinates(context: QuoteContext, i: number, low: number): boolean {
  if (context.lower[i] !== "and" || i - 1 < low) return false;
  const before = context.pos[i - 1] as PosTag;
  const after = context.pos[i + 1] as PosTag;
  if (before === "JJ") return after === "JJ" || (context.mentionAt[i - 1] !== -1 && COMMON_OR_PROPER.has(after));
  return COMMON_OR_PROPER.has(before) && (COMMON_OR_PROPER.has(after) || after === "DT" || after === "JJ");
}

function isLink(context: QuoteContext, i: number, low: number): boolean {
  if (!LINKS.has(context.lower[i] as string) || i - 1 < low) return false;
  const counted =
    context.lower[i] === "of" && (context.pos[i - 1] === "CD" || COUNTERS.has(context.lower[i - 1] as string));
  return (
    (counted || COMMON_OR_PROPER.has(context.pos[i - 1] as PosTag)) &&
    !isTime(context, i - 1) &&
    !isQuoted(context, i - 1)
  );
}

function isStray(context: QuoteContext, i: number): boolean {
  const tag = context.pos[i];
  return tag === "POS" || tag === "CC" || tag === "IN" || tag === "TO" || tag === "VBN" || tag === "PUNCT";
}

/** The token behind the simple noun phrase that begins at `first`, before `limit`. */
export function nounPhraseEnd(context: QuoteContext, first: number, limit: number): number {
  let end = first;
  while (end < limit && !isQuoted(context, end) && isInsideNounPhrase(context, end)) {
    if (end > first && context.pos[end] === "PRP") break;
    if (end > first && isTime(context, end) && context.pos[end] !== "CD") break;
    if (end > first && /^(?:DT|PRP\$|VBG)$/.test(context.pos[end] as string)) break;
    end++;
  }
  return end;
}

/** As {@link nounPhraseEnd}, with the phrases of place and belonging behind it. */
export function longNounPhraseEnd(context: QuoteContext, first: number, limit: number): number {
  let end = nounPhraseEnd(context, first, limit);
  while (end > first && end < limit && !isQuoted(context, end) && joinsOn(context, end)) {
    const next = nounPhraseEnd(context, end + 1, limit);
    if (next === end + 1 || isTime(context, end + 1)) break;
    end = next;
  }
  return end;
}

function joinsOn(context: QuoteContext, i: number): boolean {
  return LINKS.has(context.lower[i] as string) || context.lower[i] === "and" || context.lower[i] === "on";
}
