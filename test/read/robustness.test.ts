import fc from "fast-check";
import { expect, test } from "vitest";
import { DocumentError } from "../../src/errors.ts";
import { readMarkdown } from "../../src/read/markdown.ts";
import { readText } from "../../src/read/text.ts";
import { readLines } from "./support.ts";

const MEGABYTE = 1_000_000;
/** Linear work takes well under a second; quadratic work takes minutes. */
const LIMIT = 8_000;

const UNITS = [
  ..."-*_`[]()<>!\\|#~:. \t\r\n\u0093",
  "--\n",
  "- ",
  "> ",
  "* a",
  "](",
  "[](",
  '[a](b "',
  "[a](b '",
  "![",
  "<a ",
  "<a:",
  "<!--",
  "<!---->",
  "| ",
  "|-|\n",
  "`a``b",
  "[a]: ",
  "[^",
  "1. ",
  "**a *b ",
  "\\`",
  "A B",
  "By ",
  "BAGHDAD ",
  "A, ",
  "---\na: 1\n",
  "[",
  "{a: ",
  "😀",
];

test.each([...UNITS.map((unit) => [unit, 200_000] as const), ["--\n", MEGABYTE] as const, ["a ", MEGABYTE] as const])(
  "%j to the length of %i",
  async (unit, length) => {
    const text = unit.repeat(Math.ceil(length / unit.length));
    const bytes = Buffer.from(text);
    expect(readText(bytes, "a").text.length).toBe(text.length);
    for (const head of ["", "x", "---\na: "]) {
      const doc = readMarkdown(Buffer.from(`${head}${text}x\n---\ny`), "a");
      expect(doc.plain.length).toBe(doc.text.length);
    }
    expect(await readLines(JSON.stringify({ text }))).toHaveLength(1);
  },
  LIMIT,
);

test(
  "a megabyte of lone surrogates",
  () => {
    const text = "\ud800".repeat(MEGABYTE);
    const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
    expect(readText(bytes, "a").text).toBe(text);
    expect(readMarkdown(bytes, "a").plain).toBe(text);
  },
  LIMIT,
);

test(
  "lines that open JSON without end",
  async () => {
    expect(await readLines(`{"id":"x","text":${"[".repeat(MEGABYTE)}`)).toMatchObject([
      { error: { code: "E_BAD_JSON" } },
    ]);
  },
  LIMIT,
);

test("any bytes give a document or a DocumentError", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      for (const read of [readText, readMarkdown]) {
        try {
          const doc = read(bytes, "a");
          expect(doc.plain.length).toBe(doc.text.length);
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentError);
        }
      }
      expect(await readLines(bytes)).toBeInstanceOf(Array);
    }),
  );
});
