import fc from "fast-check";
import { expect, test } from "vitest";
import { assign } from "../../src/evaluate/assign.ts";

type Weights = number[][];

test.each<[string, Weights, [number, number][]]>([
  ["nothing", [], []],
  ["rows without columns", [[], []], []],
  // Greedy takes 9 + 1 = 10; the best sum is 8 + 7 = 15.
  [
    "a square",
    [
      [9, 8],
      [7, 1],
    ],
    [
      [0, 1],
      [1, 0],
    ],
  ],
  ["more columns than rows", [[1, 3, 2]], [[0, 1]]],
  ["more rows than columns", [[1], [3], [2]], [[1, 0]]],
  [
    "pairs of weight 0",
    [
      [0, 2],
      [0, 1],
    ],
    [[0, 1]],
  ],
])("assigns %s", (_, weights, pairs) => {
  expect(assign(weights)).toEqual(pairs);
});

test("no other assignment weighs more", () => {
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat(20), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  const check = fc.property(matrix, (weights) => {
    const pairs = assign(weights);
    expect(new Set(pairs.map(([row]) => row)).size).toBe(pairs.length);
    expect(new Set(pairs.map(([, column]) => column)).size).toBe(pairs.length);
    expect(pairs.reduce((sum, [row, column]) => sum + (weights[row]?.[column] ?? 0), 0)).toBe(best(weights));
  });
  fc.assert(check);
});

/** Tries every assignment. */
function best(weights: Weights, row = 0, used: readonly number[] = []): number {
  const values = weights[row];
  if (!values) return 0;
  const taken = values.map((weight, column) =>
    used.includes(column) ? 0 : weight + best(weights, row + 1, [...used, column]),
  );
  return Math.max(best(weights, row + 1, used), ...taken);
}
