import { canEnd, canStart, LABEL_COUNT, OUTSIDE, PREDECESSORS } from "./labels.ts";
import type { Model } from "./model.ts";

const IMPOSSIBLE = -1e9;

/** Scores of a run of tokens, and the two questions asked of them: the best labels, and how sure each is. */
export class Lattice {
  /** Emission scores at `token * LABEL_COUNT + label`, filled by the caller. */
  emissions = new Float32Array(256 * LABEL_COUNT);
  #best = new Float32Array(256 * LABEL_COUNT);
  #back = new Uint8Array(256 * LABEL_COUNT);
  #forward = new Float64Array(256 * LABEL_COUNT);
  #backward = new Float64Array(256 * LABEL_COUNT);
  /** Exponentials of the emissions less the highest of their token. */
  #exponentials = new Float64Array(256 * LABEL_COUNT);
  readonly #model: Model;
  readonly #expTransitions: Float64Array;

  constructor(model: Model) {
    this.#model = model;
    this.#expTransitions = Float64Array.from(model.transitions, Math.exp);
  }

  /** The labels of the best path (Viterbi), into `labels` from `at`. */
  decode(length: number, opensSentence: boolean, closesSentence: boolean, labels: Uint8Array, at: number): void {
    const { transitions } = this.#model;
    for (let k = 0; k < LABEL_COUNT; k++)
      this.#best[k] = this.#startScore(k, opensSentence) + (this.emissions[k] as number);
    for (let i = 1; i < length; i++) this.#extend(i, transitions);
    let label = this.#lastLabel(length, closesSentence);
    for (let i = length - 1; i >= 0; i--) {
      labels[at + i] = label;
      label = this.#back[i * LABEL_COUNT + label] as number;
    }
  }

  #startScore(label: number, opensSentence: boolean): number {
    if (!canStart(label)) return IMPOSSIBLE;
    return (
      opensSentence ? this.#model.start[label] : this.#model.transitions[OUTSIDE * LABEL_COUNT + label]
    ) as number;
  }

  #extend(i: number, transitions: Float32Array): void {
    const row = i * LABEL_COUNT;
    const before = row - LABEL_COUNT;
    for (let k = 0; k < LABEL_COUNT; k++) {
      const predecessors = PREDECESSORS[k] as Int32Array;
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let z = 0; z < predecessors.length; z++) {
        const j = predecessors[z] as number;
        const score = (this.#best[before + j] as number) + (transitions[j * LABEL_COUNT + k] as number);
        if (score > best) {
          best = score;
          from = j;
        }
      }
      this.#best[row + k] = best + (this.emissions[row + k] as number);
      this.#back[row + k] = from;
    }
  }

  #lastLabel(length: number, closesSentence: boolean): number {
    const row = (length - 1) * LABEL_COUNT;
    let best = Number.NEGATIVE_INFINITY;
    let label = OUTSIDE;
    for (let k = 0; k < LABEL_COUNT; k++) {
      if (!canEnd(k)) continue;
      const score = (this.#best[row + k] as number) + this.#endScore(k, closesSentence);
      if (score > best) {
        best = score;
        label = k;
      }
    }
    return label;
  }

  #endScore(label: number, closesSentence: boolean): number {
    return closesSentence ? 0 : (this.#model.transitions[label * LABEL_COUNT + OUTSIDE] as number);
  }

  /** Probability of `labels[at + i]` at each token of the run (forward-backward), handed to `use`. */
  marginals(
    length: number,
    opensSentence: boolean,
    closesSentence: boolean,
    labels: Uint8Array,
    at: number,
    use: (i: number, probability: number) => void,
  ): void {
    this.#runForward(length, opensSentence);
    this.#runBackward(length, closesSentence);
    for (let i = 0; i < length; i++) {
      const row = i * LABEL_COUNT;
      let sum = 0;
      for (let k = 0; k < LABEL_COUNT; k++)
        sum += (this.#forward[row + k] as number) * (this.#backward[row + k] as number);
      const own = row + (labels[at + i] as number);
      use(i, sum > 0 ? ((this.#forward[own] as number) * (this.#backward[own] as number)) / sum : 0);
    }
  }

  #highest(i: number): number {
    let highest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < LABEL_COUNT; k++) highest = Math.max(highest, this.emissions[i * LABEL_COUNT + k] as number);
    return highest;
  }

  #runForward(length: number, opensSentence: boolean): void {
    for (let i = 0; i < length; i++) {
      const row = i * LABEL_COUNT;
      const highest = this.#highest(i);
      let sum = 0;
      for (let k = 0; k < LABEL_COUNT; k++) {
        const reach = i === 0 ? (canStart(k) ? Math.exp(this.#startScore(k, opensSentence)) : 0) : this.#reach(row, k);
        const exponential = Math.exp((this.emissions[row + k] as number) - highest);
        this.#exponentials[row + k] = exponential;
        const value = reach * exponential;
        this.#forward[row + k] = value;
        sum += value;
      }
      for (let k = 0; k < LABEL_COUNT; k++) this.#forward[row + k] = (this.#forward[row + k] as number) / (sum || 1);
    }
  }

  #reach(row: number, k: number): number {
    const predecessors = PREDECESSORS[k] as Int32Array;
    let sum = 0;
    for (let z = 0; z < predecessors.length; z++) {
      const j = predecessors[z] as number;
      sum += (this.#forward[row - LABEL_COUNT + j] as number) * (this.#expTransitions[j * LABEL_COUNT + k] as number);
    }
    return sum;
  }

  #runBackward(length: number, closesSentence: boolean): void {
    const last = (length - 1) * LABEL_COUNT;
    for (let k = 0; k < LABEL_COUNT; k++)
      this.#backward[last + k] = canEnd(k) ? Math.exp(this.#endScore(k, closesSentence)) : 0;
    for (let i = length - 2; i >= 0; i--) {
      const row = i * LABEL_COUNT;
      const next = row + LABEL_COUNT;
      this.#backward.fill(0, row, next);
      for (let k = 0; k < LABEL_COUNT; k++) {
        const ahead = (this.#exponentials[next + k] as number) * (this.#backward[next + k] as number);
        const predecessors = PREDECESSORS[k] as Int32Array;
        for (let z = 0; z < predecessors.length; z++) {
          const j = predecessors[z] as number;
          this.#backward[row + j] =
            (this.#backward[row + j] as number) + (this.#expTransitions[j * LABEL_COUNT + k] as number) * ahead;
        }
      }
      this.#rescale(row);
    }
  }

  #rescale(row: number): void {
    let sum = 0;
    for (let k = 0; k < LABEL_COUNT; k++) sum += this.#backward[row + k] as number;
    if (sum > 0)
      for (let k = 0; k < LABEL_COUNT; k++) this.#backward[row + k] = (this.#backward[row + k] as number) / sum;
  }
}
