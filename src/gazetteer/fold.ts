/**
 * Folds a name or token into the pieces under which the index keeps it, so that variants made by rule agree:
 * case, diacritics, apostrophes and acronym dots go; hyphens separate; British and American spellings meet.
 * “al-Abadi” … “al” “abadi”; “U.N.” … “un”; “Organisation” … “organization”.
 */
export function foldPieces(text: string): string[] {
  return surfacePieces(text).map(foldPiece);
}

/** One key for all ways to write a name that fold alike. */
export function foldKey(text: string): string {
  return foldPieces(text).join(" ");
}

/** The pieces of a name or token with their letters as written. */
export function surfacePieces(text: string): string[] {
  if (/^[A-Za-z]+$/.test(text)) return [text];
  return text
    .normalize("NFKC")
    .replace(/[\u2019\u2018\u02bc\u02bb`]/g, "'")
    .replace(/(?<=[\p{L}.])'s(?![\p{L}\p{N}])/gu, " s")
    .replace(/['.\u200b]/g, "")
    .replace(/([(),:;/"“”])/g, " $1 ")
    .replace(/(?<=[\p{L}\p{N}])[-\u2010\u2011](?=[\p{L}\p{N}])/gu, " ")
    .split(/\s+/)
    .filter((piece) => piece !== "");
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)$/, "ization$1"],
  [/^(def|off)ence$/, "$1ense"],
  [/^(lab|fav|hon)our/, "$1or"],
  [/^centre$/, "center"],
  [/^program(me)$/, "program"],
];

function foldPiece(piece: string): string {
  const lower = piece.toLowerCase();
  const plain = isAscii(lower) ? lower : stripMarks(lower);
  if (plain.length < 6) return plain;
  for (const [pattern, replacement] of SPELLINGS) if (pattern.test(plain)) return plain.replace(pattern, replacement);
  return plain;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  þ: "th",
};

function stripMarks(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øđðłßæœıþ]/g, (letter) => LETTERS[letter] ?? letter);
}
