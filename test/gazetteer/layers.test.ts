import { describe, expect, test } from "vitest";
import { layLists } from "../../src/gazetteer/layers.ts";
import { parseList } from "../../src/gazetteer/parse.ts";

const BASE = `
- { id: a, name: Alpha, type: org/ngo, country: IRQ }
- { id: b, name: Beta, type: media }
- { id: c, name: Gamma, type: person }
`;

function lay(...contents: string[]) {
  return layLists(contents.map((content, n) => parseList(content, `${n}.yaml`, `${n}.yaml`, n)));
}

function names(...contents: string[]): string[] {
  return lay(...contents).entries.map(({ id, name }) => `${id} ${name}`);
}

describe("a later list", () => {
  test.each([
    ["replaces entries of its ids", "- { id: b, name: Bravo, type: media }", ["a Alpha", "b Bravo", "c Gamma"]],
    ["leaves out an entry", "deny: [{ id: b }]", ["a Alpha", "c Gamma"]],
    ["leaves out a type", "deny: [{ type: org }]", ["b Beta", "c Gamma"]],
    ["leaves out a subtype", "deny: [{ type: org/union }]", ["a Alpha", "b Beta", "c Gamma"]],
    ["leaves out all before it", "mode: replace\nentries: [{ id: z, name: Zeta, type: org }]", ["z Zeta"]],
    [
      "may bring back what an earlier one denied",
      "- { id: b, name: Beta, type: media }",
      ["a Alpha", "c Gamma", "b Beta"],
      "deny: [{ id: b }]",
    ],
  ])("%s", (_, later, expected, between = "[]") => expect(names(BASE, between, later)).toEqual(expected));
});

describe("over entries below, a list", () => {
  const below = new Map(lay(BASE).entries.map((entry) => [entry.id, entry]));
  const shown = (content: string): string[] => {
    const { entries, hides } = layLists([parseList(content, "1.yaml", "1.yaml", 1)], below);
    return [...[...below.values()].filter((entry) => !hides(entry)), ...entries].map(({ id, name }) => `${id} ${name}`);
  };

  test.each([
    ["- { id: b, name: Bravo, type: media }", ["a Alpha", "c Gamma", "b Bravo"]],
    ["- { id: b, patch: true, name: Bravo }", ["a Alpha", "c Gamma", "b Bravo"]],
    ["deny: [{ id: b }, { type: person }]", ["a Alpha"]],
    ["entries: [{ id: a, name: Alef, type: person }]\ndeny: [{ type: person }]", ["b Beta"]],
    ["mode: replace", []],
  ])("%s leaves what it should", (content, expected) => expect(shown(content)).toEqual(expected));

  test("cannot patch what it has left out", () => {
    const list = parseList("mode: replace\nentries: [{ id: a, patch: true }]", "1.yaml", "1.yaml", 1);
    expect(layLists([list], below).idle).toMatchObject([{ id: "a" }]);
  });
});

test("a list of mode replace leaves out patterns and denied words before it too", () => {
  const first = "deny: [{ text: Bath }]\npatterns: [{ match: militia, type: armed }]";
  expect(lay(first, "mode: replace\ndeny: [{ text: Reading }]")).toMatchObject({ denied: ["Reading"], patterns: [] });
});

test("words that are no name are handed on", () => {
  expect(lay(BASE, "deny: [{ text: Reading }, { text: Bath }]").denied).toEqual(["Reading", "Bath"]);
});

describe("a patch", () => {
  test("adds names, terms and codes, and replaces single values", () => {
    const patch = "- { id: a, patch: true, aliases: [Aleph], country: SYR, codes: { wikidata: Q1 }, type: org/union }";
    expect(lay(BASE, patch).entries[0]).toMatchObject({
      name: "Alpha",
      country: "SYR",
      subtype: "union",
      codes: { wikidata: "Q1" },
      aliases: [{ text: "Alpha" }, { text: "Aleph" }],
      place: "1.yaml:1",
    });
  });

  test("adds the spellings of its names that rules make, and its examples", () => {
    const patch = '- { id: c, patch: true, aliases: [Mohammed Gamma], yes: ["Gamma came."] }';
    const [, , entry] = lay(BASE, patch).entries;
    expect(entry?.aliases.map(({ text }) => text)).toContain("Muhammad Gamma");
    expect(entry?.yes).toEqual(["Gamma came."]);
  });

  test("of an unknown id is told", () => {
    expect(lay(BASE, "- { id: zz, patch: true, aliases: [X] }").idle).toMatchObject([{ id: "zz", place: "1.yaml:1" }]);
  });
});
