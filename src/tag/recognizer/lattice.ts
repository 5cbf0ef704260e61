import { expNegative } from "./exponential.ts";
import { CLASSES, canEnd, canStart, LABEL_COUNT as L, labelIndex, OUTSIDE, Position } from "./labels.ts";
import type { Model } from "./model.ts";

const IMPOSSIBLE = -1e9;
/** A label that much less likely than the best of its token by its own features takes no share of the probability. */
const NEGLIGIBLE = 20;

const LABELS = Array.from({ length: L }, (_, label) => label);
/** Any label of the first list may stand before any of the second; all other steps stay inside a name. */
const ENDERS = Int32Array.from(LABELS.filter(canEnd));
const STARTERS = Int32Array.from(LABELS.filter(canStart));
const E = ENDERS.length;

/** The labels that go on or end a name of each class, with the two that may stand before either. */
const INNER = CLASSES.flatMap((_, c) => {
  const [begin, inside] = [labelIndex(c, Position.Begin), labelIndex(c, Position.Inside)];
  return [inside, labelIndex(c, Position.End)].map((label) => ({ label, begin, inside }));
});

/** Scores of a run of tokens, and the two questions asked of them: the best labels, and how sure each is. */
export class Lattice {
  /** Emission scores at `token * LABEL_COUNT + label`, filled by the caller. */
  readonly emissions = new Float32Array(256 * L);
  readonly #best = new Float32Array(256 * L);
  readonly #back = new Uint8Array(256 * L);
  readonly #forward = new Float64Array(256 * L);
  readonly #backward = new Float64Array(256 * L);
  /** Exponentials of the emissions less the highest of their token. */
  readonly #exponentials = new Float64Array(256 * L);
  readonly #model: Model;
  readonly #expTransitions: Float64Array;
  /** Exponentials of the scores of the first label: at the start of a sentence, and behind a word outside names. */
  readonly #expOpening: Float64Array;
  readonly #expInside: Float64Array;
  /** Transitions from ender e to starter s at `s * E + e`, and their exponentials. */
  readonly #steps: Float64Array;
  readonly #expSteps: Float64Array;
  /** Scores of the enders of the token before. */
  readonly #ends = new Float64Array(E);

  constructor(model: Model) {
    this.#model = model;
    this.#expTransitions = Float64Array.from(model.transitions, Math.exp);
    this.#expOpening = Float64Array.from(LABELS, (label) => Math.exp(this.#startScore(label, true)));
    this.#expInside = Float64Array.from(LABELS, (label) => Math.exp(this.#startScore(label, false)));
    this.#steps = stepsOf(model.transitions);
    this.#expSteps = stepsOf(this.#expTransitions);
  }

  /** The labels of the best path (Viterbi), into `labels` from `at`; whether any of them is part of a name. */
  decode(length: number, opensSentence: boolean, closesSentence: boolean, labels: Uint8Array, at: number): boolean {
    for (let k = 0; k < L; k++) this.#best[k] = this.#startScore(k, opensSentence) + (this.emissions[k] as number);
    for (let i = 1; i < length; i++) this.#extend(i * L);
    let label = this.#lastLabel(length, closesSentence);
    let named = false;
    for (let i = length - 1; i >= 0; i--) {
      labels[at + i] = label;
      named ||= label !== OUTSIDE;
      label = this.#back[i * L + label] as number;
    }
    return named;
  }

  #startScore(label: number, opensSentence: boolean): number {
    if (!canStart(label)) return IMPOSSIBLE;
    return (opensSentence ? this.#model.start[label] : this.#model.transitions[OUTSIDE * L + label]) as number;
  }

