/** Classes of UTF-16 code units, as the scanner tells them apart. */
export const Class = {
  Space: 1,
  Newline: 2,
  Lower: 3,
  Upper: 4,
  Digit: 5,
  Hyphen: 6,
  Apostrophe: 7,
  Dot: 8,
  Other: 9,
} as const;

const UPPER = /[\p{Lu}\p{Lt}]/u;
const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{N}/u;
const SPACE = /\s|[\u200b\u2060\ufeff]/u;

/** Classes by code unit, filled as texts hold them: to classify all of them takes as long as a short article. */
const known = new Uint8Array(65536);

/** The class of a UTF-16 code unit. Surrogates count as letters without case. */
export function classOf(code: number): number {
  return known[code] || learn(code);
}

/** The class of the code unit at `i`; a space outside the text. */
export function classAt(text: string, i: number): number {
  return i < text.length ? classOf(text.charCodeAt(i)) : Class.Space;
}

/** Whether a class belongs inside a word: letter or digit. */
export function isWordClass(c: number): boolean {
  return c >= Class.Lower && c <= Class.Digit;
}

function learn(code: number): number {
  const found = classify(code);
  known[code] = found;
  return found;
}

function classify(code: number): number {
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return Class.Newline;
  if (code >= 0xd800 && code <= 0xdfff) return Class.Lower;
  if (code === 45 || code === 0x2010 || code === 0x2011) return Class.Hyphen;
  if (code === 39 || code === 0x2019 || code === 0x02bc) return Class.Apostrophe;
  if (code === 46) return Class.Dot;
  if (code < 128) return classifyAscii(code);
  const char = String.fromCharCode(code);
  if (SPACE.test(char)) return Class.Space;
  if (UPPER.test(char)) return Class.Upper;
  if (LETTER.test(char)) return Class.Lower;
  return DIGIT.test(char) ? Class.Digit : Class.Other;
}

function classifyAscii(code: number): number {
  if (code === 32 || (code >= 9 && code <= 12)) return Class.Space;
  if (code >= 48 && code <= 57) return Class.Digit;
  if (code >= 65 && code <= 90) return Class.Upper;
  return code >= 97 && code <= 122 ? Class.Lower : Class.Other;
}
