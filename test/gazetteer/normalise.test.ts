import { describe, expect, test } from "vitest";
import { normaliseEntry, surnamesOf } from "../../src/gazetteer/normalise.ts";
import { type AuthoredEntry, entrySchema } from "../../src/gazetteer/schema.ts";
import type { GazetteerEntry } from "../../src/model/gazetteer.ts";

function normalise(entry: Record<string, unknown>): GazetteerEntry {
  return normaliseEntry(entrySchema.parse({ id: "x", ...entry }) as AuthoredEntry, "builtin", 0, "x.yaml:1");
}

function aliasesOf(entry: Record<string, unknown>): string[] {
  return normalise(entry).aliases.map(({ text, kind }) => `${kind} ${text}`);
}

describe("surnamesOf", () => {
  test.each([
    ["Jane Roe", ["Roe"]],
    ["Haider al-Abadi", ["al-Abadi", "Abadi"]],
    ["Abdel Fattah El-Sisi", ["El-Sisi", "Sisi"]],
    ["John Roe Jr.", ["Roe"]],
    ["John Roe, Sr.", ["Roe"]],
    ["John Roe III", ["Roe"]],
    ["Mary Poe-Roe", ["Poe-Roe"]],
    ["Suharto", []],
    ["Subcomandante 7", []],
    ["Jane of the hills", []],
  ])("%s", (name, expected) => {
    expect(surnamesOf(name)).toEqual(expected);
  });
});

describe("aliases", () => {
  test("the name comes first", () => {
    expect(aliasesOf({ name: "Dawn Group", type: "org", aliases: ["Dawn"] })).toEqual(["name Dawn Group", "name Dawn"]);
  });

  test("a person has the default surnames", () => {
    expect(aliasesOf({ name: "Haider al-Abadi", type: "person" })).toEqual([
      "name Haider al-Abadi",
      "surname al-Abadi",
      "surname Abadi",
    ]);
  });

  test("a surname given replaces the default", () => {
    expect(aliasesOf({ name: "Ban Ki-moon", type: "person", aliases: [{ text: "Ban", kind: "surname" }] })).toEqual([
      "name Ban Ki-moon",
      "surname Ban",
    ]);
  });

  test("a bare name given stands for the surname", () => {
    expect(aliasesOf({ name: "Barack Obama", type: "person", aliases: ["Obama"] })).toEqual([
      "name Barack Obama",
      "name Obama",
    ]);
  });

  test("nobody else has surnames", () => {
    expect(aliasesOf({ name: "Dawn Group", type: "org" })).toEqual(["name Dawn Group"]);
  });

  test("a name given again keeps its own prior and kind", () => {
    const { aliases } = normalise({ name: "Front", type: "org", aliases: [{ text: "Front", prior: 0.3 }] });
    expect(aliases).toEqual([{ text: "Front", kind: "name", case: "title", prior: 0.3 }]);
  });

  test.each([
    ["NATO", "org", "acronym", "exact"],
    ["AT&T", "org", "acronym", "exact"],
    ["U.N.", "igo", "acronym", "exact"],
    ["M23", "armed", "name", "title"],
    ["BHP Billiton", "org", "name", "title"],
    ["PELE", "person", "name", "title"],
  ])("the name %s of a %s is a %s matched %s", (name, type, kind, rule) => {
    expect(normalise({ name, type }).aliases[0]).toEqual({ text: name, kind, case: rule, prior: 1 });
  });

  test.each([
    [
      { text: "PSF", kind: "acronym" },
      { text: "PSF", kind: "acronym", case: "exact", prior: 1 },
    ],
    [
      { text: "Psf", kind: "acronym", case: "title" },
      { text: "Psf", kind: "acronym", case: "title", prior: 1 },
    ],
    [
      { text: "Fund", kind: "weak", prior: 0.4 },
      { text: "Fund", kind: "weak", case: "title", prior: 0.4 },
    ],
    [
      { text: "Zaire", kind: "former", from: 1971, to: "1997-05" },
      { text: "Zaire", kind: "former", case: "title", prior: 1, from: "1971", to: "1997-05" },
    ],
  ])("%j", (alias, expected) => {
    expect(normalise({ name: "Dawn Group", type: "org", aliases: [alias] }).aliases[1]).toEqual(expected);
  });
});

test("type, subtype, codes, terms and relations are spelt out", () => {
  const entry = normalise({
    name: "Jane Roe",
    type: "person/politician",
    country: "IRQ",
    gender: "female",
    codes: { wikidata: "Q1", iso: "A" },
    terms: [{ office: "off.irq.head-of-state", title: "President", from: 2014, asOf: "2025-06", acting: true }],
    relations: [{ rel: "memberOf", target: "party.x", from: 2001 }],
  });
  expect(entry).toMatchObject({ type: "person", subtype: "politician", country: "IRQ", gender: "female", priority: 0 });
  expect(Object.keys(entry.codes)).toEqual(["iso", "wikidata"]);
  expect(entry.terms[0]).toMatchObject({
    office: "off.irq.head-of-state",
    title: "President",
    from: "2014",
    asOf: "2025-06",
  });
  expect(entry.terms[0]).not.toHaveProperty("to");
  expect(entry.relations).toEqual([{ rel: "memberOf", target: "party.x" }]);
});

test("a priority given outranks that of the list", () => {
  expect(normalise({ name: "Dawn Group", type: "org", priority: 5 }).priority).toBe(5);
});
