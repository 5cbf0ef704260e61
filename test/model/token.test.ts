import { describe, expect, test } from "vitest";
import { hasFlag, TokenFlag, type Tokens, tokenAt, tokenText } from "../../src/model/token.ts";

const TEXT = "On Monday, yes";
const TOKENS: Tokens = {
  length: 4,
  start: Int32Array.of(0, 3, 9, 11),
  end: Int32Array.of(2, 9, 10, 14),
  flags: Uint16Array.of(TokenFlag.Word, TokenFlag.Word | TokenFlag.Capital, TokenFlag.Punctuation, TokenFlag.Word),
};

test("tokenText slices the text", () => {
  expect([0, 1, 2, 3].map((i) => tokenText(TEXT, TOKENS, i))).toEqual(["On", "Monday", ",", "yes"]);
});

describe("tokenAt finds the first token that ends behind an offset", () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 1],
    [8, 1],
    [9, 2],
    [10, 3],
    [13, 3],
    [14, 4],
    [99, 4],
  ])("%i: %i", (offset, expected) => {
    expect(tokenAt(TOKENS, offset)).toBe(expected);
  });
});

test("hasFlag is false outside the document", () => {
  expect([-1, 1, 4].map((i) => hasFlag(TOKENS, i, TokenFlag.Capital))).toEqual([false, true, false]);
});
