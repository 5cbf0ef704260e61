import { describe, expect, test } from "vitest";
import { Casing, createCasing } from "../../src/tag/case/casing.ts";
import { type CaseWindow, createContextRule } from "../../src/tag/case/context.ts";
import { hashString } from "../../src/tag/recognizer/hash.ts";
import { createVocabulary, type VocabularyColumns } from "../../src/tag/recognizer/vocabulary.ts";
import { learnCase } from "../../train/case.ts";
import { countCasings } from "../../train/casing.ts";
import { labelDocument, type TrainingSet } from "../../train/training-set.ts";

const TEXT = [
  "They met Brown in Tarun and the brown dog in Tarun.",
  "MINISTER MEETS REBELS IN TOWN",
  "All Words Of This Headline Stand High",
  "They saw NATO and the minister, “He left” and Mr. Roe.",
].join("\n\n");

function setOf(text: string): TrainingSet {
  const document = labelDocument(text, []);
  return { name: "toy", documents: [document], weight: 1, domain: 0, misaligned: 0, spans: 0 };
}

test("only capitals that a writer chose are counted", () => {
  const counts = countCasings([labelDocument(TEXT, []).doc]);
  const of = (word: string) => counts.get(hashString(word));
  expect(of("tarun")).toEqual({ lower: 0, capital: 2, upper: 0 });
  expect(of("brown")).toEqual({ lower: 1, capital: 1, upper: 0 });
  expect(of("nato")).toEqual({ lower: 0, capital: 0, upper: 1 });
  expect(of("mr")).toEqual({ lower: 0, capital: 1, upper: 0 });
  expect([of("rebels"), of("high"), of("he"), of("all")]).toEqual([undefined, undefined, undefined, undefined]);
});

describe("learning", () => {
  const words = ["tarun", "brown", "nato", "dog", "met", "lodva", "pulka", "the", "jane"];
  const near: Readonly<Record<string, number>> = { tarun: 2, lodva: 2, dog: 3, pulka: 3 };
  const sorted = [...words].sort((a, b) => hashString(a) - hashString(b));
  const columns: VocabularyColumns = {
    keys: Int32Array.from(sorted, hashString),
    coarse: new Uint8Array(words.length),
    middle: new Uint8Array(words.length),
    fine: Uint16Array.from(sorted, (word) => near[word] ?? 1),
    bits: Uint16Array.from(sorted, (word) => (word === "jane" ? 1 : 0)),
  };
  const set = setOf("They met Brown in Tarun with NATO, and the brown dog met the dog of Brown.\n".repeat(20));
  const { casing, caseContext } = learnCase(columns, [set]);
  const describeCase = createCasing(createVocabulary(columns), casing);

  test.each([
    ["tarun", Casing.Capital],
    ["nato", Casing.Upper],
    ["dog", Casing.Lower],
    ["brown", Casing.Either],
  ])("the usual case of %s", (word, usual) => expect(describeCase(word).usual).toBe(usual));

  test.each([
    ["lodva", Casing.Capital],
    ["pulka", Casing.Lower],
  ])("%s, never seen, is cased as its cluster", (word, usual) => expect(describeCase(word).usual).toBe(usual));

  test("a name of the lexicon, never seen, may be a name", () =>
    expect(describeCase("jane").usual).not.toBe(Casing.Lower));

  test.each([
    ["met brown in tarun", true],
    ["the brown dog met", false],
  ])("the neighbours of “brown” in “%s” decide", (text, capital) => {
    const [before, word, behind, behind2] = text.split(" ").map(describeCase) as [never, never, never, never];
    const window: CaseWindow = { before2Capital: false, before, beforeCapital: false, word, behind, behind2 };
    expect(createContextRule(caseContext)(window)).toBe(capital);
  });

  test("gives the same for the same text", () => expect(learnCase(columns, [set])).toEqual({ casing, caseContext }));
});
