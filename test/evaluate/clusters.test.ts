import { describe, expect, test } from "vitest";
import { type Clusters, clusterEntities, scoreBCubed, scoreCeaf } from "../../src/evaluate/clusters.ts";
import { mainValue, type Prf } from "../../src/evaluate/measure.ts";
import { found, gold } from "./samples.ts";

// Bagga and Baldwin (1998), the example of section 3: gold {1-5} {6,7} {8-C}.
const FIRST: Clusters = {
  // found {1-5} {6-C}: the last two gold entities run together.
  wanted: [5, 2, 5],
  found: [5, 7],
  shared: [
    [5, 0],
    [0, 2],
    [0, 5],
  ],
};
const SECOND: Clusters = {
  // found {1-5,8-C} {6,7}: the two large ones run together.
  wanted: [5, 2, 5],
  found: [10, 2],
  shared: [
    [5, 0],
    [0, 2],
    [5, 0],
  ],
};

describe("B³", () => {
  test.each([
    // (5·5/5 + 2·2/7 + 5·5/7) / 12 = (5 + 29/7) / 12 = 64/84; all recall
    ["the first response of the paper", FIRST, 64 / 84, 1],
    // (5·5/10 + 2 + 5·5/10) / 12 = 7/12
    ["the second response of the paper", SECOND, 7 / 12, 1],
    // gold {a,b,c}, found {a,b,x}: 2·2/3 on either side, over three mentions each
    ["a missed and a spurious mention", { wanted: [3], found: [3], shared: [[2]] }, 4 / 9, 4 / 9],
    // gold {a,b}, found {a} {b}: (1 + 1)/2 precision, (1/2 + 1/2)/2 recall
    ["an entity in two pieces", { wanted: [2], found: [1, 1], shared: [[1, 1]] }, 1, 1 / 2],
  ])("of %s", (_, clusters, precision, recall) => {
    expect(shares(scoreBCubed(clusters))).toEqual([expect.closeTo(precision), expect.closeTo(recall)]);
  });
});

describe("CEAF-e", () => {
  test.each([
    // {1-5}={1-5}: 1; {8-C}~{6-C}: 2·5/(5+7) = 5/6; sum 11/6 over 2 found and 3 gold entities
    ["the first response", FIRST, 11 / 12, 11 / 18],
    // {1-5}~{1-5,8-C}: 2·5/(5+10) = 2/3; {6,7}={6,7}: 1; sum 5/3
    ["the second response", SECOND, 5 / 6, 5 / 9],
    // g1~f1 2·2/6 = 2/3, g1~f2 2·1/4 = 1/2, g2~f1 2·1/4 = 1/2: 1/2 + 1/2 = 1 > 2/3; over 2 and 2.
    [
      "entities whose greedy pairs are not the best",
      {
        wanted: [3, 1],
        found: [3, 1],
        shared: [
          [2, 1],
          [1, 0],
        ],
      },
      1 / 2,
      1 / 2,
    ],
    ["nothing in common", { wanted: [2], found: [1], shared: [[0]] }, 0, 0],
  ])("of %s", (_, clusters, precision, recall) => {
    expect(shares(scoreCeaf(clusters))).toEqual([expect.closeTo(precision), expect.closeTo(recall)]);
  });
});

test("mentions are the same where their spans are; pronouns do not count", () => {
  const article = gold("⟦e1|Iraq⟧ and ⟦e1:demonym|Iraqi⟧ oil, ⟦e2|Iran⟧", "entities:", state("e1"), state("e2"));
  const doc = found(
    "⟦e1|Iraq⟧ and ⟦e2:demonym|Iraqi⟧ oil, ⟦e3:nominal|Iran⟧",
    "entities:",
    ...[1, 2, 3].map((n) => state(`e${n}`)),
  );
  const { wanted, found: sizes, shared } = clusterEntities(article, doc);
  expect({ wanted, sizes, shared }).toEqual({
    wanted: [2, 1],
    sizes: [1, 1],
    shared: [
      [1, 1],
      [0, 0],
    ],
  });
});

test("F1 is the harmonic mean", () => {
  // P 1/2, R 1/4: 2 · 1/8 / (3/4) = 1/3
  expect(mainValue({ precision: { hits: 1, of: 2 }, recall: { hits: 1, of: 4 } })).toBeCloseTo(100 / 3);
  expect(mainValue({ precision: { hits: 0, of: 2 }, recall: { hits: 0, of: 0 } })).toBe(0);
  expect(mainValue({ precision: { hits: 0, of: 0 }, recall: { hits: 0, of: 0 } })).toBeNull();
});

function shares({ precision, recall }: Prf): number[] {
  return [precision.hits / precision.of, recall.hits / recall.of];
}

function state(id: string): string {
  return `  ${id}: { name: X, type: state }`;
}
