import "./model/authored-data.ts";

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document } from "../src/model/document.ts";
import type { Quotation } from "../src/model/quotation.ts";
import { documentRecord } from "../src/model/schema.ts";
import type { TextSpan } from "../src/model/span.ts";
import { parsePipelineOptions } from "../src/options.ts";
import { createPipeline } from "../src/pipeline.ts";
import { findHead } from "../src/read/layout.ts";
import { readText } from "../src/read/text.ts";
import { toRecord } from "../src/render/record.ts";

const FOLDER = "fixtures/articles";
const ARTICLES = readdirSync(FOLDER).filter((name) => name.endsWith(".txt") && !name.endsWith(".gold.txt"));

const pipeline = await createPipeline(parsePipelineOptions({}));

/** Analyses a string that no file need be able to hold: lone surrogates, control characters. */
function analyse(text: string): Document {
  const { layout, ...meta } = findHead(text);
  const source = { path: "in.txt", format: "text", encoding: "utf-8", bytes: 0, sha256: "0".repeat(64) } as const;
  return pipeline.analyse({ id: "in.txt", source, meta, layout, text, plain: text, warnings: [] });
}

describe.each(ARTICLES)("%s", (name) => {
  const bytes = readFileSync(`${FOLDER}/${name}`);
  const doc = pipeline.analyse(readText(bytes, name));

  test("keeps every promise", () => expectPromisesKept(doc));

  test("gives a valid record that JSON carries whole", () => {
    const record = toRecord(doc, { name: "whosaid", version: "0.0.0", gazetteers: [...pipeline.gazetteers] }, "full");
    expect(documentRecord.parse(record)).toEqual(record);
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });

  test("names actors and speakers", () => {
    expect(doc.entities.length).toBeGreaterThan(3);
    expect(doc.quotes.length).toBeGreaterThan(3);
    expect(doc.quotes.some(({ speaker }) => speaker.status === "resolved")).toBe(true);
  });
});

test("articles are analysed the same way in any order", () => {
  const [first, second, third] = ARTICLES.map((name) => readText(readFileSync(`${FOLDER}/${name}`), name));
  const forwards = [first, second, third].map((doc) => doc && pipeline.analyse(doc));
  const backwards = [third, second, first].map((doc) => doc && pipeline.analyse(doc));
  expect(backwards.reverse()).toEqual(forwards);
});

const FRAGMENTS = [
  "Interior Minister Qasim Rahal",
  "Haider al-Abadi",
  "a senior official who spoke on condition of anonymity",
  "the Dawn Brigade (DB)",
  "Moscow",
  "Iraqi",
  "he",
  "who",
  "U.S.",
  "Dr.\u00a0Roe",
  "said",
  "told reporters that",
  "according to",
  "adding that",
  "was quoted as saying",
  "asked whether",
  "called",
  "denied",
  "in a statement",
  "the road was open",
  "on Monday",
  "“",
  "”",
  '"',
  "‘",
  "’",
  "'",
  "''",
  "``",
  "«",
  "»",
  "„",
  ",",
  ".",
  ":",
  ";",
  "—",
  "--",
  "(",
  ")",
  "’s",
  "and",
  "BAGHDAD (Reuters) - ",
  "By Jane Roe",
  "\n\n",
  "\n",
  "\t",
  "😀",
  "\ud800",
  "\u0000",
];

const news = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.string({ unit: "binary", maxLength: 8 })),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(" "));
const glued = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join(""));
const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((codes) => String.fromCharCode(...codes));

describe("any text", () => {
  test.each([
    ["of news-like fragments", news, 200],
    ["of fragments without spaces", glued, 100],
    ["of any code units", units, 100],
  ])("%s is analysed, twice alike, and keeps every promise", (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, (text) => {
        const doc = analyse(text);
        expect(doc.text).toBe(text);
        expectPromisesKept(doc);
        expect(analyse(text)).toEqual(doc);
      }),
      { numRuns },
    );
  });

  test.each(["", " ", "\n\n\n", "“", "said", "”“”“", ":", "said said said", "“said” said “said”"])("%j", (text) => {
    expectPromisesKept(analyse(text));
  });
});

function expectPromisesKept(doc: Document): void {
  const quotes = doc.quotes.flatMap(withNested);
  const mentions = doc.entities.flatMap((entity) => entity.mentions);
  const spans = [...mentions, ...doc.entities.flatMap((entity) => entity.roles), ...quotes.flatMap(spansOf)];
  expect(spans.filter((span) => !isSlice(doc, span))).toEqual([]);
  expect(quotes.filter(({ content }) => content.length === 0 || !areOrdered(content))).toEqual([]);
  expect(areOrdered([...mentions].sort((a, b) => a.start - b.start))).toBe(true);
  const ids = doc.entities.map(({ id }) => id);
  expect(ids).toEqual(ids.map((_, n) => `e${n + 1}`));
  expect(references(doc, quotes).filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(quotes.map(({ id }) => id)).size).toBe(quotes.length);
  expect(doc.warnings.filter(({ start = 0 }) => start < 0 || start > doc.text.length)).toEqual([]);
}

function withNested(quotation: Quotation): Quotation[] {
  return [quotation, ...quotation.nested.flatMap(withNested)];
}

function spansOf({ content, cue, source }: Quotation): TextSpan[] {
  return [...content, ...(cue ? [cue] : []), ...(source ? [source] : [])];
}

function isSlice(doc: Document, { start, end, text }: TextSpan): boolean {
  return start >= 0 && start < end && end <= doc.text.length && doc.text.slice(start, end) === text;
}

function areOrdered(spans: readonly TextSpan[]): boolean {
  return spans.every((span, n) => n === 0 || (spans[n - 1] as TextSpan).end <= span.start);
}

/** Every entity id that mentions and speakers refer to. */
function references(doc: Document, quotes: readonly Quotation[]): string[] {
  return [
    ...doc.entities.flatMap(({ mentions }) => mentions.map(({ entityId }) => entityId)),
    ...quotes.flatMap(({ speaker }) => [speaker.entity, speaker.anonymous?.affiliation]),
  ].filter((id) => id !== null && id !== undefined);
}
