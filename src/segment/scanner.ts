import { TokenFlag, type Tokens } from "../model/token.ts";
import { isAbbreviation } from "./abbreviations.ts";
import { Class, classAt, classOf, isWordClass } from "./classes.ts";
import { cutsCompound } from "./hyphens.ts";
import { TokenBuffer } from "./token-buffer.ts";

/**
 * Cuts a text into tokens with exact offsets, in one pass.
 * “Gen. Ali al-Abadi’s U.S.-led” … “Gen.” “Ali” “al-Abadi” “’s” “U.S.” “-” “led”.
 */
export function scanTokens(text: string): Tokens {
  const buffer = new TokenBuffer(text.length);
  const length = text.length;
  let i = 0;
  let spaceBefore: number = TokenFlag.SpaceBefore;
  while (i < length) {
    const c = classOf(text.charCodeAt(i));
    if (c === Class.Space || c === Class.Newline) {
      i++;
      spaceBefore = TokenFlag.SpaceBefore;
      continue;
    }
    const end = isWordClass(c) ? scanWord(text, i, buffer, spaceBefore) : scanOther(text, i, c, buffer, spaceBefore);
    i = end;
    spaceBefore = 0;
  }
  return buffer.finish();
}

const LETTER_S = 115;

function scanWord(text: string, start: number, buffer: TokenBuffer, spaceBefore: number): number {
  const url = endOfUrl(text, start);
  const end = url > start ? url : endOfWord(text, start);
  buffer.push(start, end, wordFlags(text, start, end) | spaceBefore);
  return end;
}

function endOfWord(text: string, start: number): number {
  let j = start + 1;
  for (;;) {
    const c = classAt(text, j);
    if (isWordClass(c)) {
      j++;
      continue;
    }
    const next = classAt(text, j + 1);
    if (c === Class.Dot) {
      const step = stepOverDot(text, start, j, next);
      if (step === 1) return j + 1;
      if (step === 0) return j;
      j += 2;
    } else if (isWordClass(next) && joinsWord(text, start, j, c, next)) j += 2;
    else return j;
  }
}

/** Whether the character at `j`, between two word characters, belongs to the word. */
function joinsWord(text: string, start: number, j: number, c: number, next: number): boolean {
  if (c === Class.Apostrophe) return !isPossessive(text, j);
  if (c === Class.Hyphen) return !cutsCompound(text, start, j);
  const before = classAt(text, j - 1);
  const code = text.charCodeAt(j);
  if (code === 44) return before === Class.Digit && next === Class.Digit && isThousands(text, j); // 1,000
  return code === 38 && before === Class.Upper && next === Class.Upper; // AT&T
}

function isThousands(text: string, comma: number): boolean {
  return classAt(text, comma + 2) === Class.Digit && classAt(text, comma + 3) === Class.Digit;
}

/** What a full stop at `j` does: 2 joins what follows, 1 ends the word with the stop inside, 0 stays outside. */
function stepOverDot(text: string, start: number, j: number, next: number): 0 | 1 | 2 {
  const before = classAt(text, j - 1);
  if (before === Class.Digit) return next === Class.Digit ? 2 : 0; // 3.5
  const single = j - start === 1 || classAt(text, j - 2) === Class.Dot;
  if (single && (next === Class.Upper || next === Class.Lower)) {
    return isSingleLetter(text, j + 1) || next === Class.Lower ? 2 : 1; // U.S, a.m but “J.Roe”
  }
  if (j - start === 1 && before === Class.Upper) return 1; // J.
  if (classAt(text, j - 2) === Class.Dot && j - start > 2) return 1; // U.S.
  return j - start <= 6 && isAbbreviation(text.slice(start, j)) && !isPlainNo(text, start, j) ? 1 : 0;
}

/** “They said no.” ends with a word; “No. 5” with an abbreviation. */
function isPlainNo(text: string, start: number, stop: number): boolean {
  if (stop - start !== 2 || text.slice(start, stop).toLowerCase() !== "no") return false;
  const next = classAt(text, stop + 1);
  return next !== Class.Digit && !(next === Class.Space && classAt(text, stop + 2) === Class.Digit);
}

function isSingleLetter(text: string, i: number): boolean {
  return !isWordClass(classAt(text, i + 1));
}

/** Whether the apostrophe at `j` begins a possessive or contracted ’s: “Iraq’s”, “it’s”. */
function isPossessive(text: string, j: number): boolean {
  return (text.charCodeAt(j + 1) | 32) === LETTER_S && !isWordClass(classAt(text, j + 2));
}

