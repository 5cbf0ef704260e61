import type { Matched, Mention } from "../../model/document.ts";
import { hasFlag, TokenFlag, tokenTexts } from "../../model/token.ts";
import { CALENDAR } from "../../model/words.ts";
import { Class, classOf, listedTokens } from "./lexicon.ts";

/** Where a name stands: its sentence and the words around it. */
export interface Site {
  readonly doc: Matched;
  readonly mention: Mention;
  /** The texts of all tokens of the document. */
  readonly words: readonly string[];
  /** By token, 1 where the lexicon has its word. */
  readonly listed: Uint8Array;
  /** The tokens of the sentence. */
  readonly from: number;
  readonly to: number;
  readonly isBuilding: boolean;
  /** The tokens of the name, its article and, once joined, of the names beside it: “Moscow and Beijing”. */
  readonly start: number;
  readonly end: number;
}

/** The place of a mention by itself, before anything is joined to it. */
export function siteOf(doc: Matched, mention: Mention, isBuilding: boolean): Site {
  const { firstToken: from, endToken: to } = doc.sentences[mention.sentence] ?? mention;
  const words = tokenTexts(doc.plain, doc.tokens);
  const { firstToken, endToken: end } = mention;
  const start = isBuilding && firstToken > from && isArticle(words[firstToken - 1]) ? firstToken - 1 : firstToken;
  const listed = listedTokens(doc.plain, doc.tokens);
  return { doc, mention, words, listed, from, to, isBuilding, start, end };
}

/** The place of a mention with the tokens that something joins to it. */
export function extend(site: Site, start: number, end: number): Site {
  const { doc, mention, words, listed, from, to, isBuilding } = site;
  return { doc, mention, words, listed, from, to, isBuilding, start, end };
}

/** The word at a token of the sentence; empty outside it. */
export function wordAt(site: Site, i: number): string {
  return i >= site.from && i < site.to ? (site.words[i] as string) : "";
}

/** The bits of {@link Class} at a token of the sentence. */
export function classAt(site: Site, i: number): number {
  return i >= site.from && i < site.to && site.listed[i] === 1 ? classOf(site.words[i] as string) : 0;
}

/** Whether a token of the sentence carries the flag. */
export function flagAt(site: Site, i: number, flag: number): boolean {
  return i >= site.from && i < site.to && hasFlag(site.doc.tokens, i, flag);
}

export function isArticle(word: string | undefined): boolean {
  return word === "the" || word === "The";
}

/** Whether the token stands where nothing of the sentence governs it: behind its beginning, a mark or a dash. */
export function isClauseStart(site: Site, i: number): boolean {
  return i <= site.from || hasFlag(site.doc.tokens, i - 1, TokenFlag.Punctuation);
}

/** Steps over “not”, “repeatedly”, “Friday” and quotation marks from `i` on in direction `step`. */
export function skipAdverbs(site: Site, i: number, step: 1 | -1): number {
  let at = i;
  while (isAdverb(site, at) || flagAt(site, at, TokenFlag.DoubleMark)) at += step;
  return at;
}

function isAdverb(site: Site, i: number): boolean {
  const word = wordAt(site, i);
  const bits = classAt(site, i);
  if ((bits & Class.Adverb) !== 0) return true;
  return bits === 0 && ((word.length > 4 && word.endsWith("ly")) || CALENDAR.has(word));
}

/** Whether one of the words from `i` on, up to a mark or a preposition, is of the class. */
export function hasAhead(site: Site, i: number, window: number, bits: number): boolean {
  for (let at = i; at < i + window; at++) {
    const found = classAt(site, at);
    if ((found & bits) !== 0) return true;
    if ((found & Class.Preposition) !== 0 || flagAt(site, at, TokenFlag.Punctuation)) return false;
  }
  return false;
}

/** A dash or stroke that joins what stands around it: “Moscow-backed”, “Moscow–Kyiv”, “London/Paris”. */
export function isJoint(site: Site, i: number): boolean {
  const word = wordAt(site, i);
  if (word !== "-" && word !== "–" && word !== "/") return false;
  return !flagAt(site, i, TokenFlag.SpaceBefore) && !flagAt(site, i + 1, TokenFlag.SpaceBefore);
}
