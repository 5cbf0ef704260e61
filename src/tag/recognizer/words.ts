import { type CharKind, charKind, firstChar } from "../../model/letters.ts";
import { closedClassTag } from "../closed-class.ts";
import { hashString } from "./hash.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * What one word form contributes to features, worked out once. First stands what every place of a word asks for: it
 * fits one line of the processor's cache.
 */
export interface WordType {
  /** Hash of the lower-case form, digits as 0. */
  readonly lower: number;
  readonly shape: number;
  /** The middle one of `clusters`. */
  readonly cluster: number;
  /** Hashes of the last two and the last three letters, as `suffixes` has them. */
  readonly lastTwo: number;
  readonly lastThree: number;
  /** Bits of {@link WordFlag}. */
  readonly flags: number;
  /** Hash of the lower-case form, by which it is known to the vocabulary and to what the document says elsewhere. */
  readonly key: number;
  /** Hash of the form as written, digits as 0. */
  readonly exact: number;
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  /** Clusters from coarse to fine, plus one; 0 for an unknown word. */
  readonly clusters: readonly [number, number, number];
  /** Row of the vocabulary, or -1. */
  readonly row: number;
  readonly lexicon: number;
  /** 1 lower-case, 2 capitalised, 3 all capitals, 4 other letters, 5 none. */
  readonly caseClass: number;
  readonly length: number;
}

export const WordFlag = {
  Letters: 1,
  Lower: 2,
  /** Begins with a capital or holds one: may be part of a name. */
  Candidate: 4,
  /** May stand between the words of a name: “of”, “al”, “&”. */
  Link: 8,
  Short: 16,
  /** A function word with a capital it owes to its place: “The”, “However”. */
  Opening: 32,
  /** A double quotation mark. */
  DoubleMark: 64,
} as const;

const LINK =
  /^(?:of|the|and|for|in|de|al|el|ul|bin|bint|binti|ibn|ould|arap|abu|la|le|van|von|der|den|du|da|do|dos|di|&|'s|’s|on|to|-|a|des|at|y|e|['’.,])$|^\d+(?:st|nd|rd|th)?$/;
const AFFIXES = 4;

/** Works out a word form. */
export function describeWord(word: string, vocabulary: Vocabulary): WordType {
  const lower = word.toLowerCase();
  const digits = lower.replace(/\d/g, "0");
  const key = hashString(lower);
  const row = findVocabularyRow(lower, key, vocabulary);
  const suffixes = affixes(lower, (n) => lower.slice(-n));
  const clusters = row < 0 ? NO_CLUSTERS : clustersOf(row, vocabulary);
  return {
    lower: hashString(digits),
    shape: hashString(shapeOf(word)),
    cluster: clusters[1],
    lastTwo: suffixes[1] as number,
    lastThree: suffixes[2] as number,
    flags: flagsOf(word, lower),
    key,
    exact: hashString(word.replace(/\d/g, "0")),
    prefixes: affixes(lower, (n) => lower.slice(0, n)),
    suffixes,
    clusters,
    row,
    lexicon: row < 0 ? 0 : vocabulary.lexicon(row),
    caseClass: caseClassOf(word),
    length: Math.min(word.length, 6),
  };
}

const NO_CLUSTERS: WordType["clusters"] = [0, 0, 0];

function clustersOf(row: number, vocabulary: Vocabulary): WordType["clusters"] {
  return [vocabulary.cluster(row, 0), vocabulary.cluster(row, 1), vocabulary.cluster(row, 2)];
}

/** The word itself, the word without marks inside, or the last part of a compound. */
function findVocabularyRow(lower: string, key: number, vocabulary: Vocabulary): number {
  const own = vocabulary.find(key);
  if (own >= 0 || /^[a-z]+$/.test(lower)) return own;
  const bare = vocabulary.find(hashString(lower.replace(/[-'’.]/g, "")));
  if (bare >= 0 || !lower.includes("-")) return bare;
  return vocabulary.find(hashString(lower.slice(lower.lastIndexOf("-") + 1)));
}

function affixes(lower: string, cut: (n: number) => string): number[] {
  const hashes: number[] = [];
  for (let n = 1; n <= AFFIXES; n++) hashes.push(lower.length >= n ? hashString(cut(n)) : 0);
  return hashes;
}

const LONGEST_SHAPE = 10;

/** The shape of a word, runs shortened: “McDonald’s” … “XxXxx'x”, “U.S.” … “X.X.”. */
function shapeOf(word: string): string {
  let shape = "";
  let last = "";
  let run = 0;
  for (const char of word) {
    const c = shapeChar(char);
    run = c === last ? run + 1 : 1;
    last = c;
    if (run > 2) continue;
    shape += c;
    if (shape.length > LONGEST_SHAPE) break;
  }
  return shape;
}

function shapeChar(char: string): string {
  const kind = charKind(char);
  if (kind === "upper") return "X";
  if (kind === "number") return "d";
  if (kind !== "other") return "x";
  return char === "’" ? "'" : char;
}

function caseClassOf(word: string): number {
  const kind = charKind(firstChar(word));
  if (kind === "lower") return 1;
  if (kind === "upper") return word.length > 1 && isCapitals(word) ? 3 : 2;
  return hasLetter(word) ? 4 : 5;
}

/** “NATO”, “U.S.”, “AT&T”. */
function isCapitals(word: string): boolean {
  for (const char of word) if (charKind(char) !== "upper" && char !== "." && char !== "&" && char !== "-") return false;
  return true;
}

function hasLetter(word: string): boolean {
  for (const char of word) if (isLetter(charKind(char))) return true;
  return false;
}

function isLetter(kind: CharKind): boolean {
  return kind !== "number" && kind !== "other";
}

function flagsOf(word: string, lower: string): number {
  return (
    letterFlags(word) |
    (LINK.test(lower) ? WordFlag.Link : 0) |
    (lower.length < 2 ? WordFlag.Short : 0) |
    (isFunctionWord(word, lower) ? WordFlag.Opening : 0) |
    (/^["“”]$/.test(word) ? WordFlag.DoubleMark : 0)
  );
}

/** A capital, or a letter of a script without case, may be part of a name. */
function letterFlags(word: string): number {
  let flags = charKind(firstChar(word)) === "lower" ? WordFlag.Lower : 0;
  for (const char of word) {
    const kind = charKind(char);
    if (isLetter(kind)) flags |= WordFlag.Letters;
    if (kind === "upper" || (kind === "letter" && /\p{Lo}/u.test(char))) flags |= WordFlag.Candidate;
  }
  return flags;
}

/** Words that are also names or titles of works on their own: “May said”, “US”. */
const ALSO_NAMES: ReadonlySet<string> = new Set(["may", "will", "might", "us", "it", "who", "an", "so"]);

/** All capitals but one letter may be an acronym. */
function isFunctionWord(word: string, lower: string): boolean {
  if (word === lower || word.slice(1) !== lower.slice(1)) return false;
  return closedClassTag(lower) !== undefined && !ALSO_NAMES.has(lower);
}
