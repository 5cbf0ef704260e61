import { canEnd, canFollow, canStart, LABEL_COUNT as L } from "#dist/tag/recognizer/labels.js";

const INITIAL_GRADIENT = 1e-3;
const IMPOSSIBLE = 0;

const START = Uint8Array.from({ length: L }, (_, k) => (canStart(k) ? 1 : 0));
const END = Uint8Array.from({ length: L }, (_, k) => (canEnd(k) ? 1 : 0));
const ALLOWED = Uint8Array.from({ length: L * L }, (_, at) => (canFollow(Math.floor(at / L), at % L) ? 1 : 0));

/** The chain of labels over one sentence: its scores, the forward-backward sums, and the learning of its transitions. */
export class Chain {
  readonly transitions = new Float32Array(L * L);
  readonly start = new Float32Array(L);
  /** Emission scores at `token * L + label`, filled by the caller. */
  emissions = new Float32Array(1 << 14);
  readonly #transitionSquares = new Float32Array(L * L).fill(INITIAL_GRADIENT);
  readonly #startSquares = new Float32Array(L).fill(INITIAL_GRADIENT);
  readonly #expT = new Float64Array(L * L);
  #exp = new Float64Array(1 << 14);
  #alpha = new Float64Array(1 << 14);
  #beta = new Float64Array(1 << 14);
  #scale = new Float64Array(1 << 12);

  /** Makes room for a sentence of n tokens. */
  reserve(n: number): void {
    if (n * L <= this.emissions.length) return;
    this.emissions = new Float32Array(n * L * 2);
    this.#exp = new Float64Array(n * L * 2);
    this.#alpha = new Float64Array(n * L * 2);
    this.#beta = new Float64Array(n * L * 2);
    this.#scale = new Float64Array(n * 2);
  }

  /** Fills alpha, beta and scale; returns the log-likelihood of the gold labels. */
  forwardBackward(gold: readonly number[], first: number, n: number): number {
    for (let z = 0; z < L * L; z++) this.#expT[z] = ALLOWED[z] ? Math.exp(this.transitions[z] as number) : IMPOSSIBLE;
    let logZ = this.#forward(n);
    this.#backward(n);
    for (let i = 0; i < n; i++) {
      const label = gold[first + i] as number;
      const link = i === 0 ? this.start[label] : this.transitions[(gold[first + i - 1] as number) * L + label];
      logZ -= (this.emissions[i * L + label] as number) + (link as number);
    }
    return -logZ;
  }

  #forward(n: number): number {
    let logZ = 0;
    for (let i = 0; i < n; i++) {
      const at = i * L;
      let highest = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < L; k++) highest = Math.max(highest, this.emissions[at + k] as number);
      logZ += highest;
      let sum = 0;
      for (let k = 0; k < L; k++) {
        const exp = Math.exp((this.emissions[at + k] as number) - highest);
        this.#exp[at + k] = exp;
        let reach = 0;
        if (i === 0) reach = START[k] ? Math.exp(this.start[k] as number) : 0;
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

  /** Gold less expected count of every label at token i of the sentence, times its weight, into `gradient`. */
  gradientAt(i: number, label: number, weight: number, gradient: Float64Array): void {
    const at = i * L;
    let sum = 0;
    for (let k = 0; k < L; k++) sum += (this.#alpha[at + k] as number) * (this.#beta[at + k] as number);
    for (let k = 0; k < L; k++) {
      const expected = sum > 0 ? ((this.#alpha[at + k] as number) * (this.#beta[at + k] as number)) / sum : 0;
      gradient[k] = weight * ((k === label ? 1 : 0) - expected);
    }
  }

  updateStart(gradient: Float64Array, rate: number): void {
    for (let k = 0; k < L; k++) adapt(this.start, this.#startSquares, k, gradient[k] as number, rate);
  }

  updateTransitions(gold: readonly number[], first: number, n: number, weight: number, rate: number): void {
    const gradient = new Float64Array(L * L);
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
    for (let z = 0; z < L * L; z++)
      if (ALLOWED[z]) adapt(this.transitions, this.#transitionSquares, z, weight * (gradient[z] as number), rate);
  }
}

function adapt(w: Float32Array, g: Float32Array, at: number, d: number, rate: number): void {
  const total = (g[at] as number) + d * d;
  g[at] = total;
  w[at] = (w[at] as number) + (rate * d) / Math.sqrt(total);
}
