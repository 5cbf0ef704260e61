import { WordForms } from "./word-forms.ts";

/** Bits that say what a token looks like and what stands before it. */
export const TokenFlag = {
  /** Holds at least one letter. */
  Word: 1,
  /** Begins with a digit. */
  Number: 2,
  /** Holds neither letter nor digit. */
  Punctuation: 4,
  /** Begins with an upper-case letter. */
  Capital: 8,
  /** Holds at least two letters, all of them upper-case. */
  AllCaps: 16,
  /** Ends with an abbreviating full stop: “Mr.”, “U.S.”, “J.”. */
  Abbreviation: 32,
  /** The possessive mark ’s or ’ after a plural. */
  Possessive: 64,
  /** White space stands before it (the first token of a document counts). */
  SpaceBefore: 128,
  /** A paragraph begins with it. */
  ParagraphStart: 256,
  /** A double quotation mark: ", “, ”, „, «, », '' or ``. */
  DoubleMark: 512,
  /** A single quotation mark that is no apostrophe: ' ‘ ’ ‚. */
  SingleMark: 1024,
} as const;

/** The tokens of a document as parallel arrays; index i describes token i. */
export interface Tokens {
  readonly length: number;
  /** UTF-16 offset of the first code unit. */
  readonly start: Int32Array;
  /** UTF-16 offset behind the last code unit. */
  readonly end: Int32Array;
  /** Bits of {@link TokenFlag}. */
  readonly flags: Uint16Array;
}

/** The text of token `i`. */
export function tokenText(text: string, tokens: Tokens, i: number): string {
  return text.slice(tokens.start[i], tokens.end[i]);
}

/** The words of all documents. */
export const wordForms = new WordForms();

interface Forms {
  readonly generation: number;
  readonly ids: Int32Array;
}

const numbered = new WeakMap<Tokens, Forms>();
const cutWords = new WeakMap<Tokens, readonly string[]>();
const lowerWords = new WeakMap<Tokens, readonly string[]>();

/** The numbers of the words of all tokens in {@link wordForms}, good until another document is asked for. */
export function tokenForms(text: string, tokens: Tokens): Int32Array {
  const known = numbered.get(tokens);
  if (known?.generation === wordForms.generation) return known.ids;
  wordForms.begin();
  const ids = new Int32Array(tokens.length);
  for (let i = 0; i < ids.length; i++)
    ids[i] = wordForms.number(text, tokens.start[i] as number, tokens.end[i] as number);
  numbered.set(tokens, { generation: wordForms.generation, ids });
  return ids;
}

/** The texts of all tokens, cut once for a document however often they are asked for. */
export function tokenTexts(text: string, tokens: Tokens): readonly string[] {
  const known = cutWords.get(tokens);
  if (known !== undefined) return known;
  const words = lookUp(tokenForms(text, tokens), (form) => wordForms.text(form));
  cutWords.set(tokens, words);
  return words;
}

function lookUp(forms: Int32Array, wordOf: (form: number) => string): string[] {
  const words: string[] = [];
  for (let i = 0; i < forms.length; i++) words.push(wordOf(forms[i] as number));
  return words;
}

/** As {@link tokenTexts}, in lower case. */
export function tokenLowers(text: string, tokens: Tokens): readonly string[] {
  const known = lowerWords.get(tokens);
  if (known !== undefined) return known;
  const words = lookUp(tokenForms(text, tokens), (form) => wordForms.lower(form));
  lowerWords.set(tokens, words);
  return words;
}

/** Whether token `i` carries the given flag; false outside the document. */
export function hasFlag(tokens: Tokens, i: number, flag: number): boolean {
  return ((tokens.flags[i] ?? 0) & flag) !== 0;
}

/** The index of the first token that ends behind `offset`, or `tokens.length`. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.end[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
