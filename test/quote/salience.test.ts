import { describe, expect, test } from "vitest";
import type { Quotation } from "../../src/model/quotation.ts";
import { measureSalience } from "../../src/quote/salience.ts";
import { found } from "../evaluate/samples.ts";

const HEAD = [
  "entities:",
  "  e1: { name: Iraq, type: state }",
  "  e2: { name: Iran, type: state }",
  "  e3: { name: Oman, type: state }",
];

describe("salience", () => {
  const doc = found("⟦e1|Iraq⟧ met ⟦e2|Iran⟧, and ⟦e1|Iraq⟧ met ⟦e3|Oman⟧.", ...HEAD);
  const quote = { speaker: { status: "resolved", entity: "e2", name: "Iran" } } as Quotation;

  test("is frequency, position and speech, weighted", () => {
    const salience = measureSalience(doc, [quote]);
    const length = doc.text.length;
    const at = (start: number, named: number, spoken: number): number =>
      Math.round(100 * (0.4 * (Math.log1p(named) / Math.log1p(2)) + 0.35 * (1 - start / length) + 0.25 * spoken)) / 100;
    expect(Object.fromEntries(salience)).toEqual({
      e1: at(0, 2, 0),
      e2: at(9, 1, 1),
      e3: at(doc.text.indexOf("Oman"), 1, 0),
    });
  });

  test("takes the headline for the beginning", () => {
    const titled = { ...doc, layout: { ...doc.layout, title: { start: 0, end: doc.text.length } } };
    expect(measureSalience(titled, []).get("e3")).toBe(
      Math.round(100 * (0.4 * (Math.log1p(1) / Math.log1p(2)) + 0.35)) / 100,
    );
  });
});

test("a document without entities has none", () => {
  expect(measureSalience(found("x"), []).size).toBe(0);
});
