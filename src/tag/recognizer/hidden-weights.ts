import type { HeadColumns } from "./head-columns.ts";
import { DIMENSIONS, HIDDEN, INPUTS } from "./head-input.ts";

/** Two hidden units share one number of 32 bits, so that one addition serves both. */
export const PAIRS = HIDDEN / 2;

/**
 * The first layer of the head, counted in a unit so large that no sum of a window leaves the 16 bits of a hidden unit
 * (train/pack-head.ts): the sums of pairs are then exact, whatever their order.
 */
export class HiddenWeights {
  readonly #weights: Int8Array;
  /** What a weight of one comes to in each hidden unit. */
  readonly #scales: Float64Array;
  readonly #sum = new Float64Array(HIDDEN);

  constructor({ hidden, hiddenSteps, unit }: HeadColumns) {
    this.#weights = hidden;
    this.#scales = Float64Array.from(hiddenSteps, (step) => step / unit);
  }

  /** Writes what a vector and single inputs of one come to at an offset, in pairs, to `packed` from `at` on. */
  writeProduct(
    offset: number,
    vector: Float64Array | null,
    inputs: readonly number[],
    packed: Int32Array,
    at: number,
  ): void {
    const row = offset * INPUTS;
    this.#sum.fill(0);
    for (const input of inputs) this.#addInput((row + input) * HIDDEN);
    if (vector !== null) for (let d = 0; d < DIMENSIONS; d += 4) this.#addFour(vector, d, (row + d) * HIDDEN);
    const scales = this.#scales;
    for (let h = 0; h < HIDDEN; h++) this.#sum[h] = (this.#sum[h] as number) * (scales[h] as number);
    packPairs(this.#sum, packed, at);
  }

  #addInput(from: number): void {
    const [sum, weights] = [this.#sum, this.#weights];
    for (let h = 0; h < HIDDEN; h++) sum[h] = (sum[h] as number) + (weights[from + h] as number);
  }

  #addFour(vector: Float64Array, d: number, from: number): void {
    const [sum, weights] = [this.#sum, this.#weights];
    const a = vector[d] as number;
    const b = vector[d + 1] as number;
    const c = vector[d + 2] as number;
    const e = vector[d + 3] as number;
    for (let h = 0; h < HIDDEN; h++) {
      const at = from + h;
      sum[h] =
        (sum[h] as number) +
        a * (weights[at] as number) +
        b * (weights[at + HIDDEN] as number) +
        c * (weights[at + 2 * HIDDEN] as number) +
        e * (weights[at + 3 * HIDDEN] as number);
    }
  }
}

/** Rounds values and writes them two in a number; what the lower takes from the upper is given back where they part. */
export function packPairs(values: Float64Array, packed: Int32Array, at: number): void {
  for (let p = 0; p < PAIRS; p++)
    packed[at + p] = (Math.round(values[2 * p + 1] as number) << 16) + Math.round(values[2 * p] as number);
}
