import type { Sections } from "#dist/model/sections.js";
import { HIDDEN as H } from "#dist/tag/recognizer/head-input.js";
import { LABEL_COUNT as L } from "#dist/tag/recognizer/labels.js";
import type { HeadWeights } from "./network.ts";

const LARGEST = 127;

/** Quantises the weights of the head to eight bits, each hidden unit with steps of its own. */
export function packHead({ hidden, bias, output }: HeadWeights): Sections {
  const hiddenSteps = stepsOf(hidden, (at) => at % H);
  const outputSteps = stepsOf(output, (at) => Math.floor(at / L));
  return {
    headHidden: Int8Array.from(hidden, (weight, at) => Math.round(weight / (hiddenSteps[at % H] as number))),
    headHiddenSteps: hiddenSteps,
    headBias: bias,
    headOutput: Int8Array.from(output, (weight, at) =>
      Math.round(weight / (outputSteps[Math.floor(at / L)] as number)),
    ),
    headOutputSteps: outputSteps,
  };
}

function stepsOf(weights: Float32Array, unitOf: (at: number) => number): Float32Array {
  const largest = new Float32Array(H);
  for (const [at, weight] of weights.entries())
    largest[unitOf(at)] = Math.max(largest[unitOf(at)] as number, Math.abs(weight));
  return largest.map((weight) => weight / LARGEST || 1);
}
