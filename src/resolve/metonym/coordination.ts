import { TokenFlag } from "../../model/token.ts";
import { Class } from "./lexicon.ts";
import { mentionAt } from "./mention-at.ts";
import { classAt, extend, flagAt, isArticle, isJoint, type Site, wordAt } from "./site.ts";

/** The name with the names that “and”, commas or a dash join to it: “London, Paris and Berlin”, “Moscow–Kyiv”. */
export function joinNeighbours(site: Site): Site {
  const left = extendLeft(site);
  const right = extendRight(site);
  // Commas alone make no list: “In Moscow, Kyiv said”.
  const isList = left.closed || right.closed;
  return extend(site, isList ? left.at : left.joined, right.closed ? right.at : site.end);
}

/** Where the names beside a name end, and whether an “and” closes their list there. */
interface Reach {
  readonly at: number;
  readonly joined: number;
  readonly closed: boolean;
}

function extendLeft(site: Site): Reach {
  let at = site.start;
  let joined = at;
  let closed = false;
  for (;;) {
    const link = linkBefore(site, at);
    if (link === null) return { at, joined, closed };
    const previous = mentionAt(site.doc, link.at);
    if (previous === undefined || previous.firstToken < site.from) return { at, joined, closed };
    // “In a letter to Mr. Feld, Moscow and Beijing said”: a person before a comma begins no list of governments.
    if (!link.isAnd && previous.label === "PER") return { at, joined, closed };
    at = previous.firstToken;
    if (isArticle(wordAt(site, at - 1))) at--;
    closed ||= link.isAnd;
    if (closed) joined = at;
  }
}

function linkBefore(site: Site, start: number): { at: number; isAnd: boolean } | null {
  const word = wordAt(site, start - 1);
  if (word === ",") return { at: start - 2, isAnd: false };
  if (isJoint(site, start - 1)) return { at: start - 2, isAnd: true };
  if (!isAnd(word)) return null;
  // “said Tehran, and Moscow agreed” joins clauses; a list has a comma before that one.
  if (wordAt(site, start - 2) !== ",") return { at: start - 2, isAnd: true };
  const earlier = mentionAt(site.doc, start - 3);
  return earlier && wordAt(site, earlier.firstToken - 1) === "," ? { at: start - 3, isAnd: true } : null;
}

function extendRight(site: Site): Reach {
  let at = site.end;
  for (;;) {
    const comma = wordAt(site, at) === ",";
    const and = isAnd(wordAt(site, comma ? at + 1 : at)) && !(comma && at === site.end);
    if (!comma && !and && !isJoint(site, at)) return { at: site.end, joined: site.end, closed: false };
    const next = at + (comma && and ? 2 : 1);
    const end = endOfPartner(site, next);
    if (end === next) return { at: site.end, joined: site.end, closed: false };
    at = end;
    if (!comma || and) return { at, joined: at, closed: true };
  }
}

const MOST_WORDS_OF_ALLIES = 5;

/** Where the name, or “its allies” or “other Western governments”, ends that begins at the token; the token itself if none does. */
function endOfPartner(site: Site, start: number): number {
  const first = isArticle(wordAt(site, start)) ? start + 1 : start;
  const mention = first < site.to ? mentionAt(site.doc, first) : undefined;
  for (let i = first; i < first + MOST_WORDS_OF_ALLIES; i++)
    if ((classAt(site, i) & Class.Ally) !== 0) return i + 1;
    else if (flagAt(site, i, TokenFlag.Punctuation) || (classAt(site, i) & STOPS) !== 0) break;
  return mention === undefined ? start : mention.endToken;
}

const STOPS = Class.Act | Class.Preposition | Class.Be | Class.Have | Class.Modal;

/** Whether the name stands beside “its allies”: “Washington and its European allies”. */
export function standsWithAllies(site: Site): boolean {
  if (!isAnd(wordAt(site, site.mention.endToken))) return false;
  const possessive = wordAt(site, site.mention.endToken + 1);
  return (possessive === "its" || possessive === "other") && (classAt(site, site.end - 1) & Class.Ally) !== 0;
}

function isAnd(word: string): boolean {
  return word === "and" || word === "or" || word === "nor" || word === "&";
}
