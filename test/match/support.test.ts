import { describe, expect, test } from "vitest";
import { keepSupported } from "../../src/match/support.ts";
import { makeEntry } from "../gazetteer/support.ts";
import { makeCandidate, makeMention, makeTagged } from "./support.ts";

const fund = makeEntry("fund", "World Fund", { type: "igo" });
const rahal = makeEntry("rahal", "Qasim Rahal", { type: "person", country: "LOD" });
const other = makeEntry("other", "Omar Rahal", { type: "person", country: "TAV" });
const lodva = makeEntry("lodva", "Lodva", { type: "state", country: "LOD" });
const front = makeEntry("front", "Front", { type: "party", country: "LOD" });

const weakFund = makeCandidate(fund, { kind: "alias", needsAntecedent: true });
const surname = makeCandidate(rahal, { kind: "surname", needsAntecedent: true });
const otherSurname = makeCandidate(other, { kind: "surname", needsAntecedent: true });
const doubtfulFront = makeCandidate(front, { prior: 0.4 });

describe("a weak alias", () => {
  const doc = makeTagged("The Fund paid. The World Fund met.");

  test("stays beside a fuller name, wherever it stands", () => {
    const mentions = [makeMention(doc, "Fund", [weakFund]), makeMention(doc, "World Fund", [makeCandidate(fund)])];
    expect(keepSupported(doc, mentions)).toEqual(mentions);
  });

  test("goes alone", () => {
    expect(keepSupported(doc, [makeMention(doc, "Fund", [weakFund])])).toEqual([]);
  });

  test("goes beside another weak alias of its entry", () => {
    const mentions = [makeMention(doc, "Fund", [weakFund]), makeMention(doc, "Fund", [weakFund], {}, 5)];
    expect(keepSupported(doc, mentions)).toEqual([]);
  });

  test("a doubtful fuller name is no support", () => {
    const doubtful = makeCandidate(fund, { prior: 0.4 });
    const mentions = [makeMention(doc, "Fund", [weakFund]), makeMention(doc, "World Fund", [doubtful])];
    expect(keepSupported(doc, mentions)).toEqual([]);
  });
});

describe("a surname", () => {
  test("goes without a fuller name", () => {
    const doc = makeTagged("The report named Rahal.");
    expect(keepSupported(doc, [makeMention(doc, "Rahal", [surname])])).toEqual([]);
  });

  test("goes without a fuller name and title though its country is there", () => {
    const doc = makeTagged("In Lodva the report named Rahal.");
    const state = makeMention(doc, "Lodva", [makeCandidate(lodva)]);
    expect(keepSupported(doc, [state, makeMention(doc, "Rahal", [surname])])).toEqual([state]);
  });

  test("stays behind a title in a text about its country", () => {
    const doc = makeTagged("In Lodva Minister Rahal spoke.");
    const mentions = [makeMention(doc, "Lodva", [makeCandidate(lodva)]), makeMention(doc, "Rahal", [surname])];
    expect(keepSupported(doc, mentions)).toEqual(mentions);
  });

  test("goes behind a title in a text about another country", () => {
    const doc = makeTagged("In Lodva Minister Rahal spoke.");
    const state = makeMention(doc, "Lodva", [makeCandidate(lodva)]);
    expect(keepSupported(doc, [state, makeMention(doc, "Rahal", [otherSurname])])).toEqual([state]);
  });

  test("means the person named in full", () => {
    const doc = makeTagged("Qasim Rahal left. The report named Rahal.");
    const full = makeMention(doc, "Qasim Rahal", [makeCandidate(rahal)]);
    const bare = makeMention(doc, "Rahal", [otherSurname, surname], {}, 20);
    expect(keepSupported(doc, [full, bare])).toEqual([full, { ...bare, candidates: [surname] }]);
  });
});

describe("a doubtful name", () => {
  const doc = makeTagged("The Front in Lodva met.");

  test("goes alone", () => {
    expect(keepSupported(doc, [makeMention(doc, "Front", [doubtfulFront])])).toEqual([]);
  });

  test("stays with another actor of its country", () => {
    const mentions = [makeMention(doc, "Front", [doubtfulFront]), makeMention(doc, "Lodva", [makeCandidate(lodva)])];
    expect(keepSupported(doc, mentions)).toEqual(mentions);
  });

  test("stays at a prior of one half", () => {
    const mentions = [makeMention(doc, "Front", [makeCandidate(front, { prior: 0.5 })])];
    expect(keepSupported(doc, mentions)).toEqual(mentions);
  });
});

test("label, kind and type follow the candidate that is left", () => {
  const doc = makeTagged("They saw Front there.");
  const place = makeCandidate(makeEntry("town", "Front", { type: "place" }));
  const mention = makeMention(doc, "Front", [surname, place]);
  expect(mention.label).toBe("PER");
  expect(keepSupported(doc, [mention])).toEqual([
    { ...mention, candidates: [place], label: "LOC", kind: "name", type: "place" },
  ]);
});

test("a name the text shows by itself stays without its candidates", () => {
  const doc = makeTagged("The Front met.");
  const mention = makeMention(doc, "Front", [doubtfulFront], { via: "rule" });
  expect(keepSupported(doc, [mention])).toEqual([{ ...mention, candidates: [] }]);
});

test("a name without candidates stays", () => {
  const doc = makeTagged("The Dawn Group met.");
  const mentions = [makeMention(doc, "Dawn Group", [])];
  expect(keepSupported(doc, mentions)).toEqual(mentions);
});
