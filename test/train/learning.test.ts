import { describe, expect, test } from "vitest";
import { KeyList } from "#dist/tag/recognizer/key-list.js";
import { ENTITY_TYPES } from "../../src/model/types.ts";
import {
  CLASSES,
  canFollow,
  LABEL_COUNT as L,
  labelIndex,
  OUTSIDE,
  Position,
} from "../../src/tag/recognizer/labels.ts";
import { Lattice } from "../../src/tag/recognizer/lattice.ts";
import { createModel } from "../../src/tag/recognizer/model.ts";
import { Chain } from "../../train/chain.ts";
import { type Examples, emptyExamples } from "../../train/extract.ts";
import { HeadTrainer, Mark } from "../../train/head.ts";
import { indexFeatures } from "../../train/index-features.ts";
import { optimise } from "../../train/optimise.ts";
import { makeSections } from "../../train/pack.ts";
import { packHead } from "../../train/pack-head.ts";
import { packVectors } from "../../train/pack-vectors.ts";
import { createRandom } from "../../train/random.ts";
import { fitTypes } from "../../train/types.ts";

const PER = CLASSES.indexOf("PER");
const LOC = CLASSES.indexOf("LOC");
const [BEGIN, END, SINGLE] = [
  labelIndex(PER, Position.Begin),
  labelIndex(PER, Position.End),
  labelIndex(LOC, Position.Single),
];

function bufferOf(keys: readonly number[]): KeyList {
  const buffer = new KeyList();
  for (const key of keys) buffer.push(key);
  return buffer;
}

describe("indexFeatures", () => {
  test("keeps frequent keys, sorted, and puts rows in the place of keys", () => {
    const { keys, ids } = indexFeatures(bufferOf([9, -5, 9, 7, -5, 0, 9]), 2);
    expect([...keys]).toEqual([-5, 9]);
    expect([...ids]).toEqual([1, 0, 1, -1, 0, -1, 1]);
  });

  test("keeps all keys that occur once where once is enough", () => {
    const { keys, ids } = indexFeatures(bufferOf([3, 0, -1]), 1);
    expect([[...keys], [...ids]]).toEqual([
      [-1, 0, 3],
      [2, 1, 0],
    ]);
  });
});

describe("Chain", () => {
  const gold = [OUTSIDE, BEGIN, END, SINGLE];
  const n = gold.length;

  function randomChain(): Chain {
    const random = createRandom(3);
    const chain = new Chain();
    for (const scores of [chain.transitions, chain.start])
      for (let i = 0; i < scores.length; i++) scores[i] = random() - 0.5;
    for (let i = 0; i < n * L; i++) chain.emissions[i] = 2 * random() - 1;
    return chain;
  }

  /** The slope of the likelihood of the gold labels along one score. */
  function slope(chain: Chain, scores: Float32Array, at: number): number {
    const step = 2 ** -6;
    const held = scores[at] as number;
    scores[at] = held + step;
    const above = chain.forwardBackward(gold, 0, n);
    scores[at] = held - step;
    const below = chain.forwardBackward(gold, 0, n);
    scores[at] = held;
    chain.forwardBackward(gold, 0, n);
    return (above - below) / (2 * step);
  }

  test("the gradient of every emission is the slope of the likelihood", () => {
    const chain = randomChain();
    const gradient = new Float64Array(L);
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < L; k++) {
        const expected = slope(chain, chain.emissions, i * L + k);
        chain.gradientAt(i, gold[i] as number, 1, gradient);
        expect(gradient[k]).toBeCloseTo(expected, 3);
      }
    }
  });

  test("transitions move along the slope of the likelihood, as far as AdaGrad says", () => {
    const chain = randomChain();
    const slopes = Array.from({ length: L * L }, (_, at) => slope(chain, chain.transitions, at));
    const before = chain.transitions.slice();
    chain.updateTransitions(gold, 0, n, 1, 0.5);
    for (const [at, d] of slopes.entries()) {
      const moved = (chain.transitions[at] as number) - (before[at] as number);
      if (!canFollow(Math.floor(at / L), at % L)) expect(moved).toBe(0);
      else expect(moved).toBeCloseTo((0.5 * d) / Math.sqrt(1e-3 + d * d), 2);
    }
  });

  test("the likelihood is the share of the gold path among all paths", () => {
    const chain = new Chain();
    // Two tokens, all scores zero: O, S × 5 on both, or B E of five classes.
    expect(chain.forwardBackward([OUTSIDE, OUTSIDE], 0, 2)).toBeCloseTo(-Math.log(6 * 6 + 5), 5);
  });

  test("a sentence longer than the room made at first", () => {
    const chain = new Chain();
    chain.reserve(5000);
    expect(chain.forwardBackward(new Array(5000).fill(OUTSIDE), 0, 5000)).toBeLessThan(0);
  });
});

/** Toy sentences: word 1 begins a person, 2 ends it, 3 is a place, 4 is a plain word. */
function toyExamples(): Examples {
  const labels = [0, BEGIN, END, SINGLE, OUTSIDE];
  const examples = emptyExamples();
  for (const sentence of [[4, 1, 2, 4], [3, 4, 4], [4, 4, 3], [1, 2, 3], [4, 3, 1, 2], [4]]) {
    const first = examples.gold.length;
    for (const word of sentence) {
      examples.buffer.push(word * 1000);
      examples.buffer.push(7);
      examples.gold.push(labels[word] as number);
      examples.tokens.rows.push(word);
      examples.tokens.marks.push(1 | Mark.Candidate);
      examples.tokens.flags.push(0);
      examples.starts.push(examples.buffer.length);
    }
    examples.sentences.push({ first, end: examples.gold.length, weight: 1 });
  }
  return examples;
}

