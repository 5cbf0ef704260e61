import { canEnd, canFollow, canStart, LABEL_COUNT as L } from "#dist/tag/recognizer/labels.js";
import type { Examples } from "./extract.ts";
import { createRandom, shuffle } from "./random.ts";

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the L1 penalty, applied lazily (Tsuruoka et al. 2009). */
  readonly l1: number;
  /** Share of features left out at random in each sentence. */
  readonly dropout: number;
  readonly seed: number;
  /** The weights after this many last epochs are averaged. */
  readonly averaged: number;
}

/** Dense weights by feature row, and the scores of label sequences. */
export interface Weights {
  readonly features: Float32Array;
  readonly start: Float32Array;
  readonly transitions: Float32Array;
}

/**
 * Fits a linear-chain CRF (Lafferty et al. 2001) sentence by sentence with AdaGrad (Duchi et al. 2011).
 * `report` is told the mean log-likelihood of a token after each epoch.
 */
export function optimise(
  examples: Examples,
  ids: Int32Array,
  rows: number,
  settings: Settings,
  report: (epoch: number, likelihood: number) => void,
): Weights {
  const trainer = new Trainer(examples, ids, rows, settings);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    report(epoch + 1, trainer.runEpoch(epoch));
    if (epoch >= settings.epochs - settings.averaged) trainer.addToAverage();
  }
  return trainer.average(settings.averaged);
}

const INITIAL_GRADIENT = 1e-3;
const LAST_RATE = 0.1;
const IMPOSSIBLE = 0;

const START = Uint8Array.from({ length: L }, (_, k) => (canStart(k) ? 1 : 0));
const END = Uint8Array.from({ length: L }, (_, k) => (canEnd(k) ? 1 : 0));
const ALLOWED = Uint8Array.from({ length: L * L }, (_, at) => (canFollow(Math.floor(at / L), at % L) ? 1 : 0));

class Trainer {
  readonly #examples: Examples;
  readonly #ids: Int32Array;
  readonly #settings: Settings;
  readonly #w: Float32Array;
  readonly #g: Float32Array;
  /** Step at which the L1 penalty of a row was last paid. */
  readonly #paid: Int32Array;
  readonly #t = new Float32Array(L * L);
  readonly #tg = new Float32Array(L * L).fill(INITIAL_GRADIENT);
  readonly #s = new Float32Array(L);
  readonly #sg = new Float32Array(L).fill(INITIAL_GRADIENT);
  readonly #random: () => number;
  readonly #expT = new Float64Array(L * L);
  readonly #sums: Weights;
  #step = 0;
  #active = new Int32Array(1 << 16);
  #offsets = new Int32Array(1 << 12);
  #e = new Float32Array(1 << 14);
  #exp = new Float64Array(1 << 14);
  #alpha = new Float64Array(1 << 14);
  #beta = new Float64Array(1 << 14);
  #scale = new Float64Array(1 << 12);

