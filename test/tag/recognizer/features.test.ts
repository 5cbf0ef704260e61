import { expect, test } from "vitest";
import { listWords } from "../../../src/tag/recognizer/document-words.ts";
import {
  BEHIND,
  gazetteerFeatures,
  placeFeatures,
  REACH,
  seenFeatures,
  windowFeatures,
  wordFeatures,
} from "../../../src/tag/recognizer/features.ts";
import { KeyList } from "../../../src/tag/recognizer/key-list.ts";
import { describeWord, type WordType } from "../../../src/tag/recognizer/words.ts";

const NO_VOCABULARY = { find: () => -1, cluster: () => 0, lexicon: () => 0 };
const word = (text: string): WordType => describeWord(text, NO_VOCABULARY);

function collect(extract: (list: KeyList) => void): number[] {
  const list = new KeyList(1);
  extract(list);
  return [...list.keys.subarray(0, list.length)];
}

test("a word has other features at every offset", () => {
  const keys: number[] = [];
  for (let offset = -REACH; offset <= REACH; offset++)
    keys.push(...collect((list) => wordFeatures(word("Rahal"), offset, list)));
  expect(new Set(keys).size).toBe(keys.length);
});

test("the window tells where the sentence begins and whether capitals count", () => {
  const words = listWords(["Roe", "Rahal"].map(word));
  const kinds = [0, 1].flatMap((firstToken) =>
    [true, false].map((allCaps) =>
      collect((list) => windowFeatures(words, { firstToken, endToken: 2, allCaps }, 1, list)).join(),
    ),
  );
  expect(new Set(kinds).size).toBe(4);
});

test("the window ends with its sentence", () => {
  const keysOf = (texts: readonly string[]): number[] =>
    collect((list) =>
      windowFeatures(listWords(texts.map(word)), { firstToken: 2, endToken: 3, allCaps: false }, 2, list),
    );
  expect(keysOf(["a", "b", "Rahal", "c", "d"])).toEqual(keysOf(["then", "He", "Rahal", ".", "NATO"]));
});

test("where the gazetteer is silent there are no features of it", () => {
  expect(collect((list) => gazetteerFeatures(0, 0, 0, word("Rahal").shape, list))).toEqual([]);
  expect(collect((list) => gazetteerFeatures(0, 5, 0, word("Rahal").shape, list))).not.toEqual([]);
});

test("the places of a word give each feature once, in whatever order they stand", () => {
  const place = { before: word("met"), behind: word("said") };
  const other = { before: word("of"), behind: BEHIND };
  const once = collect((list) => placeFeatures([place, other], list));
  expect(collect((list) => placeFeatures([place, other, place], list))).toEqual(once);
  expect(collect((list) => placeFeatures([other, place], list)).sort()).toEqual([...once].sort());
});

test("what the document shows of a word makes a difference", () => {
  const seen = [
    { lower: 0, middle: 0, tokens: [1] },
    { lower: 1, middle: 0, tokens: [1] },
    { lower: 0, middle: 1, tokens: [1] },
    { lower: 0, middle: 0, tokens: [1, 2] },
  ].map((found) => collect((list) => seenFeatures(found, true, false, list)).join());
  expect(new Set(seen).size).toBe(4);
});
