import { describe, expect, test } from "vitest";
import { DIMENSIONS } from "../../src/tag/recognizer/head-input.ts";
import { WordVectors } from "../../src/tag/recognizer/word-vectors.ts";
import { packVectors } from "../../train/pack-vectors.ts";
import { createRandom } from "../../train/random.ts";

describe("packed vectors", () => {
  const random = createRandom(4);
  const count = 40;
  const reduced = Float64Array.from({ length: count * DIMENSIONS }, () => random() + random() - 1);
  const clusters = Uint16Array.from({ length: count }, (_, word) => 1 + (word % 3));
  /** Row r holds word 39 - r; the last rows hold words of the lexicon alone. */
  const ranks = Int32Array.from({ length: count + 5 }, (_, row) => Math.max(-1, count - 1 - row));
  const vectors = new WordVectors(packVectors({ reduced, clusters, ranks, owners: 20 }));

  function read(row: number, cluster: number): number[] | null {
    const vector = new Float64Array(DIMENSIONS);
    return vectors.write({ row, clusters: [0, 0, cluster] }, vector) ? [...vector] : null;
  }

  function clusterOf(word: number): number {
    return clusters[word] as number;
  }

  test("come back within half a step, but for outliers", () => {
    const bounds = vectors.bounds();
    for (let word = 0; word < 20; word++) {
      const found = read(count - 1 - word, clusterOf(word)) as number[];
      for (const [d, value] of found.entries()) {
        const step = (bounds[d] as number) / 8;
        const expected = Math.max(-8 * step, Math.min(7 * step, reduced[word * DIMENSIONS + d] as number));
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(step / 2 + 1e-6);
      }
    }
  });

  test("rarer words take the mean of their cluster", () => {
    const members = [...clusters.keys()].filter((word) => clusterOf(word) === clusterOf(30));
    const found = read(count - 1 - 30, clusterOf(30)) as number[];
    for (const [d, value] of found.entries()) {
      const mean = members.reduce((sum, word) => sum + (reduced[word * DIMENSIONS + d] as number), 0) / members.length;
      expect(value).toBeCloseTo(mean, 2);
    }
    expect(read(count - 1 - 33, clusterOf(33))).toEqual(found);
  });

  test("words without a cluster or a row have none", () => {
    expect([read(count + 2, 0), read(-1, 0)]).toEqual([null, null]);
  });

  test("no number is beyond the bounds", () => {
    const bounds = vectors.bounds();
    for (let word = 0; word < count; word++) {
      const found = read(count - 1 - word, clusterOf(word)) as number[];
      expect(found.every((value, d) => Math.abs(value) <= (bounds[d] as number) + 1e-9)).toBe(true);
    }
  });
});
