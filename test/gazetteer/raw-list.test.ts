import { describe, expect, test } from "vitest";
import { makeId } from "../../src/gazetteer/entry-id.ts";
import { parseList } from "../../src/gazetteer/parse.ts";

function entriesOf(content: string, file: string) {
  return parseList(content, file, file, 1).entries;
}

describe("CSV", () => {
  const csv = "id,name,type,country,aliases,from,to,qid\norg.x,Dawn Group,org/ngo,IRQ,Fajr Group|DG,1990,2001-05,Q12\n";

  test("gives the same entry as YAML", () => {
    const yaml =
      "- { id: org.x, name: Dawn Group, type: org/ngo, country: IRQ, aliases: [Fajr Group, { text: DG, kind: acronym }], valid: { from: '1990', to: 2001-05 }, codes: { wikidata: Q12 } }";
    const [a] = entriesOf(csv, "x.csv");
    const [b] = entriesOf(yaml, "x.yaml");
    expect({ ...a, place: "", list: "" }).toEqual({ ...b, place: "", list: "" });
    expect(a?.place).toBe("x.csv:2");
  });

  test.each([
    ["columns in another order, no id", "type,name\norg,Dawn Group\n", "org.int.dawn-group"],
    ["the design's header", "id,name,type,country,aliases(|),from,to,qid\norg.y,Dawn Group,org,,,,,\n", "org.y"],
    ["semicolons", "name;type;aliases\nDawn Group;org;Fajr, the Group|DG\n", "org.int.dawn-group"],
    [
      "tabs, Windows line ends, rows without cells",
      "name\ttype\tqid\r\n\t\t\r\nDawn Group\torg\r\n",
      "org.int.dawn-group",
    ],
    ["quotes, blank lines, byte order mark", '\ufeffname,type\n\n"Group, Dawn",org\n', "org.int.group-dawn"],
  ])("%s", (_, content, id) => expect(entriesOf(content, "x.csv").map((entry) => entry.id)).toEqual([id]));

  test.each([
    ["an unknown column", "name,type,colour\nA,org,red\n", 'x.csv:1: column "colour" is unknown'],
    ["an empty file", "\n", 'x.csv:1: column "name" is missing'],
    ["a missing column", "id,name\na,A\n", 'x.csv:1: column "type" is missing'],
    ["a column that stands twice", "name,type,name\nA,org,B\n", 'x.csv:1: column "name" stands twice'],
    ["a broken row", 'name,type\n"A,org\n', "x.csv:2: not valid CSV"],
    ["a row that is too long", "name,type\nA,org\nB,org,,\n", "x.csv:3: not valid CSV: Invalid Record Length"],
    ["a row without type", "name,type\nA\n", 'x.csv:2, entry "entry.int.a": type is missing; add it'],
    ["a type in capitals", "name,type\nA,Org\n", 'x.csv:2, entry "org.int.a": type: type "Org" is unknown'],
    [
      "a bad value, with its line",
      "name,type\nA,org\nB,band\n",
      'x.csv:3, entry "band.int.b": type: type "band" is unknown',
    ],
  ])("refuses %s", (_, content, message) => {
    expect(() => entriesOf(content, "x.csv")).toThrow(message);
  });
});

describe("JSON lines", () => {
  test("one entry a line, each with its line", () => {
    const content = '{"id":"a","name":"A","type":"org"}\n\n{"id":"b","name":"B","type":"org"}\n';
    expect(entriesOf(content, "x.jsonl").map(({ id, place }) => [id, place])).toEqual([
      ["a", "x.jsonl:1"],
      ["b", "x.jsonl:3"],
    ]);
  });

  test("a broken line is named", () => {
    expect(() => entriesOf('{"id":"a","name":"A","type":"org"}\n{"id"', "x.ndjson")).toThrow(
      "x.ndjson:2: not valid JSON",
    );
  });
});

test.each(["entries:\n", "[]", "deny: []\npatterns:\n"])("“%s” is an empty list", (content) =>
  expect(entriesOf(content, "x.yaml")).toEqual([]),
);

test.each([
  ["- { id: a, name: *x, type: org }", "x.yaml: not valid YAML: Unresolved alias"],
  [
    "- { id: a, name: 12, type: org }",
    'x.yaml:1, entry "a": name: must be text (in quotes where it looks like a number), not number',
  ],
  ["- { id: a, name: A, type: org, aliases: B }", "aliases: must be a list, not string"],
  ["- { id: a, name: A, type: org, valid: { from: 2014-13-45 } }", "valid.from: must be YYYY"],
  ["- Dawn Group", "x.yaml:1, entry 1: must be a map, not string"],
])("%s is refused", (content, message) => expect(() => entriesOf(content, "x.yaml")).toThrow(message));

test("every fault of a file is told, a line each", () => {
  const content = "- { id: a, name: A, type: band }\n- { id: b, name: B, type: org }\n- { id: c, type: org }\n";
  expect(() => entriesOf(content, "x.yaml")).toThrow(
    /^x\.yaml:1, entry "a": .*\nx\.yaml:3, entry "c": name is missing; add it$/,
  );
});

test.each([
  ["armed/militia", "LBN", "Amal Guard", "armed.lbn.amal-guard"],
  ["government", undefined, "Côte d'Ivoire Cabinet", "gov.int.cote-divoire-cabinet"],
  ["person", "IRQ", "北京", "per.irq.entry"],
])("the id of %s %s %s is %s", (type, country, name, id) => expect(makeId(type, country, name)).toBe(id));