function endOfUrl(text: string, start: number): number {
  const code = text.charCodeAt(start) | 32;
  if (code !== 104 && code !== 119) return start; // h, w
  if (!/^(?:https?:\/\/|www\.)[^\s]/i.test(text.slice(start, start + 12))) return start;
  let end = start;
  while (end < text.length && classAt(text, end) !== Class.Space && classAt(text, end) !== Class.Newline) end++;
  while (end > start && /[.,;:!?)\]"'”’]/.test(text.charAt(end - 1))) end--;
  return end;
}

function wordFlags(text: string, start: number, end: number): number {
  let letters = 0;
  let uppers = 0;
  for (let i = start; i < end; i++) {
    const c = classOf(text.charCodeAt(i));
    if (c === Class.Upper) uppers++;
    if (c === Class.Upper || c === Class.Lower) letters++;
  }
  const first = classOf(text.charCodeAt(start));
  return (
    (letters > 0 ? TokenFlag.Word : 0) |
    (first === Class.Digit ? TokenFlag.Number : 0) |
    (first === Class.Upper ? TokenFlag.Capital : 0) |
    (letters > 1 && uppers === letters ? TokenFlag.AllCaps : 0) |
    (classOf(text.charCodeAt(end - 1)) === Class.Dot ? TokenFlag.Abbreviation : 0)
  );
}

function scanOther(text: string, start: number, c: number, buffer: TokenBuffer, spaceBefore: number): number {
  if (c === Class.Apostrophe) return scanApostrophe(text, start, buffer, spaceBefore);
  const code = text.charCodeAt(start);
  if (code === 64 && isWordClass(classAt(text, start + 1))) return scanHandle(text, start, buffer, spaceBefore);
  const end = c === Class.Dot || code === 45 ? endOfRun(text, start, code) : start + markWidth(text, start, code);
  buffer.push(start, end, TokenFlag.Punctuation | markFlags(code, end - start) | spaceBefore);
  return end;
}

function scanApostrophe(text: string, start: number, buffer: TokenBuffer, spaceBefore: number): number {
  const doubled = text.charCodeAt(start) === 39 && text.charCodeAt(start + 1) === 39;
  const behindWord = spaceBefore === 0 && buffer.length > 0 && isWordClass(classAt(text, start - 1));
  let end = start + 1;
  let flags: number = TokenFlag.Punctuation | TokenFlag.SingleMark;
  if (doubled) {
    end = start + 2;
    flags = TokenFlag.Punctuation | TokenFlag.DoubleMark;
  } else if (isPossessive(text, start) && (behindWord || classAt(text, start - 1) === Class.Dot)) {
    end = start + 2;
    flags = TokenFlag.Possessive;
  } else if (behindWord && (text.charCodeAt(start - 1) | 32) === LETTER_S) flags |= TokenFlag.Possessive;
  buffer.push(start, end, flags | spaceBefore);
  return end;
}

function scanHandle(text: string, start: number, buffer: TokenBuffer, spaceBefore: number): number {
  let end = start + 1;
  while (isWordClass(classAt(text, end)) || text.charCodeAt(end) === 95) end++;
  buffer.push(start, end, TokenFlag.Word | spaceBefore);
  return end;
}

/** The end of “...”, “--” or the spaced “. . .”. */
function endOfRun(text: string, start: number, code: number): number {
  let end = start + 1;
  while (text.charCodeAt(end) === code) end++;
  if (code !== 46) return end;
  if (text.startsWith(" . .", end)) while (text.startsWith(" .", end)) end += 2;
  return end;
}

const BACKTICK = 96;

function markWidth(text: string, start: number, code: number): number {
  return code === BACKTICK && text.charCodeAt(start + 1) === BACKTICK ? 2 : 1;
}

const DOUBLE_MARKS = new Set([34, 0x201c, 0x201d, 0x201e, 0x201f, 0xab, 0xbb, 0xff02]);
const SINGLE_MARKS = new Set([0x2018, 0x201a, 0x201b, BACKTICK]);

function markFlags(code: number, width: number): number {
  if (DOUBLE_MARKS.has(code) || (code === BACKTICK && width === 2)) return TokenFlag.DoubleMark;
  return SINGLE_MARKS.has(code) ? TokenFlag.SingleMark : 0;
}
