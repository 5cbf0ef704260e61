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
  return (kindsOf(word) & OFFICE) !== 0;
}

/** Whether a word is an honorific such as “Mr.” or “Dr”. */
export function isHonorific(word: string): boolean {
  return (kindsOf(word) & HONORIFIC) !== 0;
}

/** Whether a title may be a given name: “Sheikh Hasina”, “Prince Johnson”. */
export function isGivenTitle(word: string): boolean {
  return givenTitles.has(bare(word));
}

const OFFICE = 1;
const HONORIFIC = 2;
/** Words kept from one document to the next; beyond, the store is emptied, so memory stays flat. */
const MOST = 1 << 14;
const kinds = new Map<string, number>();

/** What a word is, looked up once for all documents: every word before a name and many others are asked for. */
function kindsOf(word: string): number {
  const known = kinds.get(word);
  if (known !== undefined) return known;
  const plain = bare(word);
  const found = (offices.has(plain) ? OFFICE : 0) | (honorifics.has(plain) ? HONORIFIC : 0);
  if (kinds.size >= MOST) kinds.clear();
  kinds.set(word, found);
  return found;
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
