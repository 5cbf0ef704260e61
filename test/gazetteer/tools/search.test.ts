import { describe, expect, test } from "vitest";
import { GazetteerIndex } from "../../../src/gazetteer/index.ts";
import { findConflicts } from "../../../src/gazetteer/tools/conflicts.ts";
import { createFinder, renderFound } from "../../../src/gazetteer/tools/find.ts";
import { countEntries, renderStats } from "../../../src/gazetteer/tools/stats.ts";
import { makeAlias, makeEntry } from "../support.ts";

const TERM = { office: "off.irq.head-of-government", title: "Prime Minister", from: "2014-09-08", to: "2018-10-25" };
const ENTRIES = [
  makeEntry("state.irq", "Iraq", { type: "state", subtype: "country", country: "IRQ" }, [
    makeAlias("Iraqi", { kind: "adjective" }),
  ]),
  makeEntry("people.irq", "Iraqis", { type: "people", country: "IRQ" }, [makeAlias("Iraqi", { kind: "plural" })]),
  makeEntry("per.irq.roe", "Jane Roe", { type: "person", country: "IRQ", terms: [TERM] }),
  makeEntry("party.a", "New Front", { type: "party" }, [makeAlias("NF", { kind: "acronym", prior: 0.6 })]),
  makeEntry("party.b", "Northern Force", { type: "party" }, [
    makeAlias("N.F.", { kind: "acronym", prior: 0.7 }),
    makeAlias("Front", { kind: "weak" }),
  ]),
  makeEntry("party.c", "Front", { type: "party" }, [makeAlias("New Front", { prior: 0.2, rule: "made" })]),
];

describe("find", () => {
  const find = createFinder(GazetteerIndex.of(ENTRIES));

  test("lists the bearers of a name, the likelier first", () => {
    expect(find("new front", undefined).entries.map(({ entry }) => entry.id)).toEqual(["party.a", "party.c"]);
    expect(renderFound(find("new front", undefined))).toContain(
      "party.c · Front · party · name 0.2, made by made · made.yaml:1",
    );
  });

  test("takes an id", () => expect(find("party.a", undefined).entries[0]?.entry.name).toBe("New Front"));

  test.each([
    "Iraqi prime minister",
    "the Iraqi premier",
    "prime minister of Iraq",
    "Iraq's head of government",
    TERM.office,
  ])("%s is found at a date only", (phrase) => {
    expect(find(phrase, "2015").holders.map(({ entry }) => entry.id)).toEqual(["per.irq.roe"]);
    expect(find(phrase, undefined).holders).toEqual([]);
    expect(find(phrase, "2019").holders).toEqual([]);
  });

  test("says when nothing is found", () => expect(renderFound(find("Nobody", "2015"))).toBe("Nobody: nothing found\n"));
});

describe("conflicts", () => {
  test("are names of several entries, a state and its people aside", () => {
    expect(
      findConflicts(ENTRIES, 0.6).map(({ name, bearers }) => [name, ...bearers.map(({ entry }) => entry.id)]),
    ).toEqual([["N.F.", "party.b", "party.a"]]);
  });

  test("take doubtful aliases in where they are asked for", () => {
    expect(findConflicts(ENTRIES, 0.1).map(({ name }) => name)).toEqual(["New Front", "N.F."]);
  });
});

test("stats count by kind, rule and file", () => {
  const stats = countEntries(ENTRIES);
  expect(stats).toMatchObject({
    entries: 6,
    terms: 1,
    countries: 1,
    derived: { made: 1 },
    types: { party: 3, people: 1, person: 1, state: 1 },
    files: { "made.yaml": 6 },
  });
  expect(renderStats(stats)).toContain("By kind\n  3  party\n");
});
