import { describe, expect, test } from "vitest";
import type { Sentence } from "../../../src/model/document.ts";
import { segment } from "../../../src/segment/segment.ts";
import { hashString } from "../../../src/tag/recognizer/hash.ts";
import { Head } from "../../../src/tag/recognizer/head.ts";
import * as layout from "../../../src/tag/recognizer/head-input.ts";
import { LABEL_COUNT as L } from "../../../src/tag/recognizer/labels.ts";
import { createModel, type Model } from "../../../src/tag/recognizer/model.ts";
import { WordCache } from "../../../src/tag/recognizer/word-cache.ts";
import { WordVectors } from "../../../src/tag/recognizer/word-vectors.ts";
import { Network } from "../../../train/network.ts";
import { packHead } from "../../../train/pack-head.ts";
import { packVectors } from "../../../train/pack-vectors.ts";
import { createRandom } from "../../../train/random.ts";
import { documentOf } from "../../phenomena.ts";

const { ALL_CAPS, caseInput, DIMENSIONS, FIRST, HEAD_OFFSETS, HEAD_REACH, HIDDEN, INPUTS, UNKNOWN } = layout;
const WORDS = ["rahal", "met", "jane", "roe", "in", "tarun"].sort((a, b) => hashString(a) - hashString(b));

const network = new Network();
network.initialise(createRandom(6), 0.3);
network.weights.bias.fill(0.1);

function toyModel(): Model {
  const random = createRandom(1);
  const vectors = packVectors({
    reduced: Float64Array.from({ length: WORDS.length * DIMENSIONS }, () => random() - 0.5),
    clusters: Uint16Array.from(WORDS, (_, n) => 1 + (n % 2)),
    ranks: Int32Array.from(WORDS.keys()),
    owners: 4,
  });
  const sections = {
    ...vectors,
    ...packHead(network.weights, new WordVectors(vectors).bounds()),
    keys: new Int32Array(0),
    counts: new Uint8Array(0),
    labels: new Uint8Array(0),
    weights: new Int8Array(0),
    step: Float32Array.of(1),
    start: new Float32Array(L),
    transitions: new Float32Array(L * L),
    vocabularyKeys: Int32Array.from(WORDS, hashString),
    coarse: Uint8Array.from(WORDS, () => 1),
    middle: Uint8Array.from(WORDS, () => 1),
    fine: Uint16Array.from(WORDS, (_, n) => 1 + (n % 2)),
    lexicon: new Uint16Array(WORDS.length),
    typeKeys: new Int32Array(0),
    typeWeights: new Int8Array(0),
    casing: new Uint8Array(WORDS.length),
    caseContext: new Int8Array(0),
  };
  return createModel(sections);
}

interface Given {
  readonly text: string;
  readonly flags?: readonly number[];
  readonly allCaps?: boolean;
  /** Where the sentence ends, in tokens. */
  readonly end?: number;
}

class Bench {
  readonly model = toyModel();
  readonly cache = new WordCache(this.model);
  readonly head: Head;

  constructor(most?: number) {
    this.head = new Head(this.model.head, this.cache, most);
  }

  /** The scores the program gives to every token. */
  scores(given: Given): number[][] {
    const { tokens, plain } = segment(documentOf(given.text));
    const ids = this.cache.idsOf(plain, tokens);
    this.head.begin(ids, flagsOf(given, tokens.length));
    const sentence = sentenceOf(given, tokens.length);
    return Array.from({ length: sentence.endToken }, (_, i) => {
      const emissions = new Float32Array(L + 2).fill(1);
      this.head.add(sentence, i, emissions, 1);
      expect([emissions[0], emissions[L + 1]]).toEqual([1, 1]);
      return [...emissions.subarray(1, L + 1)].map((score) => score - 1);
    });
  }

  /** The scores that the network in training gives. */
  expected(given: Given): number[][] {
    const { tokens, plain } = segment(documentOf(given.text));
    const types = Array.from(this.cache.idsOf(plain, tokens), (id) => this.cache.typeOf(id));
    const flags = flagsOf(given, tokens.length);
    const { endToken, allCaps } = sentenceOf(given, tokens.length);
    return Array.from({ length: endToken }, (_, i) => {
      const [rows, values]: [number[], number[]] = [[], []];
      for (let k = 0; k < HEAD_OFFSETS; k++) {
        const j = i + k - HEAD_REACH;
        if (j < 0 || j >= endToken) continue;
        const add = (input: number, value: number): void => {
          rows.push(k * INPUTS + input);
          values.push(value);
        };
        const word = types[j] as (typeof types)[number];
        const vector = new Float64Array(DIMENSIONS);
        if (this.model.head.vectors.write(word, vector)) for (const [d, value] of vector.entries()) add(d, value);
        else add(UNKNOWN, 1);
        add(caseInput(word.caseClass), 1);
        if (j === 0) add(FIRST, 1);
        if (allCaps) add(ALL_CAPS, 1);
        const flag = flags[j] as number;
        if (flag > 0) for (const input of [layout.kindInput(flag), layout.positionInput(flag)]) add(input, 1);
      }
      while (rows.length % 4 !== 0) rows.push(values.push(0) * 0);
      return scoreOf(rows, values);
    });
  }
}

