import { describe, expect, test } from "vitest";
import { layLists } from "../../../src/gazetteer/layers.ts";
import { parseList } from "../../../src/gazetteer/parse.ts";
import { lint } from "../../../src/gazetteer/tools/lint.ts";

/** Findings of a list as “place severity check”. */
function check(content: string, asOf?: string): string[] {
  const other = parseList("- { id: old, name: Old Guard, type: org }", "old.yaml", "old.yaml", 0);
  const list = parseList(content, "my.yaml", "my.yaml", 1);
  const { entries, patterns, idle } = layLists([other, list]);
  const input = {
    entries,
    patterns,
    patches: list.patches,
    idle,
    lists: new Set(["my.yaml"]),
    ...(asOf === undefined ? {} : { asOf }),
  };
  return lint(input).map(({ place, severity, check: name }) => `${place} ${severity} ${name}`);
}

const TERM = "office: off.lod.head-of-state";

describe("finds", () => {
  test.each([
    ["nothing in a good list", "- { id: a, name: Dawn Group, type: org, aliases: [Fajr Group] }", []],
    ["a patch of nothing", "- { id: zz, patch: true, aliases: [X Group] }", ["my.yaml:1 error idle-patch"]],
    [
      "a name twice",
      "- { id: a, name: Dawn Group, type: org, aliases: [dawn-group] }",
      ["my.yaml:1 warning same-alias"],
    ],
    [
      "a leading article",
      "- { id: a, name: Dawn Group, type: org, aliases: [The Fajr] }",
      ["my.yaml:1 warning leading-the"],
    ],
    ["a common word", "- { id: a, name: Dawn Group, type: org, aliases: [Unity] }", ["my.yaml:1 warning stop-word"]],
    [
      "no common word that is weak",
      "- { id: a, name: Dawn Group, type: org, aliases: [{ text: Unity, kind: weak }] }",
      [],
    ],
    ["a common word in a patch", "- { id: old, patch: true, aliases: [Unity] }", ["my.yaml:1 warning stop-word"]],
    ["one letter", "- { id: a, name: Dawn Group, type: org, aliases: [X] }", ["my.yaml:1 warning short-alias"]],
    [
      "an acronym in lower case",
      "- { id: a, name: Dawn Group, type: org, aliases: [{ text: dawng, kind: acronym }] }",
      ["my.yaml:1 warning acronym-case"],
    ],
    [
      "a term that ends first",
      `- { id: a, name: Jane Roe, type: person, terms: [{ ${TERM}, from: 2001, to: 1999-02 }] }`,
      ["my.yaml:1 error term-order"],
    ],
    [
      "an open term",
      `- { id: a, name: Jane Roe, type: person, terms: [{ ${TERM}, from: 2001 }] }`,
      ["my.yaml:1 warning open-term"],
    ],
    [
      "two holders at once",
      `- { id: a, name: Jane Roe, type: person, terms: [{ ${TERM}, from: 2001-01, to: 2005-06 }] }\n- { id: b, name: John Doe, type: person, terms: [{ ${TERM}, from: 2005-05, to: 2007 }] }`,
      ["my.yaml:2 warning overlapping-terms"],
    ],
    [
      "no overlap of terms that meet",
      `- { id: a, name: Jane Roe, type: person, terms: [{ ${TERM}, from: 2001-01, to: 2005-06 }] }\n- { id: b, name: John Doe, type: person, terms: [{ ${TERM}, from: 2005-06-30, to: 2007 }] }`,
      [],
    ],
    [
      "an unknown target",
      "- { id: a, name: Dawn Group, type: org, relations: [{ rel: partOf, target: b }] }",
      ["my.yaml:1 error unknown-target"],
    ],
    [
      "a wrong Wikidata id",
      "- { id: a, name: Dawn Group, type: org, codes: { wikidata: '796' } }",
      ["my.yaml:1 error wikidata"],
    ],
    [
      "dates in the wrong order",
      "- { id: a, name: Dawn Group, type: org, valid: { from: 2001, to: 1999 } }",
      ["my.yaml:1 error valid-order"],
    ],
    ["a name of another entry", "- { id: a, name: Old Guard, type: org }", ["my.yaml:1 warning shared-alias"]],
    [
      "a pattern without examples",
      "patterns: [{ match: '#Demonym militia', type: armed }]",
      ["my.yaml warning untested-pattern"],
    ],
  ])("%s", (_, content, expected) => expect(check(content)).toEqual(expected));
});

test("a name with very many bearers is told quickly", () => {
  const lines = Array.from({ length: 20_000 }, (_, n) => `o${n},Same Name,org`).join("\n");
  const { entries, patterns, idle } = parseAndLay(`id,name,type\n${lines}\n`);
  expect(lint({ entries, patterns, idle, lists: new Set(["my.csv"]) })).toHaveLength(20_000);
});

function parseAndLay(csv: string) {
  return layLists([parseList(csv, "my.csv", "my.csv", 1)]);
}

test("open terms are stale only when a date is asked for", () => {
  const content = `- { id: a, name: Jane Roe, type: person, terms: [{ ${TERM}, from: 2001, asOf: 2020-01 }] }`;
  expect([check(content), check(content, "2019"), check(content, "2021")]).toEqual([
    [],
    [],
    ["my.yaml:1 warning stale-term"],
  ]);
});

test("findings stand in the order of their lines", () => {
  const lines = Array.from(
    { length: 12 },
    (_, n) => `- { id: a${n}, name: Dawn ${n}, type: org, aliases: [${String.fromCharCode(65 + n)}] }`,
  ).join("\n");
  expect(check(lines)).toEqual(Array.from({ length: 12 }, (_, n) => `my.yaml:${n + 1} warning short-alias`));
});
