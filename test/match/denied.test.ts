import { expect, test } from "vitest";
import { GazetteerIndex } from "../../src/gazetteer/index.ts";
import { leaveOutDenied } from "../../src/match/denied.ts";
import { createMatcher } from "../../src/match/match.ts";
import { makeEntry } from "../gazetteer/support.ts";
import { makeTagged } from "./support.ts";

const index = GazetteerIndex.of([makeEntry("reading", "Reading", { type: "place" })]);
const doc = makeTagged(
  "Reading met Bath Council in Bath.",
  [
    ["Bath Council", "ORG", "head"],
    ["Bath", "LOC", "model"],
  ],
  undefined,
  index,
);

test("words that are denied are no name, whether the gazetteer or the recogniser found them", () => {
  const { mentions } = createMatcher(new Set(["Reading", "Bath"]))(doc);
  expect(mentions.map(({ text }) => text)).toEqual(["Bath Council"]);
});

test("where nothing is denied the document is handed on as it is", () =>
  expect(leaveOutDenied(doc, new Set())).toBe(doc));
