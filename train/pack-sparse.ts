import type { Sections } from "#dist/model/sections.js";

/** The largest weight of 8 bits. */
const LARGEST = 127;

/**
 * The sections of weights by feature and label, those below `least` left out, the others in 8 bits. Weights beyond the
 * share `cut` of the largest are cut, so that the step stays small.
 */
export function packSparse(keys: Int32Array, weights: Float32Array, width: number, least: number, cut = 1): Sections {
  const step = (largestOf(weights) * cut) / LARGEST;
  const kept: number[] = [];
  const counts: number[] = [];
  const labels: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    const before = labels.length;
    for (let k = 0; k < width; k++) {
      const weight = weights[row * width + k] as number;
      const value = Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / step)));
      if (Math.abs(weight) < least || value === 0) continue;
      labels.push(k);
      values.push(value);
    }
    if (labels.length === before) continue;
    kept.push(keys[row] as number);
    counts.push(labels.length - before);
  }
  return {
    keys: Int32Array.from(kept),
    counts: Uint8Array.from(counts),
    labels: Uint8Array.from(labels),
    weights: Int8Array.from(values),
    step: Float32Array.of(step),
  };
}

function largestOf(weights: Float32Array): number {
  let largest = 1e-6;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  return largest;
}
