import { expect, test } from "vitest";
import type { RecognisedName } from "../../../src/model/document.ts";
import { segment } from "../../../src/segment/segment.ts";
import { trimTitles } from "../../../src/tag/recognizer/trim.ts";
import { documentOf } from "../../phenomena.ts";

function trim(name: string, label: RecognisedName["label"]): string {
  const doc = segment(documentOf(`${name} there`));
  const found = trimTitles(doc, {
    start: 0,
    end: name.length,
    firstToken: 0,
    endToken: doc.tokens.end.indexOf(name.length) + 1,
    label,
    confidence: 1,
    rule: "model",
  });
  expect(found.start).toBe(doc.tokens.start[found.firstToken]);
  return doc.text.slice(found.start, found.end);
}

test.each([
  ["Gen Anupong", "PER", "Anupong"],
  ["Gen. Anupong Paochinda", "PER", "Anupong Paochinda"],
  ["Dr. Jane Roe", "PER", "Jane Roe"],
  ["Dato' Sri Azman Rahim", "PER", "Azman Rahim"],
  ["Dato’ Sri Azman Rahim", "PER", "Azman Rahim"],
  ["Jane Roe", "PER", "Jane Roe"],
  ["Jane King", "PER", "Jane King"],
  ["King", "PER", "King"],
  ["Dr. King", "PER", "King"],
  ["General Motors", "ORG", "General Motors"],
  ["King Island", "LOC", "King Island"],
  ["Jane Roe QC", "PER", "Jane Roe"],
  ["Jane Roe Esq", "PER", "Jane Roe"],
  ["Hadji Mp", "PER", "Hadji Mp"],
  ["President Cup", "EVENT", "President Cup"],
] as const)("%s (%s) becomes %s", (name, label, expected) => expect(trim(name, label)).toBe(expected));
