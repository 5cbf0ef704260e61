import { describe, expect, test } from "vitest";
import { HIDDEN as H, INPUTS } from "../../src/tag/recognizer/head-input.ts";
import { LABEL_COUNT as L } from "../../src/tag/recognizer/labels.ts";
import { Adam } from "../../train/adam.ts";
import { type HeadTokens, HeadTrainer, Mark } from "../../train/head.ts";
import { Network, type SparseInput } from "../../train/network.ts";
import { createRandom } from "../../train/random.ts";

describe("Network", () => {
  const window: SparseInput = {
    rows: Int32Array.of(0, 3, INPUTS + 1, 2 * INPUTS, 6 * INPUTS + 41, 0, 0, 0),
    values: Float64Array.of(0.5, -1.25, 2, 1, 1, 0, 0, 0),
    from: 0,
    to: 8,
  };
  const random = createRandom(9);
  const slopes = Float64Array.from({ length: L }, () => random() - 0.5);
  const network = new Network();
  network.initialise(createRandom(8), 0.3);

  /** The scores of the window, weighed by the slopes. */
  function objective(): number {
    const units = new Float32Array(H);
    const scores = new Float32Array(L);
    network.activate(window, units, 0);
    network.addScores(units, 0, scores, 0);
    return slopes.reduce((sum, slope, q) => sum + slope * (scores[q] as number), 0);
  }

  const units = new Float32Array(H);
  network.activate(window, units, 0);
  network.learn(window, units, 0, slopes, 1);

  test.each([
    ["hidden", [0, 5, 3 * H + 7, (INPUTS + 1) * H + 20, (6 * INPUTS + 41) * H + 63, 9 * H]],
    ["bias", [0, 7, 20, 40, 63]],
    ["output", [0, 5 * L + 3, 20 * L + 20, 63 * L + 1]],
  ] as const)("the gradient of the %s weights is the slope of the scores", (name, places) => {
    const weights = network.weights[name];
    for (const at of places) {
      const held = weights[at] as number;
      const step = 2 ** -7;
      weights[at] = held + step;
      const above = objective();
      weights[at] = held - step;
      const below = objective();
      weights[at] = held;
      expect(network.gradients[name][at]).toBeCloseTo((above - below) / (2 * step), 3);
    }
  });

  test("some hidden units are asleep, and none is below zero", () => {
    expect(units.some((unit) => unit === 0)).toBe(true);
    expect(units.some((unit) => unit > 0)).toBe(true);
    expect(units.every((unit) => unit >= 0)).toBe(true);
  });
});

describe("Adam", () => {
  test("first moves every weight by the rate, whatever its gradient", () => {
    const weights = Float32Array.of(1, 1, 1);
    const gradients = Float32Array.of(0.001, -50, 0);
    new Adam(weights, gradients).step(0.1);
    for (const [i, expected] of [1.1, 0.9, 1].entries()) expect(weights[i]).toBeCloseTo(expected, 3);
    expect([...gradients]).toEqual([0, 0, 0]);
  });
});

describe("HeadTrainer", () => {
  /** Token t has row t of the vocabulary; all but the last may be part of a name. */
  const tokens: HeadTokens = {
    rows: [0, 1, -1, 2],
    marks: [1 | Mark.First | Mark.Candidate, 2 | Mark.Candidate, 3 | Mark.Candidate, 1],
    flags: [0, 6, 0, 0],
  };
  const known = Uint8Array.of(1, 1, 0);
  const vectors = Float32Array.from({ length: 3 * 16 }, (_, at) => (at % 5) - 2);

  function trainedScores(rounds: number): Float32Array {
    const trainer = new HeadTrainer(tokens, { vectors, known }, 3);
    const scores = new Float32Array(4 * L);
    const slopes = Float64Array.from({ length: L }, (_, q) => (q === 5 ? 1 : -0.05));
    for (let round = 0; round < rounds; round++) {
      scores.fill(0);
      trainer.score(0, 4, scores);
      for (let i = 0; i < 4; i++) trainer.learn(i, slopes);
      trainer.endSentence(0.01);
    }
    return scores;
  }

  test("learns to score what the slopes ask for, where a name may stand", () => {
    const scores = trainedScores(400);
    for (const i of [0, 1, 2]) {
      const own = [...scores.subarray(i * L, (i + 1) * L)];
      expect(own.indexOf(Math.max(...own))).toBe(5);
    }
  });

  test("leaves other tokens alone", () => {
    expect(
      trainedScores(40)
        .subarray(3 * L)
        .every((score) => score === 0),
    ).toBe(true);
  });

  test("gives the same scores for the same seed", () => expect(trainedScores(40)).toEqual(trainedScores(40)));

  test("the weights move once in a batch of sentences", () => {
    const trainer = new HeadTrainer(tokens, { vectors, known }, 3);
    const before = trainer.weights.output.slice();
    const slopes = new Float64Array(L).fill(1);
    for (let n = 1; n <= 16; n++) {
      expect(trainer.weights.output).toEqual(before);
      trainer.score(0, 4, new Float32Array(4 * L));
      trainer.learn(0, slopes);
      trainer.endSentence(0.01);
    }
    expect(trainer.weights.output).not.toEqual(before);
  });
});
