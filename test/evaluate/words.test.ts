import { expect, test } from "vitest";
import { headOfSource } from "../../src/evaluate/source-head.ts";
import { findWords, jaccard, wordsIn } from "../../src/evaluate/words.ts";

test.each([
  ["“We can’t,” he said.", ["We", "can’t", "he", "said"]],
  ["U.S. al-Abadi 2.5 50%", ["U.S", "al-Abadi", "2.5", "50", "%"]],
  ["``Ngọc'' 習近平", ["Ngọc", "習近平"]],
])("the words of %s", (text, words) => {
  expect(findWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
});

test("a word belongs to spans that hold half of it", () => {
  const words = findWords("said that");
  expect(wordsIn(words, [{ start: 2, end: 6 }])).toEqual(new Set([0]));
  expect(
    wordsIn(words, [
      { start: 0, end: 1 },
      { start: 3, end: 9 },
    ]),
  ).toEqual(new Set([0, 1]));
});

test.each([
  [[1, 2, 3], [1, 2, 3], 1],
  [[1, 2, 3, 4], [2, 3, 4, 5], 3 / 5], // three common words of five
  [[1], [2], 0],
  [[], [], 0],
])("the Jaccard overlap of %j and %j is %d", (a, b, overlap) => {
  expect(jaccard(new Set(a), new Set(b))).toBeCloseTo(overlap);
});

test.each([
  ["Interior Minister Qasim Rahal", "Rahal"],
  ["Qasim Rahal, the interior minister", "Rahal"],
  ["a senior party official close to Abadi", "official"],
  ["the president of France", "president"],
  ["residents who fled", "residents"],
  ["he", "he"],
])("the head of %s is %s", (text, head) => {
  const words = findWords(text);
  const index = headOfSource(text, words, new Set(words.keys()));
  expect(text.slice(words[index ?? -1]?.start, words[index ?? -1]?.end)).toBe(head);
});
