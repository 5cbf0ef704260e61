import fc from "fast-check";
import { expect, test } from "vitest";
import { KeyTable } from "../../../src/tag/recognizer/key-table.ts";

const key = fc.oneof(
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  fc.integer({ min: -40, max: 40 }),
  fc.integer({ min: -20, max: 20 }).map((n) => n << 20),
);

test("every key is found in its row, and no other key is found", () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 200 }), fc.array(key, { maxLength: 100 }), (keys, others) => {
      const table = new KeyTable(Int32Array.from(keys));
      for (const [row, own] of keys.entries()) if (table.find(own) !== row) return false;
      return others.every((other) => table.find(other) === keys.indexOf(other));
    }),
  );
});

test("an empty table finds nothing", () => {
  const table = new KeyTable(new Int32Array(0));
  expect([0, 1, -1, 2 ** 31 - 1, -(2 ** 31)].map((own) => table.find(own))).toEqual([-1, -1, -1, -1, -1]);
});

test("keys that fall on one slot are told apart", () => {
  const keys = Int32Array.from({ length: 500 }, (_, i) => i << 16);
  const table = new KeyTable(keys);
  expect([...keys].map((own) => table.find(own))).toEqual([...keys.keys()]);
  expect(table.find(1)).toBe(-1);
});

test("many keys looked up at once give the values of those that have one, in their order", () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 200 }), fc.array(key, { maxLength: 100 }), (keys, others) => {
      const table = new KeyTable(Int32Array.from(keys));
      const asked = [...others, ...keys.slice(0, 20), ...others];
      const values = new Int32Array(asked.length + 1);
      const count = table.findAll(Int32Array.from(asked), asked.length, values);
      const expected = asked.map((own) => table.find(own)).filter((row) => row >= 0);
      expect([...values.subarray(0, count)]).toEqual(expected);
    }),
  );
});
