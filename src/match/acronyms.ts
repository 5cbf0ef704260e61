import { isAcronymOf } from "../model/acronym.ts";
import type { Mention, Tagged } from "../model/document.ts";
import { hasFlag, TokenFlag, tokenText } from "../model/token.ts";

/** An acronym that the text introduces behind a name: “Popular Salvation Front (PSF)”, “National Unity of Hope, or UNE”. */
export interface IntroducedAcronym {
  readonly acronym: string;
  /** Token of the acronym. */
  readonly token: number;
  readonly name: Mention;
}

/** Finds the acronyms introduced behind a name: in brackets, or by “or”. */
export function findIntroducedAcronyms(doc: Tagged, mentions: readonly Mention[]): IntroducedAcronym[] {
  return mentions.flatMap((name) => {
    const token = name.label === "ORG" ? introducedAt(doc, name.endToken) : -1;
    if (token < 0) return [];
    const acronym = tokenText(doc.plain, doc.tokens, token);
    return isAcronymOf(acronym, name.text) || isForeign(doc, acronym, token, name) ? [{ acronym, token, name }] : [];
  });
}

/** The token of capitals in “ (PSF)” or “, or PSF,” right behind a name; -1 where there is none. */
function introducedAt(doc: Tagged, end: number): number {
  const word = (i: number): string => (i < doc.tokens.length ? tokenText(doc.plain, doc.tokens, i) : "");
  const isBracketed = word(end) === "(" && word(end + 2) === ")";
  const isOr = word(end) === "," && word(end + 1) === "or";
  const token = isBracketed ? end + 1 : end + 2;
  return (isBracketed || isOr) && hasFlag(doc.tokens, token, TokenFlag.AllCaps) ? token : -1;
}

const LONGEST_ACRONYM = 7;

/**
 * “National Unity of Hope (UNE)”: the acronym of the name in another language. It must not be the name of somebody else,
 * nor the state or party that American papers put behind a lawmaker's name.
 */
function isForeign(doc: Tagged, acronym: string, token: number, name: Mention): boolean {
  if (name.endToken - name.firstToken < 2 || !/^\p{Lu}{3,}$/u.test(acronym) || acronym.length > LONGEST_ACRONYM)
    return false;
  const own = new Set(name.candidates.map(({ entry }) => entry.id));
  const known = doc.hits.find(({ firstToken, endToken }) => firstToken <= token && token < endToken);
  return known === undefined || known.candidates.some(({ entry }) => own.has(entry.id));
}