function scoreOf(rows: number[], values: number[]): number[] {
  const input = { rows: Int32Array.from(rows), values: Float64Array.from(values), from: 0, to: rows.length };
  const [units, scores] = [new Float32Array(HIDDEN), new Float32Array(L)];
  network.activate(input, units, 0);
  network.addScores(units, 0, scores, 0);
  return [...scores];
}

function flagsOf({ flags }: Given, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => flags?.[i] ?? 0);
}

function sentenceOf({ allCaps = false, end }: Given, length: number): Sentence {
  return { firstToken: 0, endToken: end ?? length, allCaps } as unknown as Sentence;
}

describe("the head gives the scores of the network that was trained", () => {
  test.each<[string, Given]>([
    ["known words and unknown ones", { text: "Rahal met Jane Roe in Tarun yesterday" }],
    ["the edges of a short sentence", { text: "Rahal met" }],
    ["what the gazetteer says", { text: "Rahal met Jane Roe in Tarun", flags: [0, 0, 1, 3, 0, 56] }],
    ["capitals throughout", { text: "RAHAL MET JANE ROE", allCaps: true }],
    ["no word behind the sentence", { text: "Rahal met Jane Roe in Tarun", end: 3, flags: [0, 0, 0, 4, 0, 0] }],
  ])("%s", (_, given) => {
    const bench = new Bench();
    const [found, expected] = [bench.scores(given), bench.expected(given)];
    expect(found).toHaveLength(expected.length);
    for (const [i, scores] of expected.entries())
      for (const [q, score] of scores.entries()) expect(Math.abs((found[i]?.[q] as number) - score)).toBeLessThan(0.1);
    expect(Math.max(...expected.flat().map(Math.abs))).toBeGreaterThan(1);
  });
});

describe("what was read before", () => {
  const given = { text: "Rahal met Jane Roe in Tarun", flags: [2, 0, 0, 0, 0, 8] };
  const alone = new Bench().scores(given);

  test("changes nothing", () => {
    const bench = new Bench();
    bench.scores({ text: "Tarun, Roe, Jane met met RAHAL in In" });
    expect(bench.scores(given)).toEqual(alone);
    expect(bench.scores(given)).toEqual(alone);
  });

  test("changes nothing even where there is more of it than is kept", () => {
    const bench = new Bench(20);
    bench.scores({ text: "rahal Rahal RAHAL met Met MET jane Jane JANE roe Roe ROE in In IN tarun Tarun" });
    expect(bench.scores(given)).toEqual(alone);
  });

  test("changes nothing even where there are more words than are numbered", () => {
    const bench = new Bench();
    bench.scores({ text: Array.from({ length: 40_000 }, (_, n) => `Jane${n}`).join(" ") });
    expect(bench.scores(given)).toEqual(alone);
  });
});

test("weights of zero give no scores", () => {
  const model = toyModel();
  const zero = packHead(new Network().weights, []);
  const cache = new WordCache(model);
  const head = new Head(
    { ...model.head, hidden: zero.headHidden as Int8Array, bias: zero.headBias as Float32Array },
    cache,
  );
  const { tokens, plain } = segment(documentOf("Rahal met Jane"));
  head.begin(cache.idsOf(plain, tokens), new Uint8Array(3));
  const emissions = new Float32Array(L);
  head.add(sentenceOf({ text: "" }, 3), 1, emissions, 0);
  expect(emissions.every((score) => score === 0)).toBe(true);
});

test("the labels are summed in groups that leave none out", () => expect(L % 7).toBe(0));

test("every input of a token has a place of its own", () => {
  const flags = Array.from({ length: layout.GAZETTEER_FLAGS - 1 }, (_, n) => n + 1);
  const inputs = [UNKNOWN, 1, 2, 3, 4, 5].map((n) => (n === UNKNOWN ? n : caseInput(n)));
  const kinds = new Set(flags.map(layout.kindInput));
  const positions = new Set(flags.map(layout.positionInput));
  const all = [...inputs, FIRST, ALL_CAPS, ...kinds, ...positions].sort((a, b) => a - b);
  expect(all).toEqual(Array.from({ length: INPUTS - DIMENSIONS }, (_, n) => DIMENSIONS + n));
});
