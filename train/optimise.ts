import { LABEL_COUNT as L } from "#dist/tag/recognizer/labels.js";
import { Chain } from "./chain.ts";
import type { Examples } from "./extract.ts";
import type { HeadTrainer } from "./head.ts";
import { emptyWeights, type HeadWeights } from "./network.ts";
import { createRandom, shuffle } from "./random.ts";

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  /** The rate of the head, which learns by another rule. */
  readonly headRate: number;
  /** Strength of the L1 penalty, applied lazily (Tsuruoka et al. 2009). */
  readonly l1: number;
  /** Share of features left out at random in each sentence. */
  readonly dropout: number;
  readonly seed: number;
  /** The weights after this many last epochs are averaged. */
  readonly averaged: number;
}

/** Dense weights by feature row, the scores of label sequences, and the head. */
export interface Weights {
  readonly features: Float32Array;
  readonly start: Float32Array;
  readonly transitions: Float32Array;
  readonly head: HeadWeights;
}

/**
 * Fits a linear-chain CRF (Lafferty et al. 2001) sentence by sentence with AdaGrad (Duchi et al. 2011), and with it the
 * head, whose scores add to those of the features; without one, all its weights are zero.
 * `report` is told the mean log-likelihood of a token after each epoch.
 */
export function optimise(
  examples: Examples,
  ids: Int32Array,
  rows: number,
  settings: Settings,
  head: HeadTrainer | null,
  report: (epoch: number, likelihood: number) => void,
): Weights {
  const trainer = new Trainer(examples, ids, rows, settings, head);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    report(epoch + 1, trainer.runEpoch(epoch));
    if (epoch >= settings.epochs - settings.averaged) trainer.addToAverage();
  }
  return trainer.average(settings.averaged);
}

const INITIAL_GRADIENT = 1e-3;
const LAST_RATE = 0.1;
/** A token whose gold label is this sure teaches nothing. */
const SMALLEST_ERROR = 1e-5;

class Trainer {
  readonly #examples: Examples;
  readonly #ids: Int32Array;
  readonly #settings: Settings;
  readonly #head: HeadTrainer | null;
  readonly #w: Float32Array;
  readonly #g: Float32Array;
  /** Step at which the L1 penalty of a row was last paid. */
  readonly #paid: Int32Array;
  readonly #chain = new Chain();
  readonly #random: () => number;
  readonly #sums: Weights;
  #step = 0;
  #active = new Int32Array(1 << 16);
  #offsets = new Int32Array(1 << 12);

