import { HIDDEN as H, HEAD_OFFSETS, INPUTS } from "#dist/tag/recognizer/head-input.js";
import { LABEL_COUNT as L } from "#dist/tag/recognizer/labels.js";

/** Weights of the head: input row r for hidden unit h at `r * HIDDEN + h`, hidden unit h for label q at `h * LABEL_COUNT + q`. */
export interface HeadWeights {
  readonly hidden: Float32Array;
  readonly bias: Float32Array;
  readonly output: Float32Array;
}

/** Arrays of zeros as large as the weights. */
export function emptyWeights(): HeadWeights {
  return {
    hidden: new Float32Array(HEAD_OFFSETS * INPUTS * H),
    bias: new Float32Array(H),
    output: new Float32Array(H * L),
  };
}

/** The inputs of a window that are not zero: their rows and values; as many as a multiple of four, filled up by zeros. */
export interface SparseInput {
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly from: number;
  readonly to: number;
}

/** The head in training: one hidden layer, its scores and the slopes of its weights. */
export class Network {
  readonly weights = emptyWeights();
  readonly gradients = emptyWeights();
  readonly #sum = new Float64Array(H);
  readonly #active = new Int32Array(H);
  readonly #slopes = new Float64Array(H);

  /** Fills the weights with random numbers of a normal distribution. */
  initialise(random: () => number, deviation: number): void {
    for (const weights of [this.weights.hidden, this.weights.output])
      for (let i = 0; i < weights.length; i++) weights[i] = deviation * drawNormal(random);
  }

  /** Writes the hidden units of a window, none below zero, from `at` on. */
  activate({ rows, values, from, to }: SparseInput, units: Float32Array, at: number): void {
    const sum = this.#sum;
    const w = this.weights.hidden;
    for (let h = 0; h < H; h++) sum[h] = this.weights.bias[h] as number;
    for (let n = from; n < to; n += 4) {
      const a = (rows[n] as number) * H;
      const b = (rows[n + 1] as number) * H;
      const c = (rows[n + 2] as number) * H;
      const d = (rows[n + 3] as number) * H;
      const va = values[n] as number;
      const vb = values[n + 1] as number;
      const vc = values[n + 2] as number;
      const vd = values[n + 3] as number;
      for (let h = 0; h < H; h++) {
        sum[h] =
          (sum[h] as number) +
          va * (w[a + h] as number) +
          vb * (w[b + h] as number) +
          vc * (w[c + h] as number) +
          vd * (w[d + h] as number);
      }
    }
    for (let h = 0; h < H; h++) units[at + h] = Math.max(0, sum[h] as number);
  }

  /** Adds the scores that hidden units give to the labels. */
  addScores(units: Float32Array, at: number, scores: Float32Array, to: number): void {
    const w = this.weights.output;
    for (let h = 0; h < H; h++) {
      const unit = units[at + h] as number;
      if (unit === 0) continue;
      for (let q = 0; q < L; q++) scores[to + q] = (scores[to + q] as number) + unit * (w[h * L + q] as number);
    }
  }

  /** Adds the slopes of the weights, given those of the scores; `scale` is what the units were multiplied by. */
  learn(input: SparseInput, units: Float32Array, at: number, slopes: Float64Array, scale: number): void {
    const count = this.#learnOutput(units, at, slopes, scale);
    const active = this.#active;
    const g = this.gradients.hidden;
    for (let n = input.from; n < input.to; n++) {
      const value = input.values[n] as number;
      const row = (input.rows[n] as number) * H;
      for (let z = 0; z < count; z++) {
        const k = row + (active[z] as number);
        g[k] = (g[k] as number) + value * (this.#slopes[z] as number);
      }
    }
  }

  /** Lists the units above zero and their slopes; the others teach nothing. */
  #learnOutput(units: Float32Array, at: number, slopes: Float64Array, scale: number): number {
    const [w, g] = [this.weights.output, this.gradients.output];
    let count = 0;
    for (let h = 0; h < H; h++) {
      const unit = units[at + h] as number;
      if (unit === 0) continue;
      let slope = 0;
      for (let q = 0; q < L; q++) {
        const d = slopes[q] as number;
        slope += d * (w[h * L + q] as number);
        g[h * L + q] = (g[h * L + q] as number) + unit * d;
      }
      this.#active[count] = h;
      this.#slopes[count++] = slope * scale;
      this.gradients.bias[h] = (this.gradients.bias[h] as number) + slope * scale;
    }
    return count;
  }
}

/** Twelve uniform numbers, less their mean: near enough to normal, and the same on every machine. */
function drawNormal(random: () => number): number {
  let sum = -6;
  for (let n = 0; n < 12; n++) sum += random();
  return sum;
}
