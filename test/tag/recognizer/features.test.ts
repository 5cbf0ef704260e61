import { expect, test } from "vitest";
import {
  BEFORE,
  BEHIND,
  gazetteerFeatures,
  placeFeatures,
  REACH,
  seenFeatures,
  windowFeatures,
  wordFeatures,
} from "../../../src/tag/recognizer/features.ts";
import { describeWord, type WordType } from "../../../src/tag/recognizer/words.ts";

const NO_VOCABULARY = { find: () => -1, cluster: () => 0, lexicon: () => 0 };
const word = (text: string): WordType => describeWord(text, NO_VOCABULARY);

function collect(extract: (push: (key: number) => void) => void): number[] {
  const keys: number[] = [];
  extract((key) => keys.push(key));
  return keys;
}

test("a word has other features at every offset", () => {
  const keys: number[] = [];
  for (let offset = -REACH; offset <= REACH; offset++)
    keys.push(...collect((push) => wordFeatures(word("Rahal"), offset, push)));
  expect(new Set(keys).size).toBe(keys.length);
});

test("the window tells where the sentence begins and whether capitals count", () => {
  const window = { before2: BEFORE, before: BEFORE, word: word("Rahal"), behind: BEHIND, behind2: BEHIND };
  const kinds = [true, false].flatMap((first) =>
    [true, false].map((allCaps) => collect((push) => windowFeatures({ ...window, first, allCaps }, push)).join()),
  );
  expect(new Set(kinds).size).toBe(4);
});

test("where the gazetteer is silent there are no features of it", () => {
  expect(collect((push) => gazetteerFeatures(0, 0, 0, word("Rahal"), push))).toEqual([]);
  expect(collect((push) => gazetteerFeatures(0, 5, 0, word("Rahal"), push))).not.toEqual([]);
});

test("the places of a word give each feature once, in whatever order they stand", () => {
  const place = { before: word("met"), behind: word("said") };
  const other = { before: word("of"), behind: BEHIND };
  const once = collect((push) => placeFeatures([place, other], push));
  expect(collect((push) => placeFeatures([place, other, place], push))).toEqual(once);
  expect(collect((push) => placeFeatures([other, place], push)).sort()).toEqual([...once].sort());
});

test("what the document shows of a word makes a difference", () => {
  const seen = [
    { lower: 0, middle: 0, tokens: [1] },
    { lower: 1, middle: 0, tokens: [1] },
    { lower: 0, middle: 1, tokens: [1] },
    { lower: 0, middle: 0, tokens: [1, 2] },
  ].map((found) => collect((push) => seenFeatures(found, true, false, push)).join());
  expect(new Set(seen).size).toBe(4);
});