const SETTINGS = { epochs: 30, rate: 0.3, l1: 1e-5, dropout: 0.1, headRate: 0.01, seed: 7, averaged: 3 };

describe("optimise", () => {
  const examples = toyExamples();
  const { keys, ids } = indexFeatures(examples.buffer, 2);
  const likelihoods: number[] = [];
  const weights = optimise(examples, ids, keys.length, SETTINGS, null, (_, likelihood) => likelihoods.push(likelihood));

  test("makes the gold labels likelier from the first epoch to the last", () => {
    expect(likelihoods).toHaveLength(SETTINGS.epochs);
    expect(likelihoods.at(-1)).toBeGreaterThan(likelihoods[0] as number);
    expect(likelihoods.at(-1)).toBeGreaterThan(-0.2);
  });

  test("learns labels that the packed model gives back", () => {
    const none = { keys: new Int32Array(0), coarse: new Uint8Array(0), middle: new Uint8Array(0) };
    const vocabulary = { ...none, fine: new Uint16Array(0), bits: new Uint16Array(0) };
    const ranks = new Int32Array(0);
    const others = {
      ...packVectors({ reduced: new Float64Array(0), clusters: new Uint16Array(0), ranks, owners: 0 }),
      ...packHead(weights.head, []),
      ...{ typeKeys: new Int32Array(0), typeWeights: new Int8Array(0) },
      ...{ casing: new Uint8Array(0), caseContext: new Int8Array(0) },
    };
    const model = createModel({ ...makeSections(keys, weights, vocabulary, 0.001), ...others });
    const lattice = new Lattice(model);
    const words = [4, 4, 1, 2, 3];
    lattice.emissions.fill(0);
    for (const [i, word] of words.entries())
      model.weights.add({ keys: Int32Array.of(word * 1000, 7), length: 2 }, lattice.emissions, i * L);
    const labels = new Uint8Array(words.length);
    lattice.decode(words.length, true, true, labels, 0);
    expect([...labels]).toEqual([OUTSIDE, OUTSIDE, BEGIN, END, SINGLE]);
  });

  test("gives the same weights for the same data", () => {
    expect(optimise(examples, ids, keys.length, SETTINGS, null, () => {})).toEqual(weights);
  });

  test("without a head gives one of zeros", () => {
    expect(weights.head.output.every((weight) => weight === 0)).toBe(true);
  });
});

describe("optimise with a head", () => {
  const examples = toyExamples();
  const { ids } = indexFeatures(examples.buffer, 2);
  /** No feature is left, so that all must be learnt from the vectors: word n has 1 at dimension n. */
  const nothing = ids.map(() => -1);
  const vectors = Float32Array.from({ length: 5 * 16 }, (_, at) => (at % 16 === at >> 4 ? 1 : 0));

  function learn(): { likelihoods: number[]; head: ReturnType<typeof optimise>["head"] } {
    const trainer = new HeadTrainer(examples.tokens, { vectors, known: Uint8Array.of(0, 1, 1, 1, 1) }, 5);
    const likelihoods: number[] = [];
    const settings = { ...SETTINGS, epochs: 300 };
    const weights = optimise(examples, nothing, 0, settings, trainer, (_, likelihood) => likelihoods.push(likelihood));
    return { likelihoods, head: weights.head };
  }

  test("learns from the vectors of the words, and the same each time", () => {
    const { likelihoods, head } = learn();
    expect(likelihoods.at(-1)).toBeGreaterThan((likelihoods[0] as number) / 3);
    expect(learn().head).toEqual(head);
  });
});

describe("fitTypes", () => {
  const [armed, media] = [ENTITY_TYPES.indexOf("armed"), ENTITY_TYPES.indexOf("media")];
  const examples = [
    { keys: Int32Array.of(50, -3), type: armed },
    { keys: Int32Array.of(50, 8), type: armed },
    { keys: Int32Array.of(60, -3), type: media },
    { keys: Int32Array.of(60, 9), type: media },
  ];
  const { typeKeys, typeWeights } = fitTypes(examples);

  test("keeps keys that occur twice, sorted", () => expect([...typeKeys]).toEqual([-3, 50, 60]));

  test("gives each telling key the largest weight for its type", () => {
    const best = [1, 2].map((row) => {
      const weights = [...typeWeights.subarray(row * ENTITY_TYPES.length, (row + 1) * ENTITY_TYPES.length)];
      return weights.indexOf(Math.max(...weights));
    });
    expect(best).toEqual([armed, media]);
  });

  test("gives the same weights for the same examples", () =>
    expect(fitTypes(examples)).toEqual({ typeKeys, typeWeights }));
});

test("the generator repeats itself for a seed", () => {
  const draw = (seed: number): number[] => Array.from({ length: 5 }, createRandom(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(1).every((value) => value >= 0 && value < 1)).toBe(true);
});
