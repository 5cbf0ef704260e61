import { expect, test } from "vitest";
import { compareSpans, contains, cutSpan, overlaps } from "../../src/model/span.ts";

const span = (start: number, end: number) => ({ start, end });

test.each([
  [span(0, 3), span(2, 5), true, false],
  [span(0, 3), span(3, 5), false, false],
  [span(0, 5), span(1, 4), true, true],
  [span(0, 5), span(0, 5), true, true],
  [span(1, 4), span(0, 5), true, false],
  [span(4, 5), span(0, 2), false, false],
])("%j and %j: overlap %s, contain %s", (a, b, overlap, contain) => {
  expect([overlaps(a, b), contains(a, b)]).toEqual([overlap, contain]);
});

test("compareSpans orders by start, the longer one first", () => {
  expect([span(2, 3), span(0, 1), span(0, 4)].sort(compareSpans)).toEqual([span(0, 4), span(0, 1), span(2, 3)]);
});

test("cutSpan adds the text", () => {
  expect(cutSpan("On Monday", 3, 9)).toEqual({ start: 3, end: 9, text: "Monday" });
});
