import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseMarked } from "../../train/read-marked.ts";
import { readTsv } from "../../train/read-tsv.ts";

/** “Rahal/B-PER said/O” as lines of token, tag and label. */
function tsv(...sentences: string[]): string {
  const lines = (sentence: string): string =>
    sentence
      .split(" ")
      .map((cell) => {
        const [word, label] = cell.split("|");
        return `${word}\tX\t${label ?? "O"}`;
      })
      .join("\n");
  return sentences.map(lines).join("\n\n");
}

const DEMONYMS = new Set(["Iraqi"]);

function read(content: string, group = 1): { text: string; names: string[] }[] {
  return readTsv(content, group, DEMONYMS).map(({ text, spans }) => ({
    text,
    names: spans.map(({ start, end, type }) => `${text.slice(start, end)} (${type})`),
  }));
}

describe("readTsv prints a sentence as it was", () => {
  test.each([
    ["He left , then wept .", "He left, then wept."],
    ["Rahal 's men did n't wait", "Rahal's men didn't wait"],
    ["“ No , ” he said", "“No,” he said"],
    ["a ( small ) town", "a (small) town"],
    ["it cost $ 5 , or 4 %", "it cost $5, or 4%"],
    ["`` No '' he said", "``No'' he said"],
    ["why ? no !", "why? no!"],
  ])("%s", (cells, text) => expect(read(tsv(cells))).toEqual([{ text, names: [] }]));
});

describe("readTsv reads names", () => {
  test.each([
    ["Jane|B-PER Roe|I-PER left", ["Jane Roe (PER)"]],
    ["Jane|B-PER Ali|B-PER left", ["Jane (PER)", "Ali (PER)"]],
    ["Tarun|B-LOC Rahal|I-PER left", ["Tarun (LOC)", "Rahal (PER)"]],
    ["Roe|I-PER left", ["Roe (PER)"]],
    ["in Tarun|B-LOC", ["Tarun (LOC)"]],
    ["Ali|B-ORG 's|I-ORG Café|I-ORG", ["Ali's Café (ORG)"]],
    ["Iraqi|B-MISC men left", ["Iraqi (NORP)"]],
    ["World|B-MISC Cup|I-MISC", ["World Cup (EVENT)"]],
    ["Hutu|B-NORP left", ["Hutu (NORP)"]],
  ])("%s", (cells, names) => expect(read(tsv(cells))[0]?.names).toEqual(names));

  test("and ends them with the sentence", () => {
    expect(read(tsv("to Tarun|B-LOC", "Lodva|I-LOC left"))).toEqual([
      { text: "to Tarun\nLodva left", names: ["Tarun (LOC)", "Lodva (LOC)"] },
    ]);
  });
});

describe("readTsv puts documents together", () => {
  const start = "-DOCSTART-\tX\tO";
  const content = ["One", "Two", "Three"].map((word) => `${start}\n\n${word}\tX\tB-LOC`).join("\n\n");

  test.each([
    [1, ["One", "Two", "Three"]],
    [2, ["One\nTwo", "Three"]],
    [5, ["One\nTwo\nThree"]],
  ])("%i at a time", (group, texts) => expect(read(content, group).map(({ text }) => text)).toEqual(texts));

  test("and reads a file without starts as one", () => expect(read(tsv("One", "Two"))).toHaveLength(1));

  test("and makes nothing of nothing", () => expect(read("\n\n")).toEqual([]));
});

describe("parseMarked", () => {
  test("cuts the marks out and gives their spans", () => {
    const { text, spans } = parseMarked("⟦person|Jane Roe⟧ left ⟦demonym|Iraqi⟧-held ⟦place|Tarun⟧.", "a.txt");
    expect(text).toBe("Jane Roe left Iraqi-held Tarun.");
    expect(spans.map(({ start, end, type, fine }) => [text.slice(start, end), type, fine])).toEqual([
      ["Jane Roe", "PER", "person"],
      ["Iraqi", "NORP", "demonym"],
      ["Tarun", "LOC", "place"],
    ]);
  });

  test.each([
    [
      "They met ⟦persn|Jane Roe⟧.",
      "asia/a1.txt: mark ⟦persn|Jane Roe⟧ has an unknown type; see train/articles/README.md",
    ],
    ["They met ⟦person|Jane Roe.", 'asia/a1.txt: a mark is not closed near "They met ⟦person|Jane Roe."'],
    ["They met Jane Roe⟧.", 'asia/a1.txt: a mark is not closed near "They met Jane Roe⟧."'],
    ["⟦place|⟦place|Tarun⟧ River⟧", 'asia/a1.txt: a mark is not closed near "⟦place|Tarun River⟧"'],
    ["⟦place|⟧ left", 'asia/a1.txt: a mark is not closed near "⟦place|⟧ left"'],
  ])("refuses %s", (marked, message) => {
    expect(() => parseMarked(marked, "asia/a1.txt")).toThrow(new Error(message));
  });
});

describe("every training article", () => {
  const files = readdirSync("train/articles", { recursive: true, encoding: "utf8" }).filter((name) =>
    /\d\.txt$/.test(name),
  );

  test("is there", () => expect(files.length).toBeGreaterThan(100));

  test("parses, and no mark has a space at its edge or a line break inside", () => {
    const faults = files.flatMap((file) => {
      const { text, spans } = parseMarked(readFileSync(`train/articles/${file}`, "utf8"), file);
      const names = spans.map(({ start, end }) => text.slice(start, end));
      return names.filter((name) => name !== name.trim() || /[\n\t]/.test(name)).map((name) => `${file}: ${name}`);
    });
    expect(faults).toEqual([]);
  });
});
