import { expect, test } from "vitest";
import { expNegative } from "../../../src/tag/recognizer/exponential.ts";

test("agrees with Math.exp to eight digits", () => {
  for (let x = 0; x > -40; x -= 0.0137) expect(expNegative(x) / Math.exp(x)).toBeCloseTo(1, 8);
});

test("the ends", () => {
  expect(expNegative(0)).toBe(1);
  expect(expNegative(-41)).toBe(0);
  expect(expNegative(Number.NEGATIVE_INFINITY)).toBe(0);
});
