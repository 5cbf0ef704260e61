import { loadData } from "../model/data.ts";
import type { Sentence } from "../model/document.ts";
import type { Lexicon } from "../model/lexicons.ts";
import type { Span } from "../model/span.ts";
import { hasFlag, TokenFlag, type Tokens, tokenText } from "../model/token.ts";
import { NAME_PARTICLES } from "../model/words.ts";
import { neverEndsSentence } from "./abbreviations.ts";
import { Class, classAt } from "./classes.ts";

const words = loadData<Lexicon<"sentence-starters">>("sentence-starters");
const starters: ReadonlySet<string> = new Set(words.words);
const reporting: ReadonlySet<string> = new Set(words.reporting);

/** Cuts the tokens of each paragraph into sentences; marks and brackets behind the full stop belong to the sentence. */
export function findSentences(text: string, tokens: Tokens, paragraphs: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
  let i = 0;
  for (const [paragraph, span] of paragraphs.entries()) {
    let first = i;
    while (i < tokens.length && (tokens.start[i] as number) < span.end) {
      const last = endsSentence(text, tokens, i, span.end);
      if (last >= i) {
        sentences.push(makeSentence(tokens, first, last + 1, paragraph));
        first = last + 1;
        i = first;
      } else i++;
    }
    if (i > first) sentences.push(makeSentence(tokens, first, i, paragraph));
  }
  return sentences;
}

/** The last token of the sentence that ends with token `i` or the closing marks behind it, or -1. */
function endsSentence(text: string, tokens: Tokens, i: number, limit: number): number {
  const code = text.charCodeAt((tokens.end[i] as number) - 1);
  if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) return -1; // . ! ? …
  if (!hasFlag(tokens, i, TokenFlag.Punctuation)) return endsWithAbbreviation(text, tokens, i, limit);
  const last = absorbClosers(text, tokens, i, limit);
  const next = last + 1;
  if (next >= tokens.length || (tokens.start[next] as number) >= limit) return last;
  if (!hasFlag(tokens, next, TokenFlag.SpaceBefore)) return isGlued(text, tokens, i, last) ? last : -1;
  if (!canBegin(text, tokens, next)) return -1;
  if (last > i && code !== 46 && isReported(text, tokens, next)) return -1;
  return isEllipsis(text, tokens, i) && last === i && !starters.has(tokenText(text, tokens, next)) ? -1 : last;
}

/** “the U.S. The” ends a sentence, “the U.S. Army” and “Gen. Roe” do not. */
function endsWithAbbreviation(text: string, tokens: Tokens, i: number, limit: number): number {
  if (!hasFlag(tokens, i, TokenFlag.Abbreviation)) return -1;
  const last = absorbClosers(text, tokens, i, limit);
  const next = last + 1;
  if (next >= tokens.length || (tokens.start[next] as number) >= limit) return last;
  if (neverEndsSentence(tokenText(text, tokens, i))) return -1;
  if (last > i) return canBegin(text, tokens, next) ? last : -1;
  const begins = isOpeningMark(text, tokens, next) || starters.has(tokenText(text, tokens, next));
  const initial = (tokens.end[i] as number) - (tokens.start[i] as number) === 2;
  return begins && !(initial && hasFlag(tokens, i - 1, TokenFlag.Capital)) ? i : -1;
}

const CLOSERS = /^["”»'’)\]]$|^''$/;
/** Without a bound, a page of question marks would be read once for each of them. */
const MOST_CLOSERS = 16;

function absorbClosers(text: string, tokens: Tokens, i: number, limit: number): number {
  let last = i;
  while (last - i < MOST_CLOSERS && last + 1 < tokens.length && (tokens.start[last + 1] as number) < limit) {
    if (hasFlag(tokens, last + 1, TokenFlag.SpaceBefore)) break;
    const next = tokenText(text, tokens, last + 1);
    if (!CLOSERS.test(next) && !/^[.!?…]+$/.test(next) && !closesGerman(tokens, last + 1, next)) break;
    last++;
  }
  return last;
}

/** The mark that opens in English closes in „German“: white space stands behind it. */
function closesGerman(tokens: Tokens, i: number, mark: string): boolean {
  return (mark === "“" || mark === "‘") && (i + 1 >= tokens.length || hasFlag(tokens, i + 1, TokenFlag.SpaceBefore));
}

/** “talks.Rebels”: a sentence whose following space was lost. */
function isGlued(text: string, tokens: Tokens, stop: number, last: number): boolean {
  const before = (tokens.start[stop] as number) - 1;
  const lower = classAt(text, before) === Class.Lower && classAt(text, before - 2) === Class.Lower;
  return lower && hasFlag(tokens, last + 1, TokenFlag.Capital) && !hasFlag(tokens, last + 1, TokenFlag.AllCaps);
}

function canBegin(text: string, tokens: Tokens, i: number): boolean {
  return classAt(text, tokens.start[i] as number) !== Class.Lower && !/^[,;)\]”»]/.test(tokenText(text, tokens, i));
}

function isOpeningMark(text: string, tokens: Tokens, i: number): boolean {
  return hasFlag(tokens, i, TokenFlag.DoubleMark) && !/^[”»]/.test(tokenText(text, tokens, i));
}

function isEllipsis(text: string, tokens: Tokens, i: number): boolean {
  const start = tokens.start[i] as number;
  return (tokens.end[i] as number) - start > 2 || text.charCodeAt(start) === 0x2026;
}

const REPORT_WINDOW = 6;

/** “Never!” Prime Minister Abadi said: a reporting verb follows a run of capitalised words. */
function isReported(text: string, tokens: Tokens, next: number): boolean {
  for (let i = next; i < Math.min(next + REPORT_WINDOW, tokens.length); i++) {
    const word = tokenText(text, tokens, i);
    if (reporting.has(word)) return true;
    if (!hasFlag(tokens, i, TokenFlag.Capital) && !isInsideName(word)) return false;
  }
  return false;
}

/** “Minister of Defence”, “Ursula von der Leyen”, “al-Abadi”. */
function isInsideName(word: string): boolean {
  return word === "of" || word === "the" || NAME_PARTICLES.has(word) || /^(?:al|el|ul)-\p{Lu}/u.test(word);
}

function makeSentence(tokens: Tokens, firstToken: number, endToken: number, paragraph: number): Sentence {
  const start = tokens.start[firstToken] as number;
  const end = tokens.end[endToken - 1] as number;
  return { start, end, firstToken, endToken, paragraph, allCaps: isAllCaps(tokens, firstToken, endToken) };
}

/** More than 70 % of at least three words have no lower-case letter. */
function isAllCaps(tokens: Tokens, from: number, to: number): boolean {
  let wordCount = 0;
  let capsCount = 0;
  for (let i = from; i < to; i++) {
    if (!hasFlag(tokens, i, TokenFlag.Word)) continue;
    wordCount++;
    if (hasFlag(tokens, i, TokenFlag.AllCaps)) capsCount++;
  }
  return wordCount > 2 && capsCount > 0.7 * wordCount;
}
