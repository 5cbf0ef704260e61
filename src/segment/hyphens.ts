import { loadData } from "../model/data.ts";
import type { Lexicon } from "../model/lexicons.ts";
import { Class, classAt } from "./classes.ts";

const lists = loadData<Lexicon<"hyphens">>("hyphens");
const prefixes: ReadonlySet<string> = new Set(lists.prefixes);
const suffixes: ReadonlySet<string> = new Set(lists.suffixes);

/** No part in the lists is longer: a bound for words without end. */
const LONGEST_PART = 24;

/**
 * Whether a compound is cut at the hyphen at `hyphen`, so that a name inside becomes a token:
 * “Iranian-backed” and “anti-Russian” are cut; “al-Abadi”, “Ki-moon” and “long-term” are not.
 */
export function cutsCompound(text: string, start: number, hyphen: number): boolean {
  const leftCapital = classAt(text, start) === Class.Upper;
  const rightCapital = classAt(text, hyphen + 1) === Class.Upper;
  if (leftCapital === rightCapital) return false;
  if (rightCapital) return hyphen - start <= LONGEST_PART && prefixes.has(text.slice(start, hyphen));
  const right = text.slice(hyphen + 1, endOfLower(text, hyphen + 1));
  return suffixes.has(right) || (right.length >= 4 && right.endsWith("ed"));
}

function endOfLower(text: string, start: number): number {
  let end = start;
  while (end - start < LONGEST_PART && classAt(text, end) === Class.Lower) end++;
  return end;
}
