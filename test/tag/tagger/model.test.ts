import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { takeSection, unpackSections } from "../../../src/model/sections.ts";
import { POS_TAGS } from "../../../src/model/syntax.ts";
import { loadTagger } from "../../../src/tag/tagger/model.ts";

const PATH = "data/model/tagger.bin";
const sections = unpackSections(readFileSync(PATH), PATH);
/** The most features a token may have: its own word, four neighbours, conjunctions, tags before it. */
const MOST_FEATURES = 48;

test("weights are quantised to 8 bits, none of them zero", () => {
  const weights = takeSection<Int8Array>(sections, "weights");
  expect(weights).toBeInstanceOf(Int8Array);
  expect(weights.includes(0)).toBe(false);
});

test("no sum of a token leaves 16 bits", () => {
  const weights = takeSection<Int8Array>(sections, "weights");
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  expect(largest * MOST_FEATURES).toBeLessThan(2 ** 15);
});

test("keys are sorted and distinct, and every weight is of a tag", () => {
  const keys = takeSection<Int32Array>(sections, "keys");
  expect(keys.every((key, row) => row === 0 || (keys[row - 1] as number) < key)).toBe(true);
  expect(takeSection<Uint8Array>(sections, "labels").every((tag) => tag < POS_TAGS.length)).toBe(true);
  const counts = takeSection<Uint8Array>(sections, "counts");
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(takeSection<Int8Array>(sections, "weights").length);
});

test("a file that is missing or damaged is refused", () => {
  expect(() => loadTagger("package.json")).toThrow(/package\.json/);
});
