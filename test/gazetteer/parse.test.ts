import { describe, expect, test } from "vitest";
import { ConfigError } from "../../src/errors.ts";
import { parseGazetteer } from "../../src/gazetteer/parse.ts";
import type { GazetteerEntry } from "../../src/model/gazetteer.ts";

const ENTRY = "{ id: org.x, name: Dawn Group, type: org/ngo }";

function parse(content: string): readonly GazetteerEntry[] {
  return parseGazetteer(content, "my.yaml", "my.yaml", 1);
}

function messageOf(content: string): string {
  try {
    parse(content);
  } catch (error) {
    if (error instanceof ConfigError && error.code === "E_GAZETTEER") return error.message;
    throw error;
  }
  throw new Error("the content was accepted");
}

describe("the same entry in every form", () => {
  test.each([
    ["a YAML map", `source: "me"\nentries:\n  - ${ENTRY}\n`],
    ["a YAML map without source", `entries: [${ENTRY}]`],
    ["a YAML list", `- ${ENTRY}`],
    ["a JSON map", '{"entries":[{"id":"org.x","name":"Dawn Group","type":"org/ngo"}]}'],
    ["a JSON list", '[{"id":"org.x","name":"Dawn Group","type":"org/ngo"}]'],
    ["a file with a byte order mark", `\ufeff- ${ENTRY}`],
    ["a file with Windows line ends", `- id: org.x\r\n  name: Dawn Group\r\n  type: org/ngo\r\n`],
  ])("%s", (_, content) => {
    expect(parse(content)).toEqual([
      {
        id: "org.x",
        name: "Dawn Group",
        type: "org",
        subtype: "ngo",
        country: null,
        gender: null,
        aliases: [{ text: "Dawn Group", kind: "name", case: "title", prior: 1 }],
        codes: {},
        valid: {},
        terms: [],
        relations: [],
        priority: 1,
        list: "my.yaml",
        place: expect.stringMatching(/^my\.yaml:[123]$/),
      },
    ]);
  });
});

test("an empty list is a gazetteer without entries", () => {
  expect(parse("[]")).toEqual([]);
});

describe("dates", () => {
  test.each([
    ["2014", "2014"],
    ['"2014-09"', "2014-09"],
    ["2014-09-08", "2014-09-08"],
    ['"2014-09-08"', "2014-09-08"],
  ])("%s", (written, expected) => {
    expect(parse(`- { id: a, name: A, type: org, valid: { from: ${written} } }`)[0]?.valid).toEqual({ from: expected });
  });
});

describe("a fault names file, entry and remedy", () => {
  test.each([
    ["broken YAML", "entries: [", /^my\.yaml:1: not valid YAML or JSON: .+; mend the syntax$/],
    ["broken JSON", '{"entries":', /^my\.yaml:1: not valid YAML or JSON: .+; mend the syntax$/],
    ["no list", "just words", 'my.yaml: not a gazetteer; write a list of entries, or a map with "entries"'],
    ["an empty file", "", 'my.yaml: not a gazetteer; write a list of entries, or a map with "entries"'],
    ["another map", "names: []", 'my.yaml: not a gazetteer; write a list of entries, or a map with "entries"'],
    ["an entry that is a word", "- Dawn", /^my\.yaml:1, entry 1: .*must be a map/],
    ["no id", "- { name: A, type: org }", "my.yaml:1, entry 1: id is missing; add it"],
    ["no name", "- { id: a, type: org }", 'my.yaml:1, entry "a": name is missing; add it'],
    ["no type", "- { id: a, name: A }", 'my.yaml:1, entry "a": type is missing; add it'],
    [
      "an id with capitals",
      "- { id: Org.A, name: A, type: org }",
      'my.yaml:1, entry "Org.A": id: must be lower-case letters, digits, dots and hyphens',
    ],
    [
      "a name without letters",
      "- { id: a, name: '--', type: org }",
      'my.yaml:1, entry "a": name: must hold a letter or digit',
    ],
    [
      "an unknown type",
      "- { id: a, name: A, type: bank }",
      /^my\.yaml:1, entry "a": type: type "bank" is unknown; use one of person, state/,
    ],
    [
      "an unknown subtype",
      "- { id: a, name: A, type: armed/band }",
      /^my\.yaml:1, entry "a": type: subtype "band" is unknown; armed has rebel, militia/,
    ],
    [
      "a country that is no code",
      "- { id: a, name: A, type: org, country: Iraq }",
      'my.yaml:1, entry "a": country: must be an ISO 3166-1 alpha-3 code such as IRQ',
    ],
    [
      "an unknown gender",
      "- { id: a, name: A, type: person, gender: x }",
      /^my\.yaml:1, entry "a": gender: .*"female"/,
    ],
    [
      "an unknown key",
      "- { id: a, name: A, type: org, alias: [B] }",
      /^my\.yaml:1, entry "a": Unrecognized key: "alias"; remove or correct the key$/,
    ],
    [
      "an empty alias",
      "- { id: a, name: A, type: org, aliases: [''] }",
      'my.yaml:1, entry "a": aliases.0: must hold a letter or digit',
    ],
    [
      "an alias without letters",
      "- { id: a, name: A, type: org, aliases: [B, { text: '…' }] }",
      'my.yaml:1, entry "a": aliases.1.text: must hold a letter or digit',
    ],
    [
      "an unknown alias kind",
      "- { id: a, name: A, type: org, aliases: [{ text: B, kind: short }] }",
      /^my\.yaml:1, entry "a": aliases\.0\.kind: .*"acronym"/,
    ],
    [
      "an unknown alias key",
      "- { id: a, name: A, type: org, aliases: [{ text: B, likely: 1 }] }",
      /^my\.yaml:1, entry "a": aliases\.0: Unrecognized key: "likely"; remove or correct the key$/,
    ],
    [
      "a prior above 1",
      "- { id: a, name: A, type: org, aliases: [{ text: B, prior: 2 }] }",
      /^my\.yaml:1, entry "a": aliases\.0\.prior: /,
    ],
    [
      "a date in words",
      "- { id: a, name: A, type: org, valid: { from: May 2014 } }",
      'my.yaml:1, entry "a": valid.from: must be YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    [
      "an office of another shape",
      "- { id: a, name: A, type: person, terms: [{ office: president }] }",
      'my.yaml:1, entry "a": terms.0.office: must look like off.irq.head-of-government',
    ],
    [
      "an unknown relation",
      "- { id: a, name: A, type: org, relations: [{ rel: likes, target: b }] }",
      /^my\.yaml:1, entry "a": relations\.0\.rel: .*"partOf"/,
    ],
    ["the second entry", `- ${ENTRY}\n- { id: b, name: B, type: bank }`, /^my\.yaml:2, entry "b": type: /],
    [
      "an id that stands twice",
      `- ${ENTRY}\n- ${ENTRY}`,
      'my.yaml:2, entry "org.x": the id stands twice; give each entry its own',
    ],
  ])("%s", (_, content, expected) => {
    const message = messageOf(content);
    if (typeof expected === "string") expect(message).toBe(expected);
    else expect(message).toMatch(expected);
    expect(message).not.toContain("\n");
  });
});
