import { describe, expect, test } from "vitest";
import { findGazetteerHits } from "../../src/gazetteer/hits.ts";
import { GazetteerIndex } from "../../src/gazetteer/index.ts";
import { hitsOf, makeTagged } from "../match/support.ts";
import { makeAlias, makeEntry } from "./support.ts";

const index = GazetteerIndex.of([
  makeEntry("lodva", "Lodva", { type: "state", country: "LOD" }, [makeAlias("Lodvan", { kind: "adjective" })]),
  makeEntry("lodva-bank", "Bank of Lodva", { type: "org" }, [makeAlias("LB", { kind: "acronym" })]),
  makeEntry("council", "United Council", { type: "igo" }, [
    makeAlias("UC", { kind: "acronym" }),
    makeAlias("Council", { kind: "weak" }),
  ]),
  makeEntry("security", "United Council Security Board", { type: "igo" }),
  makeEntry("rahal", "Qasim al-Rahal", { type: "person" }, [
    makeAlias("al-Rahal", { kind: "surname" }),
    makeAlias("Rahal", { kind: "surname" }),
  ]),
  makeEntry("town", "Rahal", { type: "place" }, []),
  makeEntry("tavi", "Tavi", { type: "people" }, [makeAlias("Tavian", { kind: "adjective" })]),
  makeEntry("zone", "Green Zone", { type: "place" }, [makeAlias("Old Fort", { kind: "former", to: "2003-04" })]),
  makeEntry("front-a", "Front A", { type: "party" }, [makeAlias("New Front", { prior: 0.3 })]),
  makeEntry("front-b", "Front B", { type: "party" }, [makeAlias("New Front", { prior: 0.7 })]),
  makeEntry("front-user", "New Front", { type: "party", priority: 1 }, []),
]);

describe("the longest name at each place", () => {
  test.each([
    ["The Bank of Lodva fell.", ["Bank of Lodva: lodva-bank name"]],
    ["The bank of Lodva fell.", ["Lodva: lodva name"]],
    ["The United Council Security Board met.", ["United Council Security Board: security name"]],
    ["The United Council Security Force met.", ["United Council: council name"]],
    ["United Council, Lodva and Tavi met.", ["United Council: council name", "Lodva: lodva name", "Tavi: tavi name"]],
    ["The Lodva United Council met.", ["Lodva: lodva name", "United Council: council name"]],
    ["Lodva’s army and a Lodvan-backed group.", ["Lodva: lodva name", "Lodvan: lodva demonym"]],
    ["The LB and the lb fell.", ["LB: lodva-bank acronym"]],
    ["Nobody met.", []],
  ])("%s", (text, expected) => {
    expect(hitsOf(makeTagged(text), index)).toEqual(expected);
  });
});

test("every entry that bears the name is a candidate, own names before surnames", () => {
  expect(hitsOf(makeTagged("They saw Rahal."), index)).toEqual(["Rahal: town name, rahal surname"]);
});

test("an entry of higher priority is the only reading of its name", () => {
  expect(hitsOf(makeTagged("The New Front won."), index)).toEqual(["New Front: front-user name"]);
});

test("of entries of one priority the one with the higher prior comes first", () => {
  const fronts = GazetteerIndex.of([
    makeEntry("front-a", "Front A", { type: "party" }, [makeAlias("New Front", { prior: 0.3 })]),
    makeEntry("front-b", "Front B", { type: "party" }, [makeAlias("New Front", { prior: 0.7 })]),
  ]);
  expect(hitsOf(makeTagged("The New Front won."), fronts)).toEqual(["New Front: front-b name, front-a name"]);
});

test("kinds: an alias shorter than the name, an adjective of a people", () => {
  expect(hitsOf(makeTagged("The Council and Tavian men met at Old Fort."), index)).toEqual([
    "Council: council alias",
    "Tavian: tavi name",
    "Old Fort: zone alias",
  ]);
});

test("a part of the name is an alias, “Fed” of “Federal Reserve”", () => {
  const reserve = makeEntry("reserve", "Federal Reserve", {}, [makeAlias("Fed")]);
  expect(hitsOf(makeTagged("The Fed met."), GazetteerIndex.of([reserve]))).toEqual(["Fed: reserve alias"]);
});

test("a weak alias and a surname need an antecedent, other names do not", () => {
  const hits = findGazetteerHits(makeTagged("The Council and Rahal, the United Council and Qasim al-Rahal."), index);
  expect(hits.map(({ candidates }) => candidates.map((candidate) => candidate.needsAntecedent))).toEqual([
    [true],
    [false, true],
    [false],
    [false],
  ]);
});

describe("an alias with dates", () => {
  test.each([
    [undefined, ["Old Fort: zone alias"]],
    ["2003-03-31", ["Old Fort: zone alias"]],
    ["2003-04-01", []],
    ["2010", []],
  ])("in a document of %s", (published, expected) => {
    expect(hitsOf(makeTagged("They met at Old Fort.", [], published), index)).toEqual(expected);
  });
});

test("no name crosses the end of a sentence", () => {
  expect(hitsOf(makeTagged("They are united. United. Council of ministers."), index)).toEqual([
    "Council: council alias",
  ]);
});

test("a sentence of capitals is matched without regard to small letters", () => {
  expect(hitsOf(makeTagged("QASIM AL-RAHAL LEAVES UNITED COUNCIL"), index)).toEqual([
    "QASIM AL-RAHAL: rahal name",
    "UNITED COUNCIL: council name",
  ]);
});

test("spans are those of the tokens", () => {
  const doc = makeTagged("On Monday Qasim al-Rahal’s men left.");
  expect(findGazetteerHits(doc, index)).toMatchObject([
    { start: 10, end: 24, firstToken: 2, endToken: 4, sentence: 0 },
  ]);
});
