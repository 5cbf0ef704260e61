import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LABELS, labelOf } from "../../../src/model/types.ts";
import { loadModel } from "../../../src/tag/recognizer/model.ts";
import { createRecognizer } from "../../../src/tag/recognizer/recognize.ts";
import { namesIn, recogniseDocument, recogniseText, segmented, segmentedRaw } from "./shipped-model.ts";

const ARTICLE =
  "Nurse Mariam Keita treated the wounded in Tarun on Monday. Later Keita joined the Lodva Patriotic Front (LPF), " +
  "a Tarun-based militia. “Keita saved us,” said Omar Haddad of the Ministry of Health, who fought in the Vietnam War.";
const OTHER = "Keita is a river in Tarun. The Omar Haddad Ministry and LPF Keita, said Mariam. TARUN KEITA!";

describe("running twice", () => {
  test("gives the same names", () => expect(recogniseText(ARTICLE)).toEqual(recogniseText(ARTICLE)));

  test("gives the same names with another document between", () => {
    const alone = recogniseText(ARTICLE);
    recogniseText(OTHER);
    recogniseText(`${OTHER}\n\n${ARTICLE}`);
    expect(recogniseText(ARTICLE)).toEqual(alone);
  });

  test("gives the same names when the model is read anew", () => {
    const [a, b] = [createRecognizer(loadModel()), createRecognizer(loadModel())];
    b(segmented(OTHER), []);
    expect(b(segmented(ARTICLE), [])).toEqual(a(segmented(ARTICLE), []));
  });

  test("leaves the document as it was", () => {
    const doc = segmented(ARTICLE);
    const before = structuredClone(doc);
    createRecognizer(loadModel())(doc, []);
    expect(doc).toEqual(before);
  });
});

describe("any text", () => {
  const word = fc.constantFrom(
    "Roe",
    "Tarun",
    "of",
    "’s",
    "(ABC)",
    "Gen.",
    "U.S.",
    "-backed",
    ",",
    ".",
    "\n\n",
    "É",
    "War",
    "al-",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.array(word, { maxLength: 60 }).map((words) => words.join(" ")),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  );

  test("gives names in order, inside a sentence, on token bounds", () => {
    fc.assert(
      fc.property(text, (given) => {
        const doc = segmentedRaw(given);
        let last = 0;
        for (const { start, end, firstToken, endToken, confidence, label, type } of recogniseDocument(doc)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect([doc.tokens.start[firstToken], doc.tokens.end[endToken - 1]]).toEqual([start, end]);
          expect(doc.sentences.some((one) => one.firstToken <= firstToken && endToken <= one.endToken)).toBe(true);
          expect(confidence > 0 && confidence <= 1.000001).toBe(true);
          expect([...LABELS, "EVENT"]).toContain(label);
          if (type !== undefined) expect(labelOf(type, "name")).toBe(label);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ["capitals", "ABCDE".repeat(40_000)],
  ["words of capitals", "ABCD ".repeat(40_000)],
  ["capitalised words without a full stop", "Roe Amin ".repeat(22_000)],
  ["new names", Array.from({ length: 25_000 }, (_, i) => `Roe${i}`).join(" ")],
  ["single capitals", "A ".repeat(100_000)],
])(
  "200 KB of %s end soon",
  (_, text) => {
    expect(recogniseText(text).every(({ end }) => end <= text.length)).toBe(true);
  },
  10_000,
);

describe("fine types", () => {
  test.each([
    ["Rebels of the Tarun Liberation Front fled.", "Tarun Liberation Front", "armed"],
    ["The Lodva Ministry of Health closed.", "Lodva Ministry of Health", "government"],
    ["The Lodva Democratic Party won the vote.", "Lodva Democratic Party", "party"],
    ["The Tarun Daily News reported the fire.", "Tarun Daily News", "media"],
    ["They fled to the town of Tarun in the north.", "Tarun", "place"],
  ])("%s", (text, name, type) => {
    const found = recogniseText(text).find(({ start, end }) => text.slice(start, end) === name);
    expect(found?.type).toBe(type);
  });

  test("are left to the gazetteer where it knows the name, and not given to persons and events", () => {
    const types = recogniseText("Jane Roe of Kenya fought in the Vietnam War.").map(({ label, type }) => [label, type]);
    expect(types).toEqual([
      ["PER", undefined],
      ["LOC", undefined],
      ["EVENT", undefined],
    ]);
  });
});

test("without the gazetteer the model still finds names", () => {
  const text = "Jane Roe met Omar Haddad in Kenya.";
  const names = createRecognizer(loadModel())(segmented(text), []);
  expect(names.map(({ start, end }) => text.slice(start, end))).toEqual(["Jane Roe", "Omar Haddad", "Kenya"]);
});

test("an empty text has no names", () => expect(namesIn("")).toEqual([]));

test("a file that is no model is refused", () => {
  expect(() => loadModel("package.json")).toThrow(expect.objectContaining({ code: "E_DATA" }));
});
