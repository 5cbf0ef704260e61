import { loadData } from "../model/data.ts";
import type { RecognisedName, Segmented } from "../model/document.ts";
import type { Lexicon } from "../model/lexicons.ts";
import { hasFlag, TokenFlag, tokenAt, tokenText } from "../model/token.ts";
import { CALENDAR, wordSet } from "../model/words.ts";
import type { CompromiseName } from "./compromise.ts";

const titles = loadData<Lexicon<"titles">>("titles");
const titleWords = wordSet([...titles.honorifics, ...titles.offices, "prime", "vice", "former"]);

/**
 * Turns what compromise takes for a name into clean spans: cut at commas and brackets, without titles, possessives,
 * articles and punctuation. “Paris, London” … “Paris” “London”; “President Jane Roe’s” … “Jane Roe”.
 */
export function cleanName(doc: Segmented, name: CompromiseName): RecognisedName[] {
  const from = tokenAt(doc.tokens, name.start);
  let to = tokenAt(doc.tokens, name.end - 1) + 1;
  while (to > from && (doc.tokens.start[to - 1] as number) >= name.end) to--;
  return cutAtPunctuation(doc, from, to).flatMap(([first, end]) => trimName(doc, first, end, name));
}

type Range = readonly [number, number];

function cutAtPunctuation(doc: Segmented, from: number, to: number): Range[] {
  const ranges: Range[] = [];
  let first = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !hasFlag(doc.tokens, i, TokenFlag.Punctuation | TokenFlag.Possessive)) continue;
    if (i > first) ranges.push([first, i]);
    first = i + 1;
  }
  return ranges;
}

function trimName(doc: Segmented, from: number, to: number, name: CompromiseName): RecognisedName[] {
  let first = from;
  let end = to;
  while (first < end && !startsName(doc, first, end, name.label)) first++;
  while (end > first && !hasFlag(doc.tokens, end - 1, TokenFlag.Capital)) end--;
  if (end === first || (end - first === 1 && CALENDAR.has(tokenText(doc.plain, doc.tokens, first)))) return [];
  return [makeName(doc, first, end, name.label, "compromise", 0.5)];
}

function startsName(doc: Segmented, i: number, end: number, label: CompromiseName["label"]): boolean {
  if (!hasFlag(doc.tokens, i, TokenFlag.Capital)) return false;
  const word = tokenText(doc.plain, doc.tokens, i).toLowerCase().replace(/\.$/, "");
  if (word === "the") return false;
  return !(label === "PER" && i + 1 < end && titleWords.has(word));
}

/** A recognised name over a range of tokens. */
export function makeName(
  doc: Segmented,
  firstToken: number,
  endToken: number,
  label: RecognisedName["label"],
  rule: string,
  confidence: number,
): RecognisedName {
  return {
    start: doc.tokens.start[firstToken] as number,
    end: doc.tokens.end[endToken - 1] as number,
    firstToken,
    endToken,
    label,
    confidence,
    rule,
  };
}
