import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkText, parseGold } from "../../src/evaluate/gold.ts";
import { gold } from "./samples.ts";

const FOLDER = new URL("../../fixtures/articles/", import.meta.url);
const IRAQ = "  e1: { name: Iraq, type: state, gazetteerId: state.irq }";
const QUOTE = "  q1: { kind: indirect, speaker: e1 }";

test("marks become spans of the text without them", () => {
  const { text, entities, quotes, meta } = gold(
    "⟪q1.source|⟦e1|Iraq⟧⟫ ⟪q1.cue|said⟫ ⟪q1.content|⟦e1:demonym|Iraqi⟧ oil⟫, ⟪q1.content|too⟫.",
    "title: Oil",
    "entities:",
    IRAQ,
    "quotes:",
    QUOTE,
  );
  expect(text).toBe("Iraq said Iraqi oil, too.");
  expect(meta).toEqual({ title: "Oil" });
  expect(entities).toEqual([
    {
      ...{ id: "e1", name: "Iraq", type: "state", gazetteerId: "state.irq" },
      mentions: [
        { start: 0, end: 4, text: "Iraq", kind: "name" },
        { start: 10, end: 15, text: "Iraqi", kind: "demonym" },
      ],
    },
  ]);
  expect(quotes).toEqual([
    {
      ...{ id: "q1", kind: "indirect", nestedIn: null },
      content: [
        { start: 10, end: 19, text: "Iraqi oil" },
        { start: 21, end: 24, text: "too" },
      ],
      cue: { start: 5, end: 9, text: "said" },
      source: { start: 0, end: 4, text: "Iraq" },
      speaker: { status: "resolved", entity: "e1", class: null, affiliation: null },
    },
  ]);
});

describe("a bad gold file is refused with its place", () => {
  test.each([
    ["line 4: ⟦e1| is never closed", "⟦e1|Iraq"],
    ["line 5: ⟧ closes nothing", "⟦e1|Iraq⟧\nsaid⟧"],
    ["line 4: ⟫ closes ⟦e1|; write ⟧", "⟦e1|Iraq⟫"],
    ["line 4: ⟦ has no label", "⟦Iraq⟧"],
    ["line 4: ⟦e1:demonym| stands inside ⟦e1|", "⟦e1|the ⟦e1:demonym|Iraqi⟧ army⟧"],
    ["line 4: ⟦e1| marks no text", "⟦e1|⟧"],
    ["line 4: ⟦e1:town|: unknown kind", "⟦e1:town|Iraq⟧"],
    ["line 4: ⟪q1.verb|: unknown part", "⟦e1|Iraq⟧ ⟪q1.verb|said⟫"],
    ['line 4: "e2" is not in the head', "⟦e1|Iraq⟧ ⟦e2|Iran⟧"],
    ['line 4: "q1" is not in the head', "⟦e1|Iraq⟧ ⟪q1.cue|said⟫"],
    ["head, e1: never marked", "Iraq"],
  ])("%s", (message, marked) => {
    expect(() => parseGold(`---\nentities: {${IRAQ.trim()}}\n---\n${marked}`, "a.gold")).toThrow(`a.gold, ${message}`);
  });

  test.each([
    ["line 1: no YAML head", "Iraq"],
    ["line 3: Nested mappings are not allowed", "---\nbyline: [A]\ntitle: a: b\n---\nIraq"],
    ["head, entities.e1.type: ", "---\nentities: {e1: {name: Iraq, type: country}}\n---\n⟦e1|Iraq⟧"],
    ["head, published: must be a date", "---\npublished: May 2015\n---\nIraq"],
    ["head, q1: no content", "---\nquotes: {q1: {kind: direct, speaker: {status: role}}}\n---\nHe ⟪q1.cue|said⟫."],
    ['head, q1: "e9" is not', "---\nquotes: {q1: {kind: direct, speaker: e9}}\n---\n⟪q1.content|No⟫."],
    [
      "line 4: second cue",
      "---\nquotes: {q1: {kind: direct, speaker: {status: role}}}\n---\n⟪q1.content|A⟫ ⟪q1.cue|B⟫ ⟪q1.cue|C⟫",
    ],
  ])("%s", (message, file) => {
    expect(() => parseGold(file, "a.gold")).toThrow(`a.gold, ${message}`);
  });

  test("a text that differs from the article names the line of the first difference", () => {
    const article = gold("One\n⟦e1|Iraq⟧ said", `entities: {${IRAQ.trim()}}`);
    expect(() => checkText(article, "One\nIran said", "a.txt")).toThrow(
      'a.gold, line 2 of a.txt: the gold text goes on "q said", the article "n said"',
    );
    expect(() => checkText(article, "One\nIraq said", "a.txt")).not.toThrow();
  });
});

test.each(readdirSync(FOLDER).filter((name) => name.endsWith(".gold")))("%s marks its article", (name) => {
  const read = (file: string) => readFileSync(new URL(file, FOLDER), "utf8");
  expect(parseGold(read(name), name).text).toBe(read(name.replace(".gold", ".txt")));
});
