import { describe, expect, test } from "vitest";
import { createCasing } from "../../../src/tag/case/casing.ts";
import { takeHead } from "../../../src/tag/recognizer/head-columns.ts";
import { CLASSES, LABEL_COUNT } from "../../../src/tag/recognizer/labels.ts";
import { Lattice } from "../../../src/tag/recognizer/lattice.ts";
import type { Model } from "../../../src/tag/recognizer/model.ts";
import { createVocabulary } from "../../../src/tag/recognizer/vocabulary.ts";
import { WeightTable } from "../../../src/tag/recognizer/weight-table.ts";
import { emptyWeights } from "../../../train/network.ts";
import { packHead } from "../../../train/pack-head.ts";
import { packVectors } from "../../../train/pack-vectors.ts";
import { createRandom } from "../../../train/random.ts";

/** Labels as one writes them, “O”, “B-PER”: the rules below know nothing of the numbers the program gives them. */
const NAMES = ["O", ...CLASSES.flatMap((name) => ["B", "I", "E", "S"].map((position) => `${position}-${name}`))];
const BOUNDARY = "O";

function mayFollow(before: string, behind: string): boolean {
  const goesOn = /^[BI]/.test(before);
  return goesOn ? /^[IE]/.test(behind) && before.slice(1) === behind.slice(1) : /^[OBS]/.test(behind);
}

interface Case {
  readonly model: Model;
  readonly emissions: Float32Array;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

function randomCase(seed: number, length: number, spread = 4): Case {
  const random = createRandom(seed);
  const scores = (count: number): Float32Array => Float32Array.from({ length: count }, () => (random() - 0.5) * spread);
  const empty = new Uint16Array(0);
  const empty8 = new Uint8Array(0);
  const vocabulary = createVocabulary({
    keys: new Int32Array(0),
    coarse: new Uint8Array(0),
    middle: new Uint8Array(0),
    fine: empty,
    bits: empty,
  });
  const model: Model = {
    vocabulary,
    learntCase: { describe: createCasing(vocabulary, empty8), hasCapital: () => false },
    typeOf: () => "org",
    start: scores(LABEL_COUNT),
    transitions: scores(LABEL_COUNT * LABEL_COUNT),
    weights: new WeightTable({
      keys: new Int32Array(0),
      counts: new Uint8Array(0),
      labels: new Uint8Array(0),
      weights: new Int8Array(0),
      step: 1,
    }),
    head: takeHead({
      ...packVectors({ reduced: new Float64Array(0), clusters: empty, ranks: new Int32Array(0), owners: 0 }),
      ...packHead(emptyWeights(), []),
    }),
  };
  return { model, emissions: scores(length * LABEL_COUNT), length, opens: seed % 2 === 0, closes: seed % 4 < 2 };
}

function decode({ model, emissions, length, opens, closes }: Case): { labels: number[]; confidence: number[] } {
  const lattice = new Lattice(model);
  lattice.emissions.set(emissions);
  const labels = new Uint8Array(length + 2).fill(99);
  lattice.decode(length, opens, closes, labels, 1);
  const confidence = new Float32Array(length + 2).fill(99);
  lattice.marginals(length, opens, closes, labels, confidence, 1);
  expect([confidence[0], confidence[length + 1]]).toEqual([99, 99]);
  expect([labels[0], labels[length + 1]]).toEqual([99, 99]);
  return { labels: [...labels.subarray(1, length + 1)], confidence: [...confidence.subarray(1, length + 1)] };
}

/** Calls `use` with every path that the rules allow, and its score. */
function visitPaths({ model, emissions, length, opens, closes }: Case, use: (path: number[], score: number) => void) {
  const path: number[] = [];
  const link = (a: number, b: number): number => model.transitions[a * LABEL_COUNT + b] as number;
  const visit = (score: number): void => {
    const last = path.at(-1) ?? 0;
    if (path.length === length) {
      if (mayFollow(NAMES[last] as string, BOUNDARY)) use(path, closes ? score : score + link(last, 0));
      return;
    }
    const i = path.length;
    for (let k = 0; k < LABEL_COUNT; k++) {
      if (!mayFollow(i === 0 ? BOUNDARY : (NAMES[last] as string), NAMES[k] as string)) continue;
      const step = i === 0 && opens ? (model.start[k] as number) : link(last, k);
      path.push(k);
      visit(score + step + (emissions[i * LABEL_COUNT + k] as number));
      path.pop();
    }
  };
  visit(0);
}

const CASES = [1, 2, 3, 4].flatMap((length) =>
  Array.from({ length: length === 4 ? 8 : 16 }, (_, n) => [length, 100 * length + n] as const),
);

describe.each(CASES)("a run of %i tokens, seed %i", (length, seed) => {
  const small = randomCase(seed, length);
  const found = decode(small);
  let best = Number.NEGATIVE_INFINITY;
  let winner: number[] = [];
  let total = 0;
  const sums = new Float64Array(length * LABEL_COUNT);
  visitPaths(small, (path, score) => {
    if (score > best) [best, winner] = [score, [...path]];
    total += Math.exp(score);
    for (const [i, label] of path.entries())
      sums[i * LABEL_COUNT + label] = (sums[i * LABEL_COUNT + label] as number) + Math.exp(score);
  });

  test("the labels are those of the best of all paths", () => expect(found.labels).toEqual(winner));

  test("the confidence is the share of the paths through the label", () => {
    for (const [i, label] of found.labels.entries())
      expect(found.confidence[i]).toBeCloseTo((sums[i * LABEL_COUNT + label] as number) / total, 6);
  });
});

test("sequences that the rules forbid never come out, whatever the scores", () => {
  for (let seed = 0; seed < 300; seed++) {
    const { labels, confidence } = decode(randomCase(seed, 1 + (seed % 40), 60));
    const names = [BOUNDARY, ...labels.map((label) => NAMES[label] as string), BOUNDARY];
    const broken = names.slice(1).filter((name, i) => !mayFollow(names[i] as string, name));
    expect(broken).toEqual([]);
    expect(confidence.every((share) => share >= 0 && share <= 1 + 1e-9)).toBe(true);
  }
});

test("a short run behind a long one is not touched by what the long one left", () => {
  const [long, short] = [randomCase(7, 60), randomCase(8, 3)];
  const lattice = new Lattice(short.model);
  const labels = new Uint8Array(60);
  lattice.emissions.set(long.emissions);
  lattice.decode(60, true, true, labels, 0);
  lattice.emissions.set(short.emissions);
  lattice.decode(3, short.opens, short.closes, labels, 0);
  expect([...labels.subarray(0, 3)]).toEqual(decode(short).labels);
});
