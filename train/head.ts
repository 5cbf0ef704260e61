import {
  ALL_CAPS,
  caseInput,
  DIMENSIONS,
  FIRST,
  HIDDEN as H,
  HEAD_OFFSETS,
  HEAD_REACH,
  INPUTS,
  kindInput,
  positionInput,
  UNKNOWN,
} from "#dist/tag/recognizer/head-input.js";
import { LABEL_COUNT as L } from "#dist/tag/recognizer/labels.js";
import { Adam } from "./adam.ts";
import { type HeadWeights, Network, type SparseInput } from "./network.ts";
import { createRandom } from "./random.ts";

/** What the head sees of each training token. */
export interface HeadTokens {
  /** Row of the vocabulary, or -1. */
  readonly rows: number[];
  /** Bits of {@link Mark} behind the case class. */
  readonly marks: number[];
  /** What the gazetteer says; see `layGazetteerFlags`. */
  readonly flags: number[];
}

const CASE_MASK = 7;
export const Mark = { First: 8, AllCaps: 16, Candidate: 32 } as const;

/** Vectors by row of the vocabulary. */
export interface RowVectors {
  readonly vectors: Float32Array;
  readonly known: Uint8Array;
}

const DEVIATION = 0.05;
const UNIT_DROPOUT = 0.35;
const WORD_DROPOUT = 0.08;
const BATCH = 16;

/** Trains the head beside the CRF, on the tokens that the recogniser would look at. */
export class HeadTrainer {
  readonly #tokens: HeadTokens;
  readonly #vectors: RowVectors;
  readonly #random: () => number;
  readonly #network = new Network();
  readonly #optimisers: readonly Adam[];
  /** The inputs of each token of a sentence, then those of its windows. */
  readonly #inputs = new InputList();
  readonly #windows = new InputList();
  #units = new Float32Array(256 * H);
  #sentences = 0;

  constructor(tokens: HeadTokens, vectors: RowVectors, seed: number) {
    this.#tokens = tokens;
    this.#vectors = vectors;
    this.#random = createRandom(seed);
    this.#network.initialise(this.#random, DEVIATION);
    const { weights, gradients } = this.#network;
    const names = ["hidden", "bias", "output"] as const;
    this.#optimisers = names.map((name) => new Adam(weights[name], gradients[name]));
  }

  get weights(): HeadWeights {
    return this.#network.weights;
  }

  /** Adds the scores of the tokens from `first` to `end`, a sentence, to `emissions`; words and hidden units drop out. */
  score(first: number, end: number, emissions: Float32Array): void {
    if ((end - first) * H > this.#units.length) this.#units = new Float32Array((end - first) * H * 2);
    this.#inputs.begin();
    for (let t = first; t < end; t++) this.#addToken(t);
    this.#windows.begin();
    for (let t = first; t < end; t++) {
      const i = t - first;
      if (this.#isCandidate(t)) this.#addWindow(i, end - first);
      this.#windows.close();
      if (this.#isCandidate(t)) this.#scoreToken(i, emissions);
    }
  }

  #isCandidate(t: number): boolean {
    return ((this.#tokens.marks[t] as number) & Mark.Candidate) !== 0;
  }

  #addToken(t: number): void {
    const inputs = this.#inputs;
    const row = this.#tokens.rows[t] as number;
    const marks = this.#tokens.marks[t] as number;
    const flag = this.#tokens.flags[t] as number;
    const { vectors, known } = this.#vectors;
    const dropped = this.#random() < WORD_DROPOUT;
    if (row < 0 || known[row] === 0 || dropped) inputs.add(UNKNOWN, 1);
    else for (let d = 0; d < DIMENSIONS; d++) inputs.add(d, vectors[row * DIMENSIONS + d] as number);
    inputs.add(caseInput(marks & CASE_MASK), 1);
    if (marks & Mark.First) inputs.add(FIRST, 1);
    if (marks & Mark.AllCaps) inputs.add(ALL_CAPS, 1);
    if (flag !== 0) {
      inputs.add(kindInput(flag), 1);
      inputs.add(positionInput(flag), 1);
    }
    inputs.close();
  }

  #addWindow(i: number, length: number): void {
    for (let k = 0; k < HEAD_OFFSETS; k++) {
      const j = i + k - HEAD_REACH;
      if (j < 0 || j >= length) continue;
      const { rows, values, from, to } = this.#inputs.at(j);
      for (let n = from; n < to; n++) this.#windows.add(k * INPUTS + (rows[n] as number), values[n] as number);
    }
    this.#windows.fillUp();
  }

  #scoreToken(i: number, emissions: Float32Array): void {
    const units = this.#units;
    this.#network.activate(this.#windows.at(i), units, i * H);
    for (let h = i * H; h < (i + 1) * H; h++)
      units[h] = this.#random() < UNIT_DROPOUT ? 0 : (units[h] as number) / (1 - UNIT_DROPOUT);
    this.#network.addScores(units, i * H, emissions, i * L);
  }

  /** Learns from the slopes of the scores of token `i` of the sentence scored last. */
  learn(i: number, slopes: Float64Array): void {
    const window = this.#windows.at(i);
    if (window.from < window.to) this.#network.learn(window, this.#units, i * H, slopes, 1 / (1 - UNIT_DROPOUT));
  }

  /** Ends a sentence; every few sentences the weights move. */
  endSentence(rate: number): void {
    if (++this.#sentences % BATCH === 0) for (const optimiser of this.#optimisers) optimiser.step(rate);
  }
}

/** Lists of inputs, one behind the other. */
class InputList {
  #rows = new Int32Array(1 << 14);
  #values = new Float64Array(1 << 14);
  #ends: number[] = [];
  #length = 0;

  begin(): void {
    this.#ends = [0];
    this.#length = 0;
  }

  add(row: number, value: number): void {
    if (this.#length === this.#rows.length) this.#grow();
    this.#rows[this.#length] = row;
    this.#values[this.#length++] = value;
  }

  /** Zeros up to a multiple of four. */
  fillUp(): void {
    while (this.#length % 4 !== 0) this.add(0, 0);
  }

  close(): void {
    this.#ends.push(this.#length);
  }

  at(n: number): SparseInput {
    return { rows: this.#rows, values: this.#values, from: this.#ends[n] as number, to: this.#ends[n + 1] as number };
  }

  #grow(): void {
    const [rows, values] = [this.#rows, this.#values];
    this.#rows = new Int32Array(rows.length * 2);
    this.#values = new Float64Array(rows.length * 2);
    this.#rows.set(rows);
    this.#values.set(values);
  }
}
