import { loadData } from "./data.ts";
import type { Lexicon } from "./lexicons.ts";

const titles = loadData<Lexicon<"titles">>("titles");
const honorifics: ReadonlySet<string> = new Set(titles.honorifics);
const offices: ReadonlySet<string> = new Set([...titles.honorifics, ...titles.offices]);
const suffixes: ReadonlySet<string> = new Set(titles.suffixes);
const givenTitles: ReadonlySet<string> = new Set(titles.names);
const female: ReadonlySet<string> = new Set(titles.female);
const male: ReadonlySet<string> = new Set(titles.male);

/** Whether a word ends a title: “Minister”, “Gen.”, “spokesman”. */
export function isTitleWord(word: string): boolean {
  return offices.has(bare(word));
}

/** Whether a word is an honorific such as “Mr.” or “Dr”. */
export function isHonorific(word: string): boolean {
  return honorifics.has(bare(word));
}

/** Whether a title may be a given name: “Sheikh Hasina”, “Prince Johnson”. */
export function isGivenTitle(word: string): boolean {
  return givenTitles.has(bare(word));
}

/** Whether a word stands behind a name without being part of it: “QC”, “Esq.”; capitals but the first may be a name. */
export function isTitleSuffix(word: string): boolean {
  return (
    suffixes.has(bare(word)) && (word === "Esq" || word === "Esq." || word === word.toUpperCase() || word === "PhD")
  );
}

/** The gender a title shows: “Mrs.”, “spokeswoman”, “king”. */
export function genderOfTitle(word: string): "female" | "male" | null {
  const lower = bare(word);
  if (female.has(lower)) return "female";
  return male.has(lower) ? "male" : null;
}

function bare(word: string): string {
  return (word.endsWith(".") ? word.slice(0, -1) : word).toLowerCase();
}
