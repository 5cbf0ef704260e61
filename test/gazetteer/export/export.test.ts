import { expect, test } from "vitest";
import { exportEntries } from "../../../src/gazetteer/export/export.ts";
import { parseList } from "../../../src/gazetteer/parse.ts";
import { makeAlias, makeEntry } from "../support.ts";

const ENTRIES = [
  makeEntry(
    "armed.irq.dawn",
    "Dawn Brigade",
    { type: "armed", subtype: "militia", country: "IRQ", valid: { from: "1990" } },
    [makeAlias("DB", { kind: "acronym" }), makeAlias("the Brigade", { kind: "weak" })],
  ),
  makeEntry("per.irq.roe", "Jane Roe", { type: "person", country: "IRQ", codes: { wikidata: "Q1" } }, [
    makeAlias("Roe", { kind: "surname" }),
  ]),
];

test("CSV comes back through the reader of lists", () => {
  const csv = exportEntries(ENTRIES, "csv");
  expect(csv.split("\n")[0]).toBe("id,name,type,country,aliases,from,to,qid");
  expect(parseList(csv, "x.csv", "x.csv", 1).entries.map(({ id, type, valid }) => [id, type, valid])).toEqual([
    ["armed.irq.dawn", "armed", { from: "1990" }],
    ["per.irq.roe", "person", {}],
  ]);
});

test("CSV holds no names that need their kind or prior, nor spellings that rules make", () => {
  const entry = makeEntry("state.lod", "Lodan", { type: "state" }, [
    makeAlias("Lodani", { kind: "adjective" }),
    makeAlias("LD", { kind: "acronym" }),
    makeAlias("Dawn", { prior: 0.3 }),
    makeAlias("Lodaan", { rule: "ending" }),
  ]);
  const csv = exportEntries([entry], "csv");
  expect(csv.split("\n")[1]).toBe("state.lod,Lodan,state,,LD,,,");
  expect(parseList(csv, "x.csv", "x.csv", 1).entries[0]?.aliases[1]).toMatchObject({ text: "LD", kind: "acronym" });
});

test("patterns of spaCy, surnames and weak names left out", () => {
  const lines = exportEntries(ENTRIES, "spacy")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as object);
  expect(lines).toEqual([
    { label: "ORG", pattern: "Dawn Brigade", id: "armed.irq.dawn" },
    { label: "ORG", pattern: "DB", id: "armed.irq.dawn" },
    { label: "PERSON", pattern: "Jane Roe", id: "per.irq.roe" },
  ]);
});

test("a dictionary of PETRARCH", () => {
  expect(exportEntries(ENTRIES, "petrarch")).toBe("DAWN_BRIGADE_ [IRQREB]\n+DB_\nJANE_ROE_ [IRQELI]\n");
});
