import { describe, expect, test } from "vitest";
import type { NamePattern } from "../../src/model/gazetteer.ts";
import { segment } from "../../src/segment/segment.ts";
import { findPatternNames, overrule } from "../../src/tag/pattern-names.ts";
import { documentOf } from "../phenomena.ts";

function pattern(match: string, type: NamePattern["type"] = "armed"): NamePattern {
  return { match, type, list: "my.yaml", yes: [], no: [] };
}

function namesIn(text: string, ...patterns: NamePattern[]): string[] {
  return findPatternNames(segment(documentOf(text)), patterns).map(
    ({ start, end, label, type }) => `${text.slice(start, end)} ${label} ${type}`,
  );
}

describe("names that patterns find", () => {
  test.each([
    ["whole tokens, without article and marks", "Then the Sudanese militia, it left.", ["Sudanese militia ORG armed"]],
    ["none", "The militia left.", []],
    [
      "in every sentence",
      "A Sudanese militia left.\n\n“The Iraqi militia” came.",
      ["Sudanese militia ORG armed", "Iraqi militia ORG armed"],
    ],
  ])("%s", (_, text, expected) => expect(namesIn(text, pattern("the? #Demonym militia"))).toEqual(expected));

  test("of two that overlap the longer stands, of two of one length the later", () => {
    const [long, short] = [pattern("#Demonym militia"), pattern("militia", "org")];
    expect(namesIn("A Sudanese militia left.", long, short)).toEqual(["Sudanese militia ORG armed"]);
    expect(namesIn("A militia left.", pattern("militia"), short)).toEqual(["militia ORG org"]);
  });
});

test("the user's names stand in the place of those they overlap", () => {
  const [a, b, c] = [0, 5, 20].map((start) => ({
    start,
    end: start + 8,
    firstToken: start,
    endToken: start + 1,
    label: "ORG" as const,
    confidence: 1,
    rule: "model",
  }));
  if (!a || !b || !c) throw new Error("three names");
  expect(overrule([a, c], [b])).toEqual([b, c]);
  expect(overrule([a, c], [])).toEqual([a, c]);
});
