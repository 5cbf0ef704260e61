import { describe, expect, test } from "vitest";
import { tokenText } from "../../src/model/token.ts";
import { CLASSES, classOf, positionOf } from "../../src/tag/recognizer/labels.ts";
import { type GoldSpan, labelDocument } from "../../train/training-set.ts";

/** The tokens of a text with their labels: “Jane/B-PER”. */
function label(
  text: string,
  ...names: (readonly [string, GoldSpan["type"]])[]
): { tokens: string; misaligned: number } {
  const spans = names.map(([name, type]) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, type };
  });
  const { doc, labels, misaligned } = labelDocument(text, spans);
  const tokens = [...labels].map((own, i) => {
    const mark = own === 0 ? "" : `/${"BIES"[positionOf(own)]}-${CLASSES[classOf(own)]}`;
    return tokenText(doc.plain, doc.tokens, i) + mark;
  });
  return { tokens: tokens.join(" "), misaligned };
}

describe("labelDocument lays names on tokens", () => {
  test("of one word", () => {
    expect(label("then in Tarun", ["Tarun", "LOC"]).tokens).toBe("then in Tarun/S-LOC");
  });

  test("of two and three words", () => {
    expect(label("then Jane Roe left Rio de Oro early", ["Jane Roe", "PER"], ["Rio de Oro", "LOC"]).tokens).toBe(
      "then Jane/B-PER Roe/E-PER left Rio/B-LOC de/I-LOC Oro/E-LOC early",
    );
  });
});

describe("labelDocument leaves out and counts", () => {
  test("a span that ends inside a token", () => {
    expect(label("they met Roetgen there", ["Roe", "PER"])).toEqual({
      tokens: "they met Roetgen there",
      misaligned: 1,
    });
  });

  test("a span that begins inside a token", () => {
    expect(label("they met Roetgen there", ["etgen", "PER"]).misaligned).toBe(1);
  });

  test("a span over another one", () => {
    expect(label("they met Jane Roe", ["Jane Roe", "PER"], ["Roe", "LOC"])).toEqual({
      tokens: "they met Jane/B-PER Roe/E-PER",
      misaligned: 1,
    });
  });

  test("nothing where all fits", () => expect(label("they met Roe", ["Roe", "PER"]).misaligned).toBe(0));
});

test("a name that a sentence bound cuts in two is not learnt", () => {
  const { tokens } = label("They met Jane.\n\nRoe left Tarun.", ["Jane.\n\nRoe", "PER"], ["Tarun", "LOC"]);
  expect(tokens).toBe("They met Jane . Roe left Tarun/S-LOC .");
});