  constructor(examples: Examples, ids: Int32Array, rows: number, settings: Settings) {
    this.#examples = examples;
    this.#ids = ids;
    this.#settings = settings;
    this.#w = new Float32Array(rows * L);
    this.#g = new Float32Array(rows * L).fill(INITIAL_GRADIENT);
    this.#sums = {
      features: new Float32Array(rows * L),
      start: new Float32Array(L),
      transitions: new Float32Array(L * L),
    };
    this.#paid = new Int32Array(rows);
    this.#random = createRandom(settings.seed);
  }

  addToAverage(): void {
    accumulate(this.#sums.features, this.#w);
    accumulate(this.#sums.start, this.#s);
    accumulate(this.#sums.transitions, this.#t);
  }

  average(count: number): Weights {
    const { features, start, transitions } = this.#sums;
    for (const sum of [features, start, transitions])
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) / count;
    return this.#sums;
  }

  runEpoch(epoch: number): number {
    const { sentences, gold } = this.#examples;
    const order = Int32Array.from(sentences.keys());
    shuffle(order, this.#random);
    const rate = this.#settings.rate * (1 - ((1 - LAST_RATE) * epoch) / this.#settings.epochs);
    let likelihood = 0;
    for (const n of order) {
      const { first, end, weight } = sentences[n] as Examples["sentences"][number];
      likelihood += this.#learn(first, end, weight, rate);
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
    const likelihood = this.#forwardBackward(first, n);
    this.#update(first, n, weight, rate);
    return likelihood;
  }

  #reserve(n: number): void {
    if (n * L <= this.#e.length) return;
    this.#e = new Float32Array(n * L * 2);
    this.#exp = new Float64Array(n * L * 2);
    this.#alpha = new Float64Array(n * L * 2);
    this.#beta = new Float64Array(n * L * 2);
    this.#scale = new Float64Array(n * 2);
    this.#offsets = new Int32Array(n * 2);
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
    const e = this.#e;
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

  /** Fills alpha, beta and scale; returns the log-likelihood of the gold labels. */
  #forwardBackward(first: number, n: number): number {
    for (let z = 0; z < L * L; z++) this.#expT[z] = ALLOWED[z] ? Math.exp(this.#t[z] as number) : IMPOSSIBLE;
    let logZ = this.#forward(n);
    this.#backward(n);
    const { gold } = this.#examples;
    for (let i = 0; i < n; i++) {
      const label = gold[first + i] as number;
      const link = i === 0 ? this.#s[label] : this.#t[(gold[first + i - 1] as number) * L + label];
      logZ -= (this.#e[i * L + label] as number) + (link as number);
    }
    return -logZ;
  }

  #forward(n: number): number {
    let logZ = 0;
    for (let i = 0; i < n; i++) {
      const at = i * L;
      let highest = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < L; k++) highest = Math.max(highest, this.#e[at + k] as number);
      logZ += highest;
      let sum = 0;
      for (let k = 0; k < L; k++) {
        const exp = Math.exp((this.#e[at + k] as number) - highest);
        this.#exp[at + k] = exp;
        let reach = 0;
        if (i === 0) reach = START[k] ? Math.exp(this.#s[k] as number) : 0;
        else
          for (let j = 0; j < L; j++) reach += (this.#alpha[at - L + j] as number) * (this.#expT[j * L + k] as number);
        const value = i === n - 1 && !END[k] ? 0 : reach * exp;
        this.#alpha[at + k] = value;
        sum += value;
      }
      if (sum <= 0) sum = 1e-30;
      this.#scale[i] = sum;
      logZ += Math.log(sum);
      for (let k = 0; k < L; k++) this.#alpha[at + k] = (this.#alpha[at + k] as number) / sum;
    }
    return logZ;
  }

  #backward(n: number): void {
    const last = (n - 1) * L;
    for (let k = 0; k < L; k++) this.#beta[last + k] = END[k] as number;
    for (let i = n - 2; i >= 0; i--) {
      const at = i * L;
      const scale = this.#scale[i + 1] as number;
      for (let j = 0; j < L; j++) {
        let sum = 0;
        for (let k = 0; k < L; k++) {
          sum +=
            (this.#expT[j * L + k] as number) * (this.#exp[at + L + k] as number) * (this.#beta[at + L + k] as number);
        }
        this.#beta[at + j] = sum / scale;
      }
    }
  }

  #update(first: number, n: number, weight: number, rate: number): void {
    this.#updateTransitions(first, n, weight, rate);
    const { gold } = this.#examples;
    const gradient = new Float64Array(L);
    for (let i = 0; i < n; i++) {
      const at = i * L;
      let sum = 0;
      for (let k = 0; k < L; k++) sum += (this.#alpha[at + k] as number) * (this.#beta[at + k] as number);
      const label = gold[first + i] as number;
      for (let k = 0; k < L; k++) {
        const expected = sum > 0 ? ((this.#alpha[at + k] as number) * (this.#beta[at + k] as number)) / sum : 0;
        gradient[k] = weight * ((k === label ? 1 : 0) - expected);
      }
      if (Math.abs(gradient[label] as number) > 1e-5) this.#updateFeatures(i, gradient, rate);
      if (i === 0) for (let k = 0; k < L; k++) adapt(this.#s, this.#sg, k, gradient[k] as number, rate);
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

  #updateTransitions(first: number, n: number, weight: number, rate: number): void {
    const gradient = new Float64Array(L * L);
    const { gold } = this.#examples;
    for (let i = 1; i < n; i++) {
      const at = i * L;
      const scale = this.#scale[i] as number;
      for (let k = 0; k < L; k++) {
        const ahead = ((this.#exp[at + k] as number) * (this.#beta[at + k] as number)) / scale;
        if (ahead === 0) continue;
        for (let j = 0; j < L; j++) {
          gradient[j * L + k] =
            (gradient[j * L + k] as number) -
            (this.#alpha[at - L + j] as number) * (this.#expT[j * L + k] as number) * ahead;
        }
      }
      const link = (gold[first + i - 1] as number) * L + (gold[first + i] as number);
      gradient[link] = (gradient[link] as number) + 1;
    }
    for (let z = 0; z < L * L; z++) if (ALLOWED[z]) adapt(this.#t, this.#tg, z, weight * (gradient[z] as number), rate);
  }
}

function accumulate(sum: Float32Array, values: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (values[i] as number);
}

function adapt(w: Float32Array, g: Float32Array, at: number, d: number, rate: number): void {
  const total = (g[at] as number) + d * d;
  g[at] = total;
  w[at] = (w[at] as number) + (rate * d) / Math.sqrt(total);
}
