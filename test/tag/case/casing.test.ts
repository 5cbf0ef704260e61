import { expect, test } from "vitest";
import { Casing, casingKey, createCasing } from "../../../src/tag/case/casing.ts";
import { hashString } from "../../../src/tag/recognizer/hash.ts";
import { createVocabulary } from "../../../src/tag/recognizer/vocabulary.ts";

const WORDS = ["minister", "rahal", "nato", "brown", "mr"];
const VALUES = [Casing.Lower, Casing.Capital, Casing.Upper, Casing.Either, Casing.Capital];
const rows = WORDS.map((word, n) => ({ key: hashString(word), value: VALUES[n] as number, fine: n + 1 }));
rows.sort((a, b) => a.key - b.key);
const packed = new Uint8Array(2);
for (const [row, { value }] of rows.entries())
  packed[row >> 2] = (packed[row >> 2] as number) | (value << (2 * (row & 3)));
const vocabulary = createVocabulary({
  keys: Int32Array.from(rows, ({ key }) => key),
  coarse: new Uint8Array(rows.length),
  middle: new Uint8Array(rows.length),
  fine: Uint16Array.from(rows, ({ fine }) => fine),
  bits: new Uint16Array(rows.length),
});
const describeCase = createCasing(vocabulary, packed);

test.each([
  ["minister", Casing.Lower, 1],
  ["rahal", Casing.Capital, 2],
  ["nato", Casing.Upper, 3],
  ["brown", Casing.Either, 4],
  ["mr.", Casing.Capital, 5],
  ["lodva", Casing.Unknown, 0],
  ["a", Casing.Lower, 0],
  [",", Casing.None, 0],
  ["20th", Casing.None, 0],
  ["", Casing.None, 0],
])("%s", (word, usual, cluster) => expect(describeCase(word)).toMatchObject({ usual, cluster }));

test("an abbreviation has the key of its letters, an initial its own", () => {
  expect(casingKey("gen.")).toBe(casingKey("gen"));
  expect(casingKey("j.")).not.toBe(casingKey("j"));
});
