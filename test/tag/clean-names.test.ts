import { describe, expect, test } from "vitest";
import type { Label } from "../../src/model/types.ts";
import { segment } from "../../src/segment/segment.ts";
import { cleanName } from "../../src/tag/clean-names.ts";
import { documentOf } from "../phenomena.ts";

function clean(text: string, found: string, label: Exclude<Label, "NORP">): string[] {
  const doc = segment(documentOf(text));
  const start = text.indexOf(found);
  return cleanName(doc, { start, end: start + found.length, label }).map((name) => text.slice(name.start, name.end));
}

describe("what compromise takes for a name becomes", () => {
  test.each([
    ["They met President Jane Roe.", "President Jane Roe", "PER", ["Jane Roe"]],
    ["They met former Prime Minister Jane Roe.", "former Prime Minister Jane Roe", "PER", ["Jane Roe"]],
    ["They met Mr. Roe.", "Mr. Roe.", "PER", ["Roe"]],
    ["They met Jane Roe’s aides.", "Jane Roe’s", "PER", ["Jane Roe"]],
    ["They met Jane Roe's aides.", "Jane Roe's", "PER", ["Jane Roe"]],
    ["They left Paris, London and Berlin.", "Paris, London and Berlin", "LOC", ["Paris", "London and Berlin"]],
    ["They left Paris (France) early.", "Paris (France)", "LOC", ["Paris", "France"]],
    ["They joined The Times today.", "The Times", "ORG", ["Times"]],
    ["They joined the Times today.", "the Times today", "ORG", ["Times"]],
    ["They met “Jane Roe,” he said.", "“Jane Roe,”", "PER", ["Jane Roe"]],
    ["They met in March.", "March", "PER", []],
    ["They met a mayor.", "a mayor", "PER", []],
    ["The Minister left.", "The Minister", "ORG", ["Minister"]],
  ] as const)("%s", (text, found, label, expected) => {
    expect(clean(text, found, label)).toEqual(expected);
  });
});

test("a span that ends inside a token takes no part of it", () => {
  expect(clean("They met Jane Roetgen there.", "Jane Roe", "PER")).toEqual(["Jane Roetgen"]);
});
