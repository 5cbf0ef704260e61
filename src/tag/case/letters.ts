import { NAME_PARTICLES } from "../../model/words.ts";
import { Casing, type CasingValue } from "./casing.ts";

/** Letter by letter, since some letters have capitals of another length: “ß”, “İ”. */
export function toLower(word: string): string {
  return mapLetters(word, (letter) => letter.toLowerCase());
}

/** All capitals, as long as the word is: “NATO”. Letters that share the capital of another one stay, such as “ᲀ” beside “в”. */
export function toUpper(word: string): string {
  return mapLetters(word, (letter) => {
    const upper = letter.toUpperCase();
    return upper.toLowerCase() === letter.toLowerCase() ? upper : letter;
  });
}

function mapLetters(word: string, change: (letter: string) => string): string {
  let changed = "";
  for (const letter of word) {
    const other = change(letter);
    changed += other.length === letter.length ? other : letter;
  }
  return changed;
}

/** The word with its first letter in capitals, the rest as it is. */
export function raiseFirst(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) as number);
  return toUpper(first) + word.slice(first.length);
}

/**
 * A lower-case word as a name is written: capitals behind hyphens and the apostrophe of a prefix, none on particles.
 * “jean-claude” … “Jean-Claude”, “o'neill” … “O'Neill”, “al-abadi” … “al-Abadi”, “sana'a” … “Sana'a”.
 */
export function toName(lower: string, usual: (part: string) => CasingValue): string {
  const parts = lower.split("-");
  if (parts.length === 1) return raisePart(lower);
  return parts.map((part) => (keepsLower(part, usual) ? part : raisePart(part))).join("-");
}

/** “al-”, “-based”, “pro-”: small or common parts of a compound. */
function keepsLower(part: string, usual: (part: string) => CasingValue): boolean {
  return part === "" || NAME_PARTICLES.has(part) || usual(part) === Casing.Lower;
}

function raisePart(part: string): string {
  const prefix = /^(?:[a-z]['’]|mc)(?=\p{L}{3})/u.exec(part)?.[0] ?? "";
  return (prefix && raiseFirst(prefix)) + (prefix === part ? "" : raiseFirst(part.slice(prefix.length)));
}

/** A word in the case of its model, which has the same letters but for marks: “u.n.” like “UN”, “unicef” like “Unicef”. */
export function castLike(word: string, model: string): string {
  const letters = model.match(/\p{L}/gu) ?? [];
  const own = word.match(/\p{L}/gu) ?? [];
  if (own.length !== letters.length) return castByFirst(word, model);
  let n = 0;
  return word.replace(/\p{L}/gu, (letter) => (isUpper(letters[n++] as string) ? toUpper(letter) : toLower(letter)));
}

function castByFirst(word: string, model: string): string {
  if (model === model.toLowerCase()) return toLower(word);
  return model === model.toUpperCase() ? toUpper(word) : raiseFirst(toLower(word));
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
