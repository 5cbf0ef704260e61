const LOWER = /^\p{Ll}/u;
const UPPER = /^\p{Lu}/u;
const TITLE = /^\p{Lt}/u;
const LETTER = /^\p{L}/u;
const NUMBER = /^\p{N}/u;

/** What kind of character stands at an offset. */
export type CharKind = "upper" | "lower" | "title" | "letter" | "number" | "other";

/** The kind of a character; plain English needs no pattern of Unicode, whose first use costs milliseconds. */
export function charKind(char: string): CharKind {
  const code = char.charCodeAt(0);
  if (code < 128) return asciiKind(code);
  if (LOWER.test(char)) return "lower";
  if (UPPER.test(char)) return "upper";
  if (TITLE.test(char)) return "title";
  if (LETTER.test(char)) return "letter";
  return NUMBER.test(char) ? "number" : "other";
}

function asciiKind(code: number): CharKind {
  if (code >= 97 && code <= 122) return "lower";
  if (code >= 65 && code <= 90) return "upper";
  return code >= 48 && code <= 57 ? "number" : "other";
}

/** Whether a text begins with a capital or title-case letter. */
export function startsUpper(text: string): boolean {
  const kind = charKind(firstChar(text));
  return kind === "upper" || kind === "title";
}

/** The first code point of a text. */
export function firstChar(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? "" : String.fromCodePoint(code);
}
