import fc from "fast-check";
import { expect, test } from "vitest";
import { hashString, mix, mix2 } from "../../../src/tag/recognizer/hash.ts";

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

// The model file holds these numbers: a change makes every model useless.
test.each([
  ["", 447841614],
  ["the", -1946439331],
  ["The", -1781381689],
  ["é", -605470555],
  ["北京", -1023951754],
])("%j hashes to %i", (text, expected) => expect(hashString(text)).toBe(expected));

test("keys of features stay what they are", () => {
  expect([mix(0, 0), mix(300, 12345), mix2(300, 1, 2), mix2(300, 2, 1)]).toEqual([
    301794027, 1892385090, 1797040234, -512753438,
  ]);
});

test("every key is a signed 32-bit integer", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), int32, int32, fc.nat(2000), (text, a, b, template) => {
      const keys = [hashString(text), mix(template, a), mix2(template, a, b)];
      return keys.every((key) => key === (key | 0));
    }),
  );
});

test("the values of one template never meet", () => {
  fc.assert(fc.property(int32, int32, fc.nat(2000), (a, b, n) => a === b || mix(n, a) !== mix(n, b)));
});

test("templates and the order of values make a difference", () => {
  expect(new Set(Array.from({ length: 1300 }, (_, n) => mix(n, 7))).size).toBe(1300);
  expect(mix2(1, 2, 3)).not.toBe(mix2(1, 3, 2));
});
