import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Segmented } from "../../../src/model/document.ts";
import { tokenTexts } from "../../../src/model/token.ts";
import { segment } from "../../../src/segment/segment.ts";
import { type CandidateRun, findCandidateRuns } from "../../../src/tag/recognizer/candidates.ts";
import { describeWord, WordFlag, type WordType } from "../../../src/tag/recognizer/words.ts";
import { documentOf } from "../../phenomena.ts";

const NO_VOCABULARY = { find: () => -1, cluster: () => 0, lexicon: () => 0 };

function read(text: string): { doc: Segmented; words: WordType[] } {
  const doc = segment(documentOf(text));
  return { doc, words: tokenTexts(doc.plain, doc.tokens).map((word) => describeWord(word, NO_VOCABULARY)) };
}

function flagsOf(words: readonly WordType[]): Uint8Array {
  return Uint8Array.from(words, ({ flags }) => flags);
}

function runsIn(text: string, known = ""): { doc: Segmented; words: WordType[]; runs: CandidateRun[] } {
  const { doc, words } = read(text);
  const flags = Uint8Array.from(tokenTexts(doc.plain, doc.tokens), (word) => (word === known ? 1 : 0));
  return { doc, words, runs: doc.sentences.flatMap((sentence) => findCandidateRuns(flagsOf(words), flags, sentence)) };
}

describe("runs", () => {
  test.each([
    ["they met nobody there", []],
    ["they met Jane Roe there", ["Jane Roe"]],
    ["they met Jane Roe and Ali Amin there", ["Jane Roe and Ali Amin"]],
    ["they met Jane Roe before Ali Amin came", ["Jane Roe", "Ali Amin"]],
    ["he asked the Ministry of the Interior twice", ["the Ministry of the Interior"]],
    ["he met the abu al Khair clan", ["abu al Khair"]],
    ["he saw the iPhone there", ["the iPhone"]],
    ["he saw 北京 there", ["北京"]],
    ["They left", []],
    ["They met Jane Roe", ["Jane Roe"]],
    ["The Hague met", ["The Hague"]],
    ["In the Hague they met", ["In the Hague"]],
    ["May said so", ["May"]],
    ["THE END", ["THE END"]],
    ["IT grew", ["IT"]],
    ["they met Roe.", ["Roe."]],
  ])("%s", (text, expected) => {
    const { doc, runs } = runsIn(text);
    expect(runs.map(({ first, end }) => doc.text.slice(doc.tokens.start[first], doc.tokens.end[end - 1]))).toEqual(
      expected,
    );
  });
});

test("a lower-case word that the gazetteer knows is a candidate", () => {
  expect(runsIn("he left the taliban early").runs).toEqual([]);
  expect(runsIn("he left the taliban early", "taliban").runs).toEqual([{ first: 2, end: 4 }]);
});

test("a run of capitals is cut into pieces that cover it", () => {
  const { doc, runs } = runsIn(`they met ${"Roe ".repeat(1000)}there`);
  expect(runs.length).toBeGreaterThan(1);
  expect(runs.every(({ first, end }) => end - first <= 250)).toBe(true);
  expect(runs.reduce((sum, { first, end }) => sum + end - first, 0)).toBe(doc.tokens.length - 3);
});

test("runs stand in order inside their sentence, and every word with a capital is in one", () => {
  const word = fc.constantFrom(
    "Roe",
    "of",
    "the",
    "ran",
    "’s",
    "-",
    "al",
    "12",
    "US",
    ",",
    ".",
    "“",
    "é",
    "É",
    "字",
    "\n\n",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (parts) => {
      const { doc, words } = read(parts.join(" "));
      for (const sentence of doc.sentences) {
        const covered = new Set<number>();
        let last = sentence.firstToken;
        for (const { first, end } of findCandidateRuns(flagsOf(words), new Uint8Array(words.length), sentence)) {
          expect(first).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(first);
          for (let i = first; i < end; i++) covered.add(i);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(sentence.endToken);
        for (let i = sentence.firstToken; i < sentence.endToken; i++)
          if ((words[i] as WordType).flags & WordFlag.Candidate) expect(covered.has(i)).toBe(true);
      }
    }),
  );
});