  #extend(row: number): void {
    const [best, back, emissions, ends, steps] = [this.#best, this.#back, this.emissions, this.#ends, this.#steps];
    const { transitions } = this.#model;
    const before = row - L;
    for (let e = 0; e < E; e++) ends[e] = best[before + (ENDERS[e] as number)] as number;
    for (let s = 0; s < STARTERS.length; s++) {
      let highest = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let e = 0; e < E; e++) {
        const score = (ends[e] as number) + (steps[s * E + e] as number);
        if (score > highest) {
          highest = score;
          from = e;
        }
      }
      const k = STARTERS[s] as number;
      best[row + k] = highest + (emissions[row + k] as number);
      back[row + k] = ENDERS[from] as number;
    }
    for (const { label, begin, inside } of INNER) {
      const opened = (best[before + begin] as number) + (transitions[begin * L + label] as number);
      const kept = (best[before + inside] as number) + (transitions[inside * L + label] as number);
      best[row + label] = Math.max(opened, kept) + (emissions[row + label] as number);
      back[row + label] = kept > opened ? inside : begin;
    }
  }

  #lastLabel(length: number, closesSentence: boolean): number {
    const row = (length - 1) * L;
    let best = Number.NEGATIVE_INFINITY;
    let label = OUTSIDE;
    for (const k of ENDERS) {
      const score = (this.#best[row + k] as number) + this.#endScore(k, closesSentence);
      if (score > best) {
        best = score;
        label = k;
      }
    }
    return label;
  }

  #endScore(label: number, closesSentence: boolean): number {
    return closesSentence ? 0 : (this.#model.transitions[label * L + OUTSIDE] as number);
  }

  /** Probability of `labels[at + i]` at each token of the run (forward-backward), into `confidence` from `at`. */
  marginals(
    length: number,
    opensSentence: boolean,
    closesSentence: boolean,
    labels: Uint8Array,
    confidence: Float32Array,
    at: number,
  ): void {
    this.#exponentiate(length, labels, at);
    const starts = opensSentence ? this.#expOpening : this.#expInside;
    for (let k = 0; k < L; k++) this.#forward[k] = (starts[k] as number) * (this.#exponentials[k] as number);
    rescale(this.#forward, 0);
    for (let i = 1; i < length; i++) this.#stepForward(i * L);
    const last = (length - 1) * L;
    this.#backward.fill(0, last, last + L);
    for (const k of ENDERS)
      this.#backward[last + k] = closesSentence ? 1 : (this.#expTransitions[k * L + OUTSIDE] as number);
    for (let i = length - 2; i >= 0; i--) this.#stepBackward(i * L);
    for (let i = 0; i < length; i++) confidence[at + i] = this.#share(i * L, labels[at + i] as number);
  }

  #share(row: number, label: number): number {
    let sum = 0;
    for (let k = 0; k < L; k++) sum += (this.#forward[row + k] as number) * (this.#backward[row + k] as number);
    const own = (this.#forward[row + label] as number) * (this.#backward[row + label] as number);
    return sum > 0 ? own / sum : 0;
  }

  #exponentiate(length: number, labels: Uint8Array, at: number): void {
    const emissions = this.emissions;
    for (let i = 0; i < length; i++) {
      const row = i * L;
      let highest = Number.NEGATIVE_INFINITY;
      for (let k = 0; k < L; k++) {
        const score = emissions[row + k] as number;
        if (score > highest) highest = score;
      }
      for (let k = 0; k < L; k++) {
        const below = (emissions[row + k] as number) - highest;
        this.#exponentials[row + k] = below > -NEGLIGIBLE ? expNegative(below) : 0;
      }
      const own = row + (labels[at + i] as number);
      this.#exponentials[own] = Math.exp((emissions[own] as number) - highest);
    }
  }

  #stepForward(row: number): void {
    const [forward, exponentials, ends, steps] = [this.#forward, this.#exponentials, this.#ends, this.#expSteps];
    const before = row - L;
    for (let e = 0; e < E; e++) ends[e] = forward[before + (ENDERS[e] as number)] as number;
    for (let s = 0; s < STARTERS.length; s++) {
      const k = row + (STARTERS[s] as number);
      const own = exponentials[k] as number;
      let sum = 0;
      if (own !== 0) for (let e = 0; e < E; e++) sum += (ends[e] as number) * (steps[s * E + e] as number);
      forward[k] = sum * own;
    }
    for (const { label, begin, inside } of INNER) {
      const sum =
        (forward[before + begin] as number) * (this.#expTransitions[begin * L + label] as number) +
        (forward[before + inside] as number) * (this.#expTransitions[inside * L + label] as number);
      forward[row + label] = sum * (exponentials[row + label] as number);
    }
    rescale(forward, row);
  }

  #stepBackward(row: number): void {
    const [backward, exponentials, steps] = [this.#backward, this.#exponentials, this.#expSteps];
    const next = row + L;
    backward.fill(0, row, next);
    for (let s = 0; s < STARTERS.length; s++) {
      const k = next + (STARTERS[s] as number);
      const ahead = (exponentials[k] as number) * (backward[k] as number);
      if (ahead === 0) continue;
      for (let e = 0; e < E; e++) {
        const at = row + (ENDERS[e] as number);
        backward[at] = (backward[at] as number) + ahead * (steps[s * E + e] as number);
      }
    }
    for (const { label, begin, inside } of INNER) {
      const ahead = (exponentials[next + label] as number) * (backward[next + label] as number);
      for (const k of [begin, inside])
        backward[row + k] = (backward[row + k] as number) + ahead * (this.#expTransitions[k * L + label] as number);
    }
    rescale(backward, row);
  }
}

function stepsOf(transitions: Float32Array | Float64Array): Float64Array {
  const steps = new Float64Array(STARTERS.length * E);
  for (let s = 0; s < STARTERS.length; s++)
    for (let e = 0; e < E; e++)
      steps[s * E + e] = transitions[(ENDERS[e] as number) * L + (STARTERS[s] as number)] as number;
  return steps;
}

/** Keeps the values of a token from vanishing in long runs. */
function rescale(values: Float64Array, row: number): void {
  let sum = 0;
  for (let k = 0; k < L; k++) sum += values[row + k] as number;
  if (sum > 0) for (let k = 0; k < L; k++) values[row + k] = (values[row + k] as number) / sum;
}
