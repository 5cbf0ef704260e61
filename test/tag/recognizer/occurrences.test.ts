import { expect, test } from "vitest";
import { tokenTexts } from "../../../src/model/token.ts";
import { segment } from "../../../src/segment/segment.ts";
import { listWords } from "../../../src/tag/recognizer/document-words.ts";
import { hashString } from "../../../src/tag/recognizer/hash.ts";
import { collectOccurrences, type Occurrences } from "../../../src/tag/recognizer/occurrences.ts";
import { describeWord } from "../../../src/tag/recognizer/words.ts";
import { documentOf } from "../../phenomena.ts";

const NO_VOCABULARY = { find: () => -1, cluster: () => 0, lexicon: () => 0 };

function occurrencesIn(text: string): Map<number, Occurrences> {
  const doc = segment(documentOf(text));
  const words = tokenTexts(doc.plain, doc.tokens).map((word) => describeWord(word, NO_VOCABULARY));
  return collectOccurrences(listWords(words), doc.sentences);
}

test.each([
  ["never a capital", "he ran home", "ran", undefined],
  ["a capital at the start proves nothing", "Roe ran home.", "roe", { lower: 0, middle: 0, tokens: [0] }],
  ["a capital behind a word", "then Roe ran home.", "roe", { lower: 0, middle: 1, tokens: [1] }],
  ["a capital behind a mark proves nothing", "“Roe ran home.”", "roe", { lower: 0, middle: 0, tokens: [1] }],
  ["both", "Hope is gone. We hope Hope wins.", "hope", { lower: 1, middle: 1, tokens: [0, 6] }],
  [
    "capitals in a headline of capitals",
    "ROE RAN HOME TODAY\n\nThen he met Roe.",
    "roe",
    { lower: 0, middle: 1, tokens: [7] },
  ],
])("%s", (_, text, word, expected) => {
  expect(occurrencesIn(text).get(hashString(word))).toEqual(expected);
});

test("marks, numbers and single letters are not collected", () => {
  expect([...occurrencesIn("A b 12 , x Roe").keys()]).toEqual([hashString("roe")]);
});

test("of a word that stands often only the first places are kept", () => {
  expect(occurrencesIn("then Roe ran. ".repeat(20)).get(hashString("roe"))).toMatchObject({
    middle: 20,
    tokens: [1, 5, 9, 13, 17, 21, 25, 29],
  });
});
