import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Document } from "../../src/model/document.ts";
import type { Quotation } from "../../src/model/quotation.ts";
import { contains } from "../../src/model/span.ts";
import { parsePipelineOptions } from "../../src/options.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { documentOf } from "../phenomena.ts";

const FOLDER = "fixtures/articles";
const pipeline = await createPipeline(parsePipelineOptions({ speechOnly: false, scareQuotes: "mark" }));
const ARTICLES = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

test.each(ARTICLES)("spans of %s are slices, and nested ones lie in the content of the outer", (name) => {
  const doc = pipeline.analyse(documentOf(readFileSync(`${FOLDER}/${name}`, "utf8"), name));
  for (const quotation of doc.quotes) expectInside(doc, quotation);
  for (const { start, end, text } of doc.markedPhrases ?? []) expect(doc.text.slice(start, end)).toBe(text);
});

function expectInside(doc: Document, outer: Quotation): void {
  for (const inner of outer.nested) {
    const spans = [...inner.content, ...(inner.cue ? [inner.cue] : [])];
    expect(spans.filter((span) => !outer.content.some((part) => contains(part, span)))).toEqual([]);
    expect(spans.filter(({ start, end, text }) => doc.text.slice(start, end) !== text)).toEqual([]);
    expectInside(doc, inner);
  }
}

test("what is said inside a quotation changes nobody who speaks outside", () => {
  const before = "Pavel Dorn met Oskar Lind on Friday. ";
  const after = " He left. “We will wait,” he said.";
  const speakerBehind = (quotation: string) =>
    pipeline.analyse(documentOf(before + quotation + after)).quotes.at(-1)?.speaker.name;
  expect(speakerBehind("“She told me ‘I will go’,” Dorn said.")).toBe(speakerBehind("“It will rain,” Dorn said."));
});
