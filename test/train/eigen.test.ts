import { describe, expect, test } from "vitest";
import { decompose, mapEigen, multiply, transpose } from "../../train/eigen.ts";
import { createRandom } from "../../train/random.ts";

const N = 12;

/** A symmetric matrix with no value below zero. */
function randomSquare(): Float64Array {
  const random = createRandom(5);
  const root = Float64Array.from({ length: N * N }, () => random() - 0.5);
  return multiply(root, transpose(root, N, N), N, N, N);
}

function expectClose(found: Float64Array, expected: Float64Array): void {
  for (const [at, value] of expected.entries()) expect(found[at]).toBeCloseTo(value, 9);
}

describe("decompose", () => {
  const matrix = randomSquare();
  const eigen = decompose(matrix, N);

  test("gives the matrix back", () =>
    expectClose(
      mapEigen(eigen, (value) => value),
      matrix,
    ));

  test("gives vectors that stand upright on each other, the largest first", () => {
    const identity = Float64Array.from({ length: N * N }, (_, at) => (at % (N + 1) === 0 ? 1 : 0));
    expectClose(multiply(transpose(eigen.vectors, N, N), eigen.vectors, N, N, N), identity);
    expect([...eigen.values]).toEqual([...eigen.values].sort((a, b) => b - a));
  });

  test("knows the values of a small matrix", () => {
    const { values } = decompose(Float64Array.of(2, 1, 1, 2), 2);
    expectClose(values, Float64Array.of(3, 1));
  });

  test("leaves the matrix as it was", () => expect(matrix).toEqual(randomSquare()));
});

test("the root of a matrix, taken twice, is the matrix", () => {
  const matrix = randomSquare();
  const root = mapEigen(decompose(matrix, N), (value) => Math.sqrt(Math.max(0, value)));
  expectClose(multiply(root, root, N, N, N), matrix);
});

test("matrices that are not square", () => {
  const a = Float64Array.of(1, 2, 3, 4, 5, 6);
  expect([...transpose(a, 2, 3)]).toEqual([1, 4, 2, 5, 3, 6]);
  expect([...multiply(a, Float64Array.of(1, 0, 1), 2, 3, 1)]).toEqual([4, 10]);
});
