import { expect, test } from "vitest";
import { segmentText } from "./support.ts";

const SIZE = 1_000_000;
/** Generous: this tells an algorithm that ends from one that does not, and measures nothing. */
const LIMIT_MS = 5_000;

test.each([
  ["--"],
  ["-"],
  ['"'],
  ["“”"],
  ["'"],
  ["’s"],
  ["``''"],
  ["\0"],
  ["\ud800"],
  ["A "],
  ["A."],
  ["a"],
  ["A"],
  ["a-"],
  ["a-A-"],
  ["A-a-"],
  [". "],
  [" ."],
  ["."],
  ["?"],
  ["? "],
  ['."'],
  ["!)"],
  ["...a "],
  ["1,"],
  ["1,000"],
  ["@"],
  ["www."],
  ["http://a) "],
  ["\n"],
  ["a\n"],
  ["Mr. "],
  ["A. The "],
  ["“No!” Roe "],
])("a megabyte of %j", (piece) => {
  const text = `${piece.repeat(SIZE / piece.length)} x`;
  const begun = performance.now();
  const { sentences } = segmentText(text);
  expect(performance.now() - begun).toBeLessThan(LIMIT_MS);
  expect(sentences.length).toBeGreaterThan(0);
});
