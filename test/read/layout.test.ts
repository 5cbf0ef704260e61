import fc from "fast-check";
import { expect, test } from "vitest";
import { findHead } from "../../src/read/layout.ts";

test("reads title, byline, date and dateline in any order", () => {
  const text = "Talks resume\n\nApril 12, 2016\nBy Jane Roe\n\nGENEVA (Reuters) - Talks resumed on Tuesday.";
  const head = findHead(text);
  expect(head).toEqual({
    layout: {
      title: { start: 0, end: 12 },
      bylines: [{ start: 29, end: 40 }],
      dateline: { start: 42, end: 61 },
    },
    title: "Talks resume",
    byline: ["Jane Roe"],
    dateline: { place: "GENEVA", agency: "Reuters", start: 42, end: 58 },
    published: "2016-04-12",
  });
});

test("a date line outweighs the dateline", () => {
  const head = findHead("Talks resume\n\n13 April 2016\n\nGENEVA, 12 April 2016 (AP) — Talks resumed.");
  expect(head.published).toBe("2016-04-13");
});

test("month and day alone are no published date", () => {
  expect(findHead("GENEVA, April 12 (AP) — Talks resumed.").published).toBeUndefined();
});

test("a dateline without a place is layout only", () => {
  const head = findHead("(Reuters) - Talks resumed.");
  expect(head.layout.dateline).toEqual({ start: 0, end: 12 });
  expect(head.dateline).toBeUndefined();
});

test("decks may stand before the dateline", () => {
  const text = "Talks resume\n\nEnvoys see little hope\n\nBERLIN - Talks resumed on Tuesday.";
  expect(findHead(text).dateline?.place).toBe("BERLIN");
});

test("a transcript has speakers, no dateline", () => {
  const text = "MODERATOR: Talks have resumed.\n\nSMITH: They have.\n\nMODERATOR: Thank you.";
  expect(findHead(text).layout.dateline).toBeUndefined();
});

test("a byline far into the body is prose", () => {
  const paragraph = "The council met on Monday and talked for a long time about many things. ".repeat(4);
  expect(findHead(`${paragraph}\n\nBy Jane Roe\n\n${paragraph}`).layout.bylines).toEqual([]);
});

const HEADS = [
  "By ",
  "BAGHDAD",
  " (Reuters) - ",
  "Jane Roe",
  "\n",
  "\r\n",
  "\n\n",
  ": ",
  ", March 3, 2016",
  "x",
  ".",
  "\ud800",
];

test("every span lies in the text, in order", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...HEADS), fc.string())), (pieces) => {
      const text = pieces.join("");
      const { layout, dateline } = findHead(text);
      const spans = [layout.title, ...layout.bylines, layout.dateline].filter((span) => span !== undefined);
      let last = 0;
      for (const span of spans) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThan(span.start);
        last = span.end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      if (dateline) expect(text.slice(dateline.start, dateline.end)).toContain(dateline.place);
    }),
  );
});
