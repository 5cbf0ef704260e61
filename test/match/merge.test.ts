import { describe, expect, test } from "vitest";
import { GazetteerIndex } from "../../src/gazetteer/index.ts";
import { mergeMentions } from "../../src/match/merge.ts";
import type { Mention } from "../../src/model/document.ts";
import { makeAlias, makeEntry } from "../gazetteer/support.ts";
import { type FoundName, makeTagged } from "./support.ts";

const index = GazetteerIndex.of([
  makeEntry("lodva", "Lodva", { type: "state", country: "LOD" }, [makeAlias("Lodvan", { kind: "adjective" })]),
  makeEntry("tavia", "Tavia", { type: "state", country: "TAV" }),
  makeEntry("jordan", "Jordan", { type: "state", country: "JOR" }),
  makeEntry("river", "Jordan", { type: "place" }),
  makeEntry("ministry", "Outer Office", { type: "government", country: "LOD" }),
  makeEntry("front", "Dawn", { type: "party" }),
  makeEntry("rahal", "Rahal", { type: "person" }),
  makeEntry("own", "Harbour Union", { type: "org", list: "my.yaml", priority: 1 }),
]);

function merge(text: string, names: readonly FoundName[]): Mention[] {
  return mergeMentions(makeTagged(text, names, undefined, index));
}

/** “text label via ids”, one for each mention. */
function outline(text: string, names: readonly FoundName[]): string[] {
  return merge(text, names).map(({ text: own, label, via, candidates }) =>
    [own, label, via, ...candidates.map(({ entry }) => entry.id)].join(" "),
  );
}

describe("without overlap everything stays, in order", () => {
  test.each<[string, FoundName[], string[]]>([
    ["Lodva met Jane Roe.", [["Jane Roe", "PER", "title"]], ["Lodva LOC gazetteer lodva", "Jane Roe PER rule"]],
    ["Jane Roe met Lodva.", [["Jane Roe", "PER", "compromise"]], ["Jane Roe PER model", "Lodva LOC gazetteer lodva"]],
    ["The Harbour Union met.", [], ["Harbour Union ORG user own"]],
    ["A Lodvan left.", [], ["Lodvan NORP gazetteer lodva"]],
  ])("%s", (text, names, expected) => {
    expect(outline(text, names)).toEqual(expected);
  });
});

describe("on the same span", () => {
  test("agreement keeps the gazetteer's entry and raises its confidence", () => {
    const [alone] = merge("They saw Rahal.", []);
    const [agreed] = merge("They saw Rahal.", [["Rahal", "PER", "title"]]);
    expect(alone).toMatchObject({ label: "PER", confidence: 0.95 });
    expect(agreed).toMatchObject({ label: "PER", confidence: 0.99, via: "gazetteer", rule: "gazetteer:builtin" });
  });

  test("a name the document also has in full is what the gazetteer says, however sure the recogniser is", () => {
    const party = GazetteerIndex.of([makeEntry("dawn", "Dawn Party", { type: "party" }, [makeAlias("Dawn")])]);
    const labelOfDawn = (text: string): string | undefined =>
      mergeMentions(makeTagged(text, [["Dawn", "PER", "model", 0.99]], undefined, party))[0]?.label;
    expect([labelOfDawn("They saw Dawn."), labelOfDawn("They saw Dawn of the Dawn Party.")]).toEqual(["PER", "ORG"]);
  });

  test("a label that one candidate has brings it to the front", () => {
    const two = GazetteerIndex.of([
      makeEntry("a-state", "Georgia", { type: "state" }),
      makeEntry("b-person", "Georgia", { type: "person" }),
    ]);
    const [mention] = mergeMentions(makeTagged("They saw Georgia.", [["Georgia", "PER", "title"]], undefined, two));
    expect(mention).toMatchObject({ label: "PER", type: "person" });
    expect(mention?.candidates.map(({ entry }) => entry.id)).toEqual(["b-person", "a-state"]);
  });

  test.each<[number, string]>([
    [0.9, "Dawn PER rule"],
    [0.75, "Dawn PER rule"],
    [0.74, "Dawn ORG gazetteer front"],
    [0.5, "Dawn ORG gazetteer front"],
  ])("a recogniser that disagrees with confidence %d gives %s", (confidence, expected) => {
    expect(outline("They saw Dawn.", [["Dawn", "PER", "title", confidence]])).toEqual([expected]);
  });
});

