import { loadData } from "../model/data.ts";
import type { Lexicon } from "../model/lexicons.ts";

const lists = loadData<Lexicon<"abbreviations">>("abbreviations");
const inner: ReadonlySet<string> = new Set([...lists.titles, ...lists.others]);
const finals: ReadonlySet<string> = new Set(lists.finals);

/** Whether a full stop behind this word belongs to the word: “Gen.”, “Inc.”. */
export function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return inner.has(lower) || finals.has(lower);
}

/** Whether an abbreviation, full stop included, never ends a sentence before a capital: “Gen. Roe”. */
export function neverEndsSentence(token: string): boolean {
  return inner.has(token.slice(0, -1).toLowerCase());
}
