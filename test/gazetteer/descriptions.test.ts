import { expect, test } from "vitest";
import { capitaliseDescriptions } from "../../src/gazetteer/descriptions.ts";
import { makeAlias, makeEntry } from "./support.ts";

test("a description behind a known name wants capitals; without capitals it is no name", () => {
  const entries = [
    makeEntry("state.lod", "Lodva", { type: "state" }, [makeAlias("Lodvan", { kind: "adjective" })]),
    makeEntry("per.haq", "Jane Haqqani", { type: "person" }, [makeAlias("Haqqani", { kind: "surname" })]),
    makeEntry("a", "Lodvan armed forces", {}, [makeAlias("Lodvan Armed Forces"), makeAlias("Lodva state police")]),
    makeEntry("b", "Haqqani network", {}, [makeAlias("world body"), makeAlias("Army of Lodva")]),
  ];
  const names = capitaliseDescriptions(entries).map(({ aliases }) => aliases.map(({ text }) => text));
  expect(names.slice(2)).toEqual([
    ["Lodvan Armed Forces", "Lodva State Police"],
    ["Haqqani network", "Army of Lodva"],
  ]);
});
