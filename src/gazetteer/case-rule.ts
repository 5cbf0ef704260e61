import type { Alias } from "../model/gazetteer.ts";
import { startsUpper } from "../model/letters.ts";
import { surfacePieces } from "./fold.ts";

/** Acronyms that are words too: in a text of capitals they prove nothing (“GIVE IT TO US”). */
const WORD_ACRONYMS: ReadonlySet<string> = new Set(
  "AID AIM ALL AM AN ARE AS AT BE CAN DO FAR FOR GET GO HAD HAS HE I IF IN IS IT MAN ME MUST NEW NO NOT OF ON ONE OR OUT PAN SO SPA THE TO UP US WE WHO".split(
    " ",
  ),
);
/** British papers write long acronyms as words: “Nato”, “Unicef”. */
const SHORTEST_SPOKEN_ACRONYM = 4;

/**
 * Whether the letters of `surface` agree with the alias: acronyms letter for letter (“PKK”, “U.N.” as “UN”),
 * other names by the capitals the alias has, small words being free.
 */
export function agreesInCase(alias: Alias, surface: string, allCaps: boolean): boolean {
  if (alias.case === "any" || (surface === alias.text && !allCaps)) return true;
  const wanted = surfacePieces(alias.text);
  const found = surfacePieces(surface);
  if (wanted.length !== found.length) return false;
  if (alias.case === "title") return wanted.every((piece, i) => isFree(piece) || startsUpper(found[i] as string));
  if (wanted.every((piece, i) => piece === found[i])) return !(allCaps && WORD_ACRONYMS.has(found.join(" ")));
  return wanted.length === 1 && isSpokenForm(wanted[0] as string, found[0] as string);
}

/** Whether an acronym stands as a word: “Nato”, but also “Sadr”, where SADR is another actor. */
export function isSpoken(alias: Alias, surface: string): boolean {
  return alias.case === "exact" && surface !== surface.toUpperCase() && alias.text === alias.text.toUpperCase();
}

function isFree(piece: string): boolean {
  return !startsUpper(piece);
}

function isSpokenForm(acronym: string, found: string): boolean {
  if (acronym.length < SHORTEST_SPOKEN_ACRONYM || !/^\p{Lu}+$/u.test(acronym)) return false;
  return found === acronym.charAt(0) + acronym.slice(1).toLowerCase() && !WORD_ACRONYMS.has(acronym);
}
