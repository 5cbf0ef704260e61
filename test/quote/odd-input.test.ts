import { describe, expect, test } from "vitest";
import { parsePipelineOptions } from "../../src/options.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { readMarkdown } from "../../src/read/markdown.ts";
import { documentOf } from "../phenomena.ts";

const pipeline = await createPipeline(parsePipelineOptions({}));

describe("odd input is read to its end, and every span is a slice of the text", () => {
  test.each([
    ["nothing", ""],
    ["one mark", "“"],
    ["marks alone", "“”\"‘’'«»``''".repeat(500)],
    ["marks that open", "“ ".repeat(5000)],
    ["marks that close", "a,” ".repeat(5000)],
    ["single marks", "‘a ".repeat(5000)],
    ["paragraphs never closed", "“The bridge is ready, Dorn said.\n\n".repeat(500)],
    ["one long quotation", `“${"The bridge is ready and the mill is old. ".repeat(2000)}” Dorn said.`],
    ["verbs alone", "said ".repeat(5000)],
    ["statements without a stop", "he went and said ".repeat(3000)],
    ["claims alone", "his claim that ".repeat(2000)],
    ["passives alone", "was called by Dorn, ".repeat(1000)],
    ["signatures alone", "Go — Dorn (@dorn) ".repeat(500)],
    ["tags alone", "<tweet>".repeat(2000)],
    ["emoji", "“😀🎉 Go!” said Pavel Dorn 👩‍👩‍👧. It was said 😀 that 😀 he sings. ".repeat(100)],
    ["right to left", "«الجسر جاهز» قال دورن. “הגשר מוכן,” said Pavel Dorn. ".repeat(100)],
    ["half a character", "“\u0000\uFEFF” said \uD800 Pavel Dorn."],
  ])("%s", (_, text) => {
    const source = documentOf(text);
    expect(wrongSpans(source.text, pipeline.analyse(source).quotes)).toEqual([]);
  });
});

test("names in bold label the turns of an interview", () => {
  const text =
    "Mayor Pavel Dorn met Irma Feld.\n\n**Irma Feld:** When will it open?\n\n**Pavel Dorn**: It will open in May.\n";
  const { quotes } = pipeline.analyse(readMarkdown(Buffer.from(text), "in.md"));
  expect(quotes.map(({ content, source }) => [source?.text, content[0]?.text])).toEqual([
    ["Irma Feld", "When will it open?"],
    ["Pavel Dorn", "It will open in May"],
  ]);
});

/** The spans, at whatever depth, whose text is not what stands at their place. */
function wrongSpans(text: string, value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const { start, end, text: own } = value as { start?: number; end?: number; text?: string };
  const wrong = typeof own === "string" && start !== undefined && text.slice(start, end) !== own ? [value] : [];
  return [...wrong, ...Object.values(value).flatMap((inner) => wrongSpans(text, inner))];
}
