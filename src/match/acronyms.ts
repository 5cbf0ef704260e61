import { isAcronymOf } from "../model/acronym.ts";
import type { Mention, Tagged } from "../model/document.ts";
import { hasFlag, TokenFlag, tokenTexts } from "../model/token.ts";
import type { EntityType } from "../model/types.ts";

/** An acronym that the text introduces behind a name: “Popular Salvation Front (PSF)”, “National Unity of Hope, or UNE”. */
export interface IntroducedAcronym {
  readonly acronym: string;
  /** Token of the acronym. */
  readonly token: number;
  readonly name: Mention;
}

/** Finds the acronyms introduced behind a name: in brackets, or by “or”. */
export function findIntroducedAcronyms(doc: Tagged, mentions: readonly Mention[]): IntroducedAcronym[] {
  const words = tokenTexts(doc.plain, doc.tokens);
  const found: IntroducedAcronym[] = [];
  for (const name of mentions) {
    const token = name.label === "ORG" ? introducedAt(doc, words, name.endToken) : -1;
    if (token < 0) continue;
    const acronym = words[token] as string;
    if (isAcronymOf(acronym, name.text) || isForeign(doc, acronym, token, name)) found.push({ acronym, token, name });
  }
  return found;
}

/** The token of capitals in “ (PSF)” or “, or PSF,” right behind a name; -1 where there is none. */
function introducedAt(doc: Tagged, words: readonly string[], end: number): number {
  const isBracketed = words[end] === "(" && words[end + 2] === ")";
  const isOr = words[end] === "," && words[end + 1] === "or";
  const token = isBracketed ? end + 1 : end + 2;
  return (isBracketed || isOr) && hasFlag(doc.tokens, token, TokenFlag.AllCaps) ? token : -1;
}

const LONGEST_ACRONYM = 7;
/** Whose acronyms stand in brackets behind other names: “Sen. Roe (USA)”, “the Ministry of Health (WHO)”. */
const ELSEWHERE: ReadonlySet<EntityType> = new Set(["state", "media", "igo", "place", "person"]);

/**
 * “National Unity of Hope (UNE)”: the acronym of the name in another language. It must not be one of a state, a medium or
 * an organisation of states, which stand behind names that are not theirs.
 */
function isForeign(doc: Tagged, acronym: string, token: number, name: Mention): boolean {
  if (name.endToken - name.firstToken < 2 || !/^\p{Lu}{3,}$/u.test(acronym) || acronym.length > LONGEST_ACRONYM)
    return false;
  const known = doc.hits.find(({ firstToken, endToken }) => firstToken <= token && token < endToken);
  return known === undefined || known.candidates.every(({ entry }) => !ELSEWHERE.has(entry.type));
}
