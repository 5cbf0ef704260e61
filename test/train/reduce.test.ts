import { describe, expect, test } from "vitest";
import { countLabels } from "../../train/label-counts.ts";
import { createRandom } from "../../train/random.ts";
import { reduceVectors } from "../../train/reduce.ts";

describe("countLabels", () => {
  const tokens = { words: [4, -1, 9], gold: [0, 1, 3], sentences: [{ first: 0, end: 3, weight: 2 }] };
  const { words, totals, near } = countLabels(tokens, 1);
  /** Label q at an offset of the n-th word. */
  const at = (n: number, offset: number, q: number): number => near[(n * 3 + offset + 1) * 21 + q] as number;

  test("lists the words that occur, with the weight of their sentences", () => {
    expect([words, [...totals]]).toEqual([
      [4, 9],
      [2, 2],
    ]);
  });

  test("counts the labels of the word, before it and behind it", () => {
    expect([at(0, 0, 0), at(0, -1, 1), at(1, 0, 3), at(1, 1, 1)]).toEqual([2, 2, 2, 2]);
    expect(near.reduce((sum, count) => sum + count, 0)).toBe(8);
  });

  test("does not look over the end of a sentence", () => {
    const cut = [
      { first: 0, end: 1, weight: 1 },
      { first: 1, end: 3, weight: 1 },
    ];
    expect(countLabels({ ...tokens, sentences: cut }, 1).near.reduce((sum, count) => sum + count, 0)).toBe(3);
  });
});

describe("reduceVectors", () => {
  const random = createRandom(2);
  const [count, dimensions] = [200, 6];
  const vectors = Float64Array.from({ length: count * dimensions }, () => random() * 4 + 1);
  /** The third number of a vector, and nothing else, tells the label. */
  const tells = (word: number): number => vectors[word * dimensions + 2] as number;
  const words = Array.from({ length: count }, (_, i) => i);
  const tokens = {
    words,
    gold: words.map((word) => (tells(word) > 3 ? 1 : 0)),
    sentences: words.map((i) => ({ first: i, end: i + 1, weight: 1 })),
  };
  const reduced = reduceVectors({ vectors, dimensions }, tokens, 1, count);

  test("keeps the direction that tells the labels", () => {
    const mean = words.reduce((sum, word) => sum + tells(word), 0) / count;
    const product = words.reduce((sum, word) => sum + (tells(word) - mean) * (reduced[word] as number), 0);
    const lengths = [words.reduce((sum, w) => sum + (tells(w) - mean) ** 2, 0), reduced.reduce((s, v) => s + v * v, 0)];
    expect(Math.abs(product) / Math.sqrt((lengths[0] as number) * (lengths[1] as number))).toBeGreaterThan(0.95);
  });

  test("gives the vectors of the commonest words the spread asked for", () => {
    const squares = reduced.reduce((sum, value) => sum + value * value, 0) / count;
    const mean = reduced.reduce((sum, value) => sum + value, 0) / count;
    expect(Math.sqrt(squares - mean * mean)).toBeCloseTo(0.45, 6);
  });

  test("gives the same for the same", () => {
    expect(reduceVectors({ vectors, dimensions }, tokens, 1, count)).toEqual(reduced);
  });

  test("of no words it makes zeros, not nonsense", () => {
    const none = { words: [-1], gold: [0], sentences: [{ first: 0, end: 1, weight: 1 }] };
    expect(reduceVectors({ vectors, dimensions }, none, 1, count).every((value) => Number.isFinite(value))).toBe(true);
  });
});
