import { expect, test } from "vitest";
import { capitaliseDescriptions } from "../../src/gazetteer/descriptions.ts";
import { makeAlias, makeEntry } from "./support.ts";

test("a description behind a state or the actor's own name wants capitals; several words without capitals are no name", () => {
  const entries = [
    makeEntry("state.lod", "Lodva", { type: "state" }, [makeAlias("Lodvan", { kind: "adjective" })]),
    makeEntry("place.tar", "Tarun", { type: "place" }, [makeAlias("Tarun province")]),
    makeEntry("a", "Lodvan armed forces", {}, [makeAlias("Lodvan Armed Forces"), makeAlias("Lodva state police")]),
    makeEntry("b", "Tarun cartel", {}, [makeAlias("world body"), makeAlias("anti-balaka"), makeAlias("Army of Lodva")]),
    makeEntry("c", "Lodvan police", {}, [makeAlias("Lodvan guards", { case: "any" })]),
  ];
  const names = capitaliseDescriptions(entries).map(({ aliases }) => aliases.map(({ text }) => text));
  expect(names.slice(1)).toEqual([
    ["Tarun", "Tarun Province"],
    ["Lodvan Armed Forces", "Lodva State Police"],
    ["Tarun cartel", "anti-balaka", "Army of Lodva"],
    ["Lodvan Police", "Lodvan guards"],
  ]);
});