  constructor(examples: Examples, ids: Int32Array, rows: number, settings: Settings, head: HeadTrainer | null) {
    this.#examples = examples;
    this.#ids = ids;
    this.#settings = settings;
    this.#head = head;
    this.#w = new Float32Array(rows * L);
    this.#g = new Float32Array(rows * L).fill(INITIAL_GRADIENT);
    this.#sums = {
      features: new Float32Array(rows * L),
      start: new Float32Array(L),
      transitions: new Float32Array(L * L),
      head: emptyWeights(),
    };
    this.#paid = new Int32Array(rows);
    this.#random = createRandom(settings.seed);
  }

  addToAverage(): void {
    accumulate(this.#sums.features, this.#w);
    accumulate(this.#sums.start, this.#chain.start);
    accumulate(this.#sums.transitions, this.#chain.transitions);
    if (this.#head === null) return;
    accumulate(this.#sums.head.hidden, this.#head.weights.hidden);
    accumulate(this.#sums.head.bias, this.#head.weights.bias);
    accumulate(this.#sums.head.output, this.#head.weights.output);
  }

  average(count: number): Weights {
    const { features, start, transitions, head } = this.#sums;
    for (const sum of [features, start, transitions, head.hidden, head.bias, head.output])
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) / count;
    return this.#sums;
  }

  runEpoch(epoch: number): number {
    const { sentences, gold } = this.#examples;
    const order = Int32Array.from(sentences.keys());
    shuffle(order, this.#random);
    const share = 1 - ((1 - LAST_RATE) * epoch) / this.#settings.epochs;
    const rate = this.#settings.rate * share;
    let likelihood = 0;
    for (const n of order) {
      const { first, end, weight } = sentences[n] as Examples["sentences"][number];
      likelihood += this.#learn(first, end, weight, rate);
      this.#head?.endSentence(this.#settings.headRate * share);
    }
    this.#payAll(rate);
    return likelihood / gold.length;
  }

  #learn(first: number, end: number, weight: number, rate: number): number {
    const n = end - first;
    this.#step++;
    this.#reserve(n);
    this.#gather(first, end, rate);
    this.#emit(n);
    this.#head?.score(first, end, this.#chain.emissions);
    const likelihood = this.#chain.forwardBackward(this.#examples.gold, first, n);
    this.#update(first, n, weight, rate);
    return likelihood;
  }

  #reserve(n: number): void {
    this.#chain.reserve(n);
    if (n >= this.#offsets.length) this.#offsets = new Int32Array(n * 2);
  }

  /** Lists the features in use for each token, some dropped, and pays their L1 debt. */
  #gather(first: number, end: number, rate: number): void {
    const { starts } = this.#examples;
    const from = starts[first] as number;
    const to = starts[end] as number;
    if (to - from > this.#active.length) this.#active = new Int32Array((to - from) * 2);
    let count = 0;
    for (let t = first; t < end; t++) {
      this.#offsets[t - first] = count;
      const last = starts[t + 1] as number;
      for (let q = starts[t] as number; q < last; q++) {
        const row = this.#ids[q] as number;
        if (row < 0 || this.#random() < this.#settings.dropout) continue;
        this.#active[count++] = row;
        if (this.#paid[row] !== this.#step) this.#pay(row, rate);
      }
    }
    this.#offsets[end - first] = count;
  }

  #pay(row: number, rate: number): void {
    const debt = this.#settings.l1 * rate * (this.#step - (this.#paid[row] as number));
    const fresh = this.#paid[row] === 0;
    this.#paid[row] = this.#step;
    if (fresh || debt === 0) return;
    const at = row * L;
    for (let k = at; k < at + L; k++) {
      const w = this.#w[k] as number;
      if (w === 0) continue;
      const z = debt / Math.sqrt(this.#g[k] as number);
      this.#w[k] = w > z ? w - z : w < -z ? w + z : 0;
    }
  }

  #payAll(rate: number): void {
    for (let row = 0; row < this.#paid.length; row++) if (this.#paid[row] !== 0) this.#pay(row, rate);
  }

  #emit(n: number): void {
    const w = this.#w;
    const e = this.#chain.emissions;
    e.fill(0, 0, n * L);
    for (let i = 0; i < n; i++) {
      const at = i * L;
      const last = this.#offsets[i + 1] as number;
      for (let q = this.#offsets[i] as number; q < last; q++) {
        const row = (this.#active[q] as number) * L;
        for (let k = 0; k < L; k++) e[at + k] = (e[at + k] as number) + (w[row + k] as number);
      }
    }
  }

  #update(first: number, n: number, weight: number, rate: number): void {
    const { gold } = this.#examples;
    this.#chain.updateTransitions(gold, first, n, weight, rate);
    const gradient = new Float64Array(L);
    for (let i = 0; i < n; i++) {
      const label = gold[first + i] as number;
      this.#chain.gradientAt(i, label, weight, gradient);
      if (Math.abs(gradient[label] as number) > SMALLEST_ERROR) {
        this.#updateFeatures(i, gradient, rate);
        this.#head?.learn(i, gradient);
      }
      if (i === 0) this.#chain.updateStart(gradient, rate);
    }
  }

  #updateFeatures(i: number, gradient: Float64Array, rate: number): void {
    const [w, g] = [this.#w, this.#g];
    const last = this.#offsets[i + 1] as number;
    for (let q = this.#offsets[i] as number; q < last; q++) {
      const row = (this.#active[q] as number) * L;
      for (let k = 0; k < L; k++) {
        const d = gradient[k] as number;
        const total = (g[row + k] as number) + d * d;
        g[row + k] = total;
        w[row + k] = (w[row + k] as number) + (rate * d) / Math.sqrt(total);
      }
    }
  }
}

function accumulate(sum: Float32Array, values: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (values[i] as number);
}