describe("a longer name around the gazetteer's", () => {
  test.each<[string, string, FoundName[], string[]]>([
    ["a titled person", "Gen. Jordan Roe left.", [["Jordan Roe", "PER", "title"]], ["Jordan Roe PER rule"]],
    [
      "a person with a state's name",
      "They saw Michael Jordan.",
      [["Michael Jordan", "PER", "compromise"]],
      ["Michael Jordan PER model"],
    ],
    [
      "a name with a head word",
      "The Dawn Brigade of Lodva left.",
      [["Dawn Brigade of Lodva", "ORG", "head"]],
      ["Dawn Brigade of Lodva ORG rule"],
    ],
    ["a bank", "The Bank of Lodva fell.", [["Bank of Lodva", "ORG", "head"]], ["Bank of Lodva ORG rule"]],
    [
      "its state before it",
      "The Lodva Outer Office met.",
      [["Lodva Outer Office", "ORG", "head"]],
      ["Lodva Outer Office ORG rule ministry"],
    ],
    [
      "its demonym before it",
      "The Lodvan Outer Office met.",
      [["Lodvan Outer Office", "ORG", "head"]],
      ["Lodvan Outer Office ORG rule ministry"],
    ],
    [
      "another state before it",
      "The Tavia Outer Office met.",
      [["Tavia Outer Office", "ORG", "head"]],
      ["Tavia Outer Office ORG rule"],
    ],
    [
      "a word between",
      "The Lodva Great Outer Office met.",
      [["Lodva Great Outer Office", "ORG", "head"]],
      ["Lodva Great Outer Office ORG rule"],
    ],
  ])("%s takes its place", (_, text, names, expected) => {
    expect(outline(text, names)).toEqual(expected);
  });

  test.each<[string, string, FoundName[], string[]]>([
    [
      "compromise's organisation",
      "The Dawn Tigers left.",
      [["Dawn Tigers", "ORG", "compromise"]],
      ["Dawn ORG gazetteer front"],
    ],
    [
      "compromise's place",
      "In East Lodva they met.",
      [["East Lodva", "LOC", "compromise"]],
      ["Lodva LOC gazetteer lodva"],
    ],
    [
      "compromise's person around an actor",
      "They saw Jane Dawn.",
      [["Jane Dawn", "PER", "compromise"]],
      ["Dawn ORG gazetteer front"],
    ],
    [
      "a name that crosses the gazetteer's",
      "They saw Jane Outer Office.",
      [["Jane Outer", "PER", "title"]],
      ["Outer Office ORG gazetteer ministry"],
    ],
    ["a shorter name", "They saw the Harbour Union.", [["Union", "ORG", "head"]], ["Harbour Union ORG user own"]],
  ])("%s gives way", (_, text, names, expected) => {
    expect(outline(text, names)).toEqual(expected);
  });
});

test("an event takes what lies inside it out of play and is no mention", () => {
  expect(outline("The Lodva War of Tavia began.", [["Lodva War", "EVENT", "model"]])).toEqual([
    "Tavia LOC gazetteer tavia",
  ]);
});

test("a name the text shows keeps its place where the gazetteer has surnames only", () => {
  const surnames = GazetteerIndex.of([
    makeEntry("qasim", "Qasim Berat", { type: "person" }, [makeAlias("Berat", { kind: "surname" })]),
  ]);
  const doc = makeTagged("They saw Gen. Berat.", [["Berat", "PER", "title"]], undefined, surnames);
  const [mention] = mergeMentions(doc);
  expect(mention).toMatchObject({ text: "Berat", via: "rule", kind: "name", candidates: [{ needsAntecedent: true }] });
});

describe("the type of a name without entry", () => {
  test.each<[string, FoundName["1"], Mention["type"]]>([
    ["Jane Roe", "PER", "person"],
    ["Roe Hills", "LOC", "place"],
    ["Roes", "NORP", "people"],
    ["Roe Brigade", "ORG", "armed"],
    ["Ministry of Roe", "ORG", "government"],
    ["Roe Fund for Health", "ORG", "org"],
    ["Roe Tigers", "ORG", null],
  ])("%s %s: %s", (name, label, type) => {
    expect(merge(`They saw ${name} there.`, [[name, label, "test"]])[0]?.type).toBe(type);
  });
});

describe("confidence is the share of the best prior", () => {
  test.each([
    [[0.8, 0.2], 0.76],
    [[1, 0.6], 0.59],
    [[0.6], 0.57],
    [[1], 0.95],
    [[0], 0],
  ])("of %j: %d", (priors, expected) => {
    const entries = priors.map((prior, i) => makeEntry(`e${i}`, `Front ${i}`, {}, [makeAlias("New Front", { prior })]));
    const [mention] = mergeMentions(makeTagged("The New Front met.", [], undefined, GazetteerIndex.of(entries)));
    expect(mention?.confidence).toBe(expected);
  });
});
