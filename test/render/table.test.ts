import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/model/document.ts";
import { setColumns } from "../../src/render/table/columns.ts";
import { createTableRenderer } from "../../src/render/table.ts";
import { article, createDocument, failure, settings } from "./samples.ts";

const ESC = String.fromCharCode(27);

function render(doc: Document, width = 80, colors = false): string {
  return createTableRenderer({ ...settings, width, colors }).document(doc);
}

function say(content: string): Document {
  const [quote] = article.quotes;
  if (!quote) throw new Error("the sample has quotations");
  return { ...article, quotes: [{ ...quote, content: [{ start: 0, end: content.length, text: content }] }] };
}

describe.each([60, 80, 120, 200])("at width %i", (width) => {
  test("the table looks as agreed", () => {
    expect(render(article, width)).toMatchSnapshot();
  });

  test("no line is wider than the terminal, none ends in a space", () => {
    const lines = render(article, width).split("\n");
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    expect(lines.filter((line) => line.endsWith(" "))).toEqual([]);
  });

  test("colour changes nothing but colour", () => {
    const colored = render(article, width, true);
    expect(colored).toContain(`${ESC}[36mHaider al-Abadi${ESC}[39m`);
    expect(colored.replace(new RegExp(`${ESC}\\[\\d+m`, "g"), "").replace(/ +$/gm, "")).toBe(render(article, width));
  });
});

test.each([
  ["wide characters", "習近平", 6],
  ["combining marks", "Ngo\u0323\u0302c", 4],
  ["Arabic vowel marks", "مُحَمَّد", 4],
  ["joined emoji", "👩‍👩‍👧", 2],
  ["Latin", "Côte d’Ivoire", 13],
])("%s are measured as a terminal shows them", (_, name, columns) => {
  const rows = [
    [[{ text: name }], [{ text: "|" }]],
    [[{ text: "x".repeat(15) }], [{ text: "|" }]],
  ];
  const [line = ""] = setColumns(rows, [{}, {}], 80, 0).split("\n");
  expect(line).toBe(`${name}${" ".repeat(15 - columns)}  |`);
});

test("a word longer than its column is broken and nothing of it is lost", () => {
  const word = "Donaudampfschiff".repeat(12);
  expect(render(say(word), 60).replace(/\s+/g, "")).toContain(word.slice(0, 30));
  expect(setColumns([[[{ text: word }]]], [{ wraps: true }], 40, 2).replace(/\s+/g, "")).toBe(word);
});

test("wide text without spaces is broken and nothing of it is lost", () => {
  const words = "今日は天気がいいですね".repeat(9);
  const lines = setColumns([[[{ text: words }]]], [{ wraps: true }], 41, 2);
  expect(Math.max(...lines.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(41);
  expect(lines.replace(/\s+/g, "")).toBe(words);
});

test("any text fits its columns and keeps its characters", () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }).filter((value) => stringWidth(value) > 0);
  fc.assert(
    fc.property(text, fc.integer({ min: 20, max: 90 }), (value, width) => {
      const lines = setColumns([[[{ text: "a" }], [{ text: value }]]], [{}, { wraps: true }], width, 2).split("\n");
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test("control characters of a document do not reach the terminal", () => {
  expect(render(say(`“a${ESC}[2Jb\r\nc\u202ed\u0007”`))).toContain("“a[2Jb cd”");
});

test("a quotation that would fill the screen is cut, which it says, and takes no time to speak of", () => {
  const start = performance.now();
  expect(render(say("“我們 said e\u0301very word of it” ".repeat(1800)))).toMatch(/… \(\d{5} more;\s+see -f json\)/);
  expect(performance.now() - start).toBeLessThan(3000);
});

test("a document without findings says so", () => {
  expect(render(createDocument("Rain.", { id: "rain" }))).toBe("rain\nno actors · no quotations\n");
});

test("a failure is shown with its place, stage and code", () => {
  expect(createTableRenderer(settings).failure(failure)).toBe(
    "broken.txt · failed in read (E_DECODE)\nin/broken.txt: not UTF-8 from byte 17; convert the file\n",
  );
});

test("documents are set apart by a blank line", () => {
  const renderer = createTableRenderer(settings);
  const doc = createDocument("Rain.", { id: "rain" });
  expect(renderer.document(doc) + renderer.document(doc)).toMatch(/quotations\n\nrain\n/);
});
