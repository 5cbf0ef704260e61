import { describe, expect, test } from "vitest";
import { hashString } from "../../../src/tag/recognizer/hash.ts";
import { createVocabulary, LEXICON_BITS } from "../../../src/tag/recognizer/vocabulary.ts";
import { describeWord, WordFlag } from "../../../src/tag/recognizer/words.ts";

const WORDS = ["tarun", "backed", "oneill"];
/** Rows of the words, sorted by key as a model file has them. */
const ORDER = [...WORDS.keys()].sort((a, b) => hashString(WORDS[a] as string) - hashString(WORDS[b] as string));
const sorted = <T>(values: readonly T[]): T[] => ORDER.map((n) => values[n] as T);

const vocabulary = createVocabulary({
  keys: Int32Array.from(sorted(WORDS), hashString),
  coarse: Uint8Array.from(sorted([1, 2, 3])),
  middle: Uint8Array.from(sorted([10, 20, 30])),
  fine: Uint16Array.from(sorted([100, 200, 1000])),
  bits: Uint16Array.from(sorted([1 << LEXICON_BITS.indexOf("City"), 0, 1 << LEXICON_BITS.indexOf("LastName")])),
});

test("a word has its row, clusters and lexicon", () => {
  const row = vocabulary.find(hashString("oneill"));
  expect(row).toBe(ORDER.indexOf(2));
  expect([0, 1, 2].map((n) => vocabulary.cluster(row, n))).toEqual([3, 30, 1000]);
  expect(vocabulary.lexicon(row)).toBe(1 << LEXICON_BITS.indexOf("LastName"));
});

test("an unknown word has no row, and no row has no cluster", () => {
  expect(vocabulary.find(hashString("nowhere"))).toBe(-1);
  expect([vocabulary.cluster(-1, 0), vocabulary.cluster(99, 2), vocabulary.lexicon(99)]).toEqual([0, 0, 0]);
});

test("the bits of the lexicon fit their column", () => expect(LEXICON_BITS.length).toBeLessThanOrEqual(16));

describe("words are looked up", () => {
  test.each([
    ["whatever their capitals", "TARUN", [1, 10, 100]],
    ["without marks inside", "O'Neill", [3, 30, 1000]],
    ["without curly marks", "O’Neill", [3, 30, 1000]],
    ["by the last part of a compound", "Lodva-backed", [2, 20, 200]],
    ["but not by a part of a plain word", "xtarun", [0, 0, 0]],
  ])("%s: %s", (_, word, clusters) => expect(describeWord(word, vocabulary).clusters).toEqual(clusters));
});

describe("shapes", () => {
  test.each([
    ["McDonald", "McDowell", true],
    ["O’Neill", "O'Brien", true],
    ["U.S.", "U.N.", true],
    ["2014", "1999", true],
    ["Rahal", "rahal", false],
    ["Rahal", "RAHAL", false],
    ["al-Zor", "alZor", false],
    ["Çelik", "Rahal", true],
  ])("%s and %s: %s", (a, b, same) => {
    expect(describeWord(a, vocabulary).shape === describeWord(b, vocabulary).shape).toBe(same);
  });
});

describe("flags", () => {
  const { Letters, Lower, Candidate, Link, Short, Opening, DoubleMark } = WordFlag;
  test.each([
    ["Rahal", Letters | Candidate],
    ["iPhone", Letters | Lower | Candidate],
    ["ran", Letters | Lower],
    ["of", Letters | Lower | Link],
    ["The", Letters | Candidate | Link | Opening],
    ["THE", Letters | Candidate | Link],
    ["May", Letters | Candidate],
    ["’s", Letters | Link],
    ["34th", Letters | Link],
    ["12", Link],
    ["“", Short | DoubleMark],
    ["北京", Letters | Candidate],
  ])("%s", (word, flags) => expect(describeWord(word, vocabulary).flags).toBe(flags));
});

test.each([
  ["ran", 1],
  ["Rahal", 2],
  ["R", 2],
  ["LPF", 3],
  ["U.S.", 3],
  ["北京", 4],
  ["12", 5],
])("the case of %s is %i", (word, expected) => expect(describeWord(word, vocabulary).caseClass).toBe(expected));

test("digits are all alike", () => {
  const [a, b] = [describeWord("M23", vocabulary), describeWord("M47", vocabulary)];
  expect([a.lower, a.exact]).toEqual([b.lower, b.exact]);
});
