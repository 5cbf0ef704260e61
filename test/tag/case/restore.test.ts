import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GazetteerIndex } from "../../../src/gazetteer/index.ts";
import { segment } from "../../../src/segment/segment.ts";
import { createCaseRestorer } from "../../../src/tag/case/restore.ts";
import type { TextCase } from "../../../src/tag/case/text-case.ts";
import { loadModel } from "../../../src/tag/recognizer/model.ts";
import { makeEntry } from "../../gazetteer/support.ts";
import { documentOf } from "../../phenomena.ts";

const index = GazetteerIndex.of([makeEntry("org.a", "Open Door", { type: "org" })]);
const model = loadModel();

function restoreAs(textCase: TextCase | "auto", text: string): string {
  const restore = createCaseRestorer({ textCase, index, learnt: () => model.learntCase, segment });
  return restore(segment({ ...documentOf(""), text, plain: text })).plain;
}

describe("case told by the document", () => {
  test.each([
    ["president barack obama met mr. cameron in london.", "President Barack Obama met Mr. Cameron in London."],
    ["he left. she stayed in the house.", "He left. She stayed in the house."],
    ["they met members of open door, not at an open door.", "They met members of Open Door, not at an Open Door."],
    ["nato and the u.s. met at 5 a.m. in the 20th week.", "NATO and the U.S. met at 5 a.m. in the 20th week."],
    ["THEY SAW POPE JOHN PAUL II IN ROME.", "They saw Pope John Paul II in Rome."],
    ["i said i wouldn't go to iran.", "I said I wouldn't go to Iran."],
    [
      "THE LODVA PATRIOTIC FRONT (LPF) SAID NO. THE LPF LEFT.",
      "The Lodva Patriotic Front (LPF) said no. The LPF left.",
    ],
    [
      "RAHAL MEETS LITTLE McDONALD IN TARUN\n\nHe met Rahal. They saw the little Tarun.",
      "Rahal meets little McDONALD in Tarun\n\nHe met Rahal. They saw the little Tarun.",
    ],
    ["He left on Monday. ALL WENT WELL IN ROME.", "He left on Monday. All went well in Rome."],
  ])("%s", (text, expected) => expect(restoreAs("auto", text)).toBe(expected));
});

describe("case told by the user", () => {
  test.each([
    ["mixed", "they met in london and in paris."],
    ["mixed", "THEY MET IN LONDON."],
  ] as const)("%s leaves “%s” as it is", (textCase, text) => expect(restoreAs(textCase, text)).toBe(text));

  test.each([
    ["lower", "He went to london and to Bonn.", "He went to London and to Bonn."],
    ["upper", "TO LONDON", "To London"],
  ] as const)("%s: %s", (textCase, text, expected) => expect(restoreAs(textCase, text)).toBe(expected));
});

test("mixed text is the same document", () => {
  const restore = createCaseRestorer({
    textCase: "auto",
    index,
    learnt: () => {
      throw new Error("asked for without need");
    },
    segment,
  });
  const doc = segment(documentOf("Qasim Rahal met rebels in Tarun."));
  expect(restore(doc)).toBe(doc);
});

test("the text stays, and so do all offsets", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("auto", "upper", "lower"), (text, textCase) => {
      const doc = segment({ ...documentOf(""), text, plain: text });
      const restored = createCaseRestorer({ textCase, index, learnt: () => model.learntCase, segment })(doc);
      expect(restored.text).toBe(text);
      expect(restored.plain).toHaveLength(text.length);
      expect(restored.plain.toLowerCase()).toBe(text.toLowerCase());
    }),
  );
});
