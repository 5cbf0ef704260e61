import type { Mention, Tagged } from "../model/document.ts";
import { hasFlag, TokenFlag, tokenText } from "../model/token.ts";

/** An acronym that the text introduces in brackets behind a name: “Popular Salvation Front (PSF)”. */
export interface IntroducedAcronym {
  readonly acronym: string;
  /** Token of the acronym inside the brackets. */
  readonly token: number;
  readonly name: Mention;
}

/** Finds the acronyms introduced in brackets right behind a name whose initials they are. */
export function findIntroducedAcronyms(doc: Tagged, mentions: readonly Mention[]): IntroducedAcronym[] {
  return mentions.flatMap((name) => {
    const token = name.endToken + 1;
    if (name.label !== "ORG" || !isBracketed(doc, token)) return [];
    const acronym = tokenText(doc.plain, doc.tokens, token);
    return isAcronymOf(acronym, name.text) ? [{ acronym, token, name }] : [];
  });
}

function isBracketed(doc: Tagged, token: number): boolean {
  return (
    token + 1 < doc.tokens.length &&
    tokenText(doc.plain, doc.tokens, token - 1) === "(" &&
    tokenText(doc.plain, doc.tokens, token + 1) === ")" &&
    hasFlag(doc.tokens, token, TokenFlag.AllCaps)
  );
}

/**
 * Whether capitals can stand for a name: its letters appear in order among the letters of the name, beginning with the
 * first, and at least half of them begin words (after Schwartz and Hearst 2003, with initials required).
 */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, "").toLowerCase();
  const words = name.toLowerCase().split(/[\s-]+/);
  if (letters.length < 2 || letters[0] !== words[0]?.[0]) return false;
  let found = 0;
  let from = 0;
  for (const letter of letters) {
    const at = words.findIndex((word, i) => i >= from && word[0] === letter);
    if (at < 0) continue;
    found++;
    from = at + 1;
  }
  return found * 2 > letters.length;
}
