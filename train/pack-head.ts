import type { Sections } from "#dist/model/sections.js";
import { HIDDEN as H, HEAD_OFFSETS, INPUTS } from "#dist/tag/recognizer/head-input.js";
import { LABEL_COUNT as L } from "#dist/tag/recognizer/labels.js";
import type { HeadWeights } from "./network.ts";

const LARGEST = 127;
/** What a hidden unit of 16 bits holds, less what the rounding of all parts of a sum may come to. */
const LARGEST_SUM = 32_700;

/**
 * Quantises the weights of the head to eight bits, each hidden unit with steps of its own. `bounds` are the largest
 * numbers that vectors hold.
 */
export function packHead({ hidden, bias, output }: HeadWeights, bounds: readonly number[]): Sections {
  const hiddenSteps = stepsOf(hidden, (at) => at % H);
  const outputSteps = stepsOf(output, (at) => Math.floor(at / L));
  const rounded = Int8Array.from(hidden, (weight, at) => Math.round(weight / (hiddenSteps[at % H] as number)));
  return {
    headHidden: rounded,
    headHiddenSteps: hiddenSteps,
    headBias: bias,
    headOutput: Int8Array.from(output, (weight, at) =>
      Math.round(weight / (outputSteps[Math.floor(at / L)] as number)),
    ),
    headOutputSteps: outputSteps,
    headUnit: Float32Array.of(largestSum(rounded, hiddenSteps, bias, bounds) / LARGEST_SUM || 1),
  };
}

function stepsOf(weights: Float32Array, unitOf: (at: number) => number): Float32Array {
  const largest = new Float32Array(H);
  for (const [at, weight] of weights.entries())
    largest[unitOf(at)] = Math.max(largest[unitOf(at)] as number, Math.abs(weight));
  return largest.map((weight) => weight / LARGEST || 1);
}

/** No hidden unit can come to more in any window: all inputs at their largest, each for it. */
function largestSum(weights: Int8Array, steps: Float32Array, bias: Float32Array, bounds: readonly number[]): number {
  const sums = Float64Array.from(bias, Math.abs);
  for (let row = 0; row < HEAD_OFFSETS * INPUTS; row++) {
    const bound = bounds[row % INPUTS] ?? 1;
    for (let h = 0; h < H; h++)
      sums[h] = (sums[h] as number) + bound * Math.abs(weights[row * H + h] as number) * (steps[h] as number);
  }
  return Math.max(...sums);
}
