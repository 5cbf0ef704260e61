import { describe, expect, test } from "vitest";
import { segment } from "../../../src/segment/segment.ts";
import { detectTextCase, isOpen } from "../../../src/tag/case/text-case.ts";
import { documentOf } from "../../phenomena.ts";

test.each([
  ["THE MINISTER MET REBELS. TALKS FAILED.", "upper"],
  ["the minister met rebels in tarun. talks failed.", "lower"],
  ["i said the minister met rebels. I said talks failed.", "lower"],
  ["The minister met rebels in Tarun. Talks failed.", "mixed"],
  ["MINISTER MEETS REBELS\n\nThe minister met rebels in Tarun on Monday.", "mixed"],
  ["MINISTER MEETS REBELS\n\nthe minister met rebels in tarun on monday.", "lower"],
  ["The man said he would go. It was late.", "mixed"],
  ["The man said he would go home before the night fell. ".repeat(8), "lower"],
  ["no names", "mixed"],
  ["12 34 — 5", "mixed"],
  ["", "mixed"],
])("%s is %s", (text, expected) => expect(detectTextCase(segment(documentOf(text)))).toBe(expected));

describe("words whose case tells nothing", () => {
  const openIn = (text: string, textCase: "upper" | "lower" | "mixed"): string[] => {
    const doc = segment(documentOf(text));
    return doc.sentences.flatMap((sentence) =>
      Array.from({ length: doc.tokens.length }, (_, i) => i)
        .slice(sentence.firstToken, sentence.endToken)
        .filter((i) => isOpen(doc, sentence, textCase, i))
        .map((i) => doc.plain.slice(doc.tokens.start[i], doc.tokens.end[i])),
    );
  };
  test.each([
    ["A MINISTER MET NATO. He met NATO.", "mixed", ["A", "MINISTER", "MET", "NATO"]],
    ["McDONALD MET THE NEW REBELS von ROE.", "mixed", ["MET", "THE", "NEW", "REBELS", "ROE"]],
    ["he met NATO and Rahal", "lower", ["he", "met", "and"]],
    ["He met J. NATO", "upper", ["J.", "NATO"]],
    ["He met NATO", "mixed", []],
  ] as const)("%s (%s)", (text, textCase, words) => expect(openIn(text, textCase)).toEqual(words));
});
