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

  test("of an unknown id is told", () => {
    expect(lay(BASE, "- { id: zz, patch: true, aliases: [X] }").idle).toMatchObject([{ id: "zz", place: "1.yaml:1" }]);
  });
});
