import { GazetteerIndex } from "../../src/gazetteer/index.ts";
import { createMatcher } from "../../src/match/match.ts";
import type { SourceText, Tagged } from "../../src/model/document.ts";
import { makeAlias, makeEntry } from "../gazetteer/support.ts";
import { testPhenomena } from "../phenomena.ts";
import { type FoundName, makeTagged } from "./support.ts";

const match = createMatcher(new Set());
const index = GazetteerIndex.of([
  makeEntry("lodva", "Lodva", { type: "state", country: "LOD" }, [makeAlias("Lodvan", { kind: "adjective" })]),
  makeEntry("fund", "World Harbour Fund", { type: "igo" }, [
    makeAlias("Fund", { kind: "weak" }),
    makeAlias("WHF", { kind: "acronym" }),
  ]),
  makeEntry("council", "World Council", { type: "igo" }),
  makeEntry("board", "World Council Security Board", { type: "igo" }),
  makeEntry("office", "Outer Office", { type: "government", country: "LOD" }),
  makeEntry("rahal", "Qasim al-Rahal", { type: "person", country: "LOD" }, [
    makeAlias("al-Rahal", { kind: "surname" }),
    makeAlias("Rahal", { kind: "surname" }),
  ]),
  makeEntry("front", "Front for Lodva", { type: "party", country: "LOD" }, [makeAlias("Front", { prior: 0.3 })]),
]);

/** Names the recogniser is said to find in the fixtures, where their text has them. */
const FOUND: readonly FoundName[] = [
  ["Popular Salvation Front", "ORG", "head"],
  ["Lodvan Outer Office", "ORG", "head"],
  ["Bank of Lodva", "ORG", "head"],
  ["Michael Lodva", "PER", "compromise"],
  ["Jane Roe", "PER", "title"],
];

testPhenomena("match", (doc) => {
  const { mentions } = match(tag(doc));
  return {
    mentions: mentions.map(({ text, label, kind, via, rule, candidates }) =>
      [text, label, kind, via, rule, ...candidates.map(({ entry }) => entry.id)].join(" | "),
    ),
  };
});

function tag({ text }: SourceText): Tagged {
  return makeTagged(
    text,
    FOUND.filter(([name]) => text.includes(name)),
    undefined,
    index,
  );
}
