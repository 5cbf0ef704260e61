import type { RecognisedName, Segmented, Sentence } from "../model/document.ts";
import { typeOfHead } from "../model/heads.ts";
import { isTitleWord } from "../model/titles.ts";
import { hasFlag, TokenFlag, tokenText } from "../model/token.ts";
import { CALENDAR, NAME_PARTICLES } from "../model/words.ts";
import { makeName } from "./clean-names.ts";
import { closedClassTag } from "./closed-class.ts";

/**
 * Names that show what they are by themselves: capitalised words behind a title (“Gen. Qasim Rahal”),
 * or with a head word of organisations (“Dawn Brigade”, “Ministry of Health”).
 */
export function findNameRuns(doc: Segmented, sentence: Sentence): RecognisedName[] {
  if (sentence.allCaps) return [];
  const names: RecognisedName[] = [];
  for (let i = sentence.firstToken; i < sentence.endToken; ) {
    const end = beginsRun(doc, sentence, i) ? endOfRun(doc, sentence, i) : i;
    if (end > i) names.push(...readRun(doc, sentence, i, end));
    i = Math.max(end, i + 1);
  }
  return names;
}

function wordAt(doc: Segmented, i: number): string {
  return tokenText(doc.plain, doc.tokens, i);
}

function isCapital(doc: Segmented, i: number): boolean {
  return hasFlag(doc.tokens, i, TokenFlag.Capital) && !CALENDAR.has(wordAt(doc, i));
}

function beginsRun(doc: Segmented, sentence: Sentence, i: number): boolean {
  if (!isCapital(doc, i)) return false;
  const closed = closedClassTag(wordAt(doc, i).toLowerCase());
  if (closed === undefined) return true;
  const opens = i === sentence.firstToken || hasFlag(doc.tokens, i - 1, TokenFlag.DoubleMark);
  return !opens && closed !== "DT";
}

/** The end of a run of capitalised words, small words inside it allowed. */
function endOfRun(doc: Segmented, sentence: Sentence, start: number): number {
  let end = start + 1;
  for (;;) {
    let next = end;
    while (next < sentence.endToken && next - end < 2 && isLink(wordAt(doc, next))) next++;
    if (next >= sentence.endToken || !isCapital(doc, next)) return end;
    if (!hasFlag(doc.tokens, next, TokenFlag.SpaceBefore) && next === end) return end;
    end = next + 1;
  }
}

const LINKS: ReadonlySet<string> = new Set(["of", "for", "the", "and", "&"]);

function isLink(word: string): boolean {
  return LINKS.has(word) || NAME_PARTICLES.has(word);
}

function readRun(doc: Segmented, sentence: Sentence, start: number, end: number): RecognisedName[] {
  const title = lastTitle(doc, start, end);
  if (title >= start) return personAfter(doc, title + 1, end);
  if (start > sentence.firstToken && isTitleWord(wordAt(doc, start - 1))) return personAfter(doc, start, end);
  return organisation(doc, start, end);
}

/** The last title word of a run that begins with titles: “Iraqi Prime Minister Haider …”, “Brig. Gen. Ali …”. */
function lastTitle(doc: Segmented, start: number, end: number): number {
  let last = -1;
  for (let i = start; i < end; i++) {
    const word = wordAt(doc, i);
    if (LINKS.has(word)) break;
    if (isTitleWord(word)) last = i;
  }
  return last;
}

const LONGEST_PERSON = 5;

function personAfter(doc: Segmented, first: number, end: number): RecognisedName[] {
  let last = first;
  while (last < end && !LINKS.has(wordAt(doc, last)) && last - first < LONGEST_PERSON) last++;
  while (last > first && !isCapital(doc, last - 1)) last--;
  const single = last - first === 1;
  if (last === first || (single && typeOfHead(wordAt(doc, first)) !== undefined)) return [];
  return [makeName(doc, first, last, "PER", "title", 0.8)];
}

function organisation(doc: Segmented, start: number, end: number): RecognisedName[] {
  const whole = pieceEnd(doc, start, end);
  const rest = whole < end ? organisationAfter(doc, whole, end) : [];
  const head = headOf(doc, start, whole);
  if (head === undefined || whole - start < 2) return rest;
  return [makeName(doc, start, whole, "ORG", "head-word", 0.7), ...rest];
}

function organisationAfter(doc: Segmented, from: number, end: number): RecognisedName[] {
  let start = from;
  while (start < end && !isCapital(doc, start)) start++;
  return start < end ? organisation(doc, start, end) : [];
}

/** Where the first name of a run ends: “and” ends it unless a head word governs both sides by “of” or “for”; “and the” does. */
function pieceEnd(doc: Segmented, start: number, end: number): number {
  let governed = false;
  for (let i = start + 1; i < end; i++) {
    const word = wordAt(doc, i);
    if (word === "of" || word === "for") {
      if (typeOfHead(wordAt(doc, i - 1)) === undefined) return i;
      governed = true;
    } else if (word === "and" && (!governed || wordAt(doc, i + 1) === "the")) return i;
  }
  return end;
}

function headOf(doc: Segmented, start: number, end: number): string | undefined {
  for (let i = start; i < end; i++) if (wordAt(doc, i) === "of" || wordAt(doc, i) === "for") return wordAt(doc, i - 1);
  const last = wordAt(doc, end - 1);
  return typeOfHead(last) === undefined ? undefined : last;
}
