import { describe, expect, test } from "vitest";
import { findCompromiseNames, tagTerms } from "../../src/tag/compromise.ts";

function slices(text: string, spans: readonly { start: number; end: number }[]): string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe("tagTerms places terms exactly", () => {
  test.each([
    ["plain words", "Rahal met envoys.", "Rahal|met|envoys"],
    ["a no-break space", "Dr.\u00a0Jane Roe left.", "Dr|Jane|Roe|left"],
    ["a contraction, its second half empty", "He didn't say.", "He|didn't||say"],
    ["a curly contraction", "He’s leaving.", "He’s||leaving"],
    ["curly marks", "“No,” Rahal said.", "No|Rahal|said"],
    ["an emoji before", "😀 Rahal said no", "😀|Rahal|said|no"],
    ["a control character", "Rahal\u0007 said no", "Rahal|said|no"],
    ["a lone surrogate", "Rahal \ud800 said no", "Rahal|said|no"],
  ])("with %s", (_, text, expected) => {
    expect(slices(text, tagTerms(text, { start: 0, end: text.length })).join("|")).toBe(expected);
  });

  test("in a sentence inside a text", () => {
    const text = "😀 One sentence. Rahal said no. Another.";
    const start = text.indexOf("Rahal");
    expect(slices(text, tagTerms(text, { start, end: start + 14 }))).toEqual(["Rahal", "said", "no"]);
  });

  test("in a sentence of many units", () => {
    const words = Array.from({ length: 900 }, (_, i) => `word${i}`);
    const text = words.join(" ");
    expect(slices(text, tagTerms(text, { start: 0, end: text.length }))).toEqual(words);
  });
});

describe("findCompromiseNames places names exactly", () => {
  test.each([
    ["Officials went to Paris on Monday.", "Paris", "LOC"],
    ["😀 Officials went to Paris on Monday.", "Paris", "LOC"],
    ["“Officials,” he said, “went to\u00a0Paris.”", "Paris", "LOC"],
    ["The book is by Jane Austen today.", "Jane Austen", "PER"],
  ])("%s", (text, name, label) => {
    const names = findCompromiseNames(text, { start: 0, end: text.length });
    expect(names.map((found) => [text.slice(found.start, found.end).replace(/\P{L}+$/u, ""), found.label])).toEqual([
      [name, label],
    ]);
  });
});

test.each([
  ["dashes", "--".repeat(75_000)],
  ["spaced dashes", "-- ".repeat(50_000)],
  ["letters", "a".repeat(150_000)],
  ["halves of characters", "\ud83d".repeat(150_000)],
  ["emoji", "😀".repeat(75_000)],
])(
  "150 KB of %s in one sentence end soon, inside the text",
  (_, text) => {
    for (const { start, end } of tagTerms(text, { start: 0, end: text.length })) {
      if (start < 0 || end < start || end > text.length) expect.fail(`a term at ${start}–${end}`);
    }
    expect(findCompromiseNames(text, { start: 0, end: text.length }).every(({ end }) => end <= text.length)).toBe(true);
  },
  10_000,
);
