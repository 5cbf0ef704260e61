import { expect, test } from "vitest";
import { compactEntry, expandEntry } from "../../src/gazetteer/compact.ts";
import { allEntries, readCompiledGazetteer } from "../../src/gazetteer/compiled.ts";
import { makeAlias, makeEntry } from "./support.ts";

test("an entry comes back as it was", () => {
  const entry = makeEntry(
    "a",
    "Dawn Group",
    { country: "LOD", codes: { iso3: "LOD" }, valid: { from: "1990" }, yes: ["x"] },
    [
      makeAlias("DG", { kind: "acronym", prior: 0.5 }),
      makeAlias("Dawn Ministry", { rule: "ministry-template" }),
      makeAlias("Old Dawn", { kind: "former", from: "1980", to: "1990" }),
      makeAlias("Dawn", { kind: "weak", to: "1990" }),
    ],
  );
  expect(expandEntry(compactEntry(entry), entry.place)).toEqual(entry);
});

test("so do those of the bundled gazetteer", () => {
  const entries = allEntries(readCompiledGazetteer().entries);
  expect(entries.length).toBeGreaterThan(8000);
  expect(entries.map((entry) => expandEntry(compactEntry(entry), entry.place))).toEqual(entries);
});
