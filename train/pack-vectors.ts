import type { Sections } from "#dist/model/sections.js";
import { DIMENSIONS } from "#dist/tag/recognizer/head-input.js";
import { countBits } from "#dist/tag/recognizer/word-vectors.js";

/** Reduced vectors of words in order of frequency, with what places them in the vocabulary. */
export interface PlacedVectors {
  /** `DIMENSIONS` numbers a word. */
  readonly reduced: Float64Array;
  /** The fine cluster of each word, from 1. */
  readonly clusters: Uint16Array;
  /** The word of each row of the vocabulary, or -1. */
  readonly ranks: Int32Array;
  /** Words with vectors of their own: the commonest. */
  readonly owners: number;
}

/** A step of four bits, as a share of the spread of a column: the one that loses least of a normal distribution. */
const STEP_SHARE = 0.38;
const ZERO = 8;
const LARGEST = 127;

/** Packs the vectors of the commonest words to four bits a number, and the means of the clusters to eight. */
export function packVectors(placed: PlacedVectors): Sections {
  const steps = stepsOf(placed.reduced.subarray(0, placed.owners * DIMENSIONS));
  const means = clusterMeans(placed);
  const meanSteps = columns((d) => largestOf(means, d) / LARGEST || 1);
  const { ranks, owners } = placed;
  const vectorOwners = new Int32Array(Math.ceil(ranks.length / 32));
  const codes: number[] = [];
  for (const [row, rank] of ranks.entries()) {
    if (rank < 0 || rank >= owners) continue;
    vectorOwners[row >> 5] = (vectorOwners[row >> 5] as number) | (1 << (row & 31));
    codes.push(...codesOf(placed.reduced, rank, steps));
  }
  return {
    vectorOwners,
    vectorsBefore: countBefore(vectorOwners),
    vectors: Uint8Array.from(codes),
    vectorSteps: steps,
    clusterVectors: Int8Array.from(means, (value, at) => Math.round(value / (meanSteps[at % DIMENSIONS] as number))),
    clusterSteps: meanSteps,
  };
}

/** Counted here, so that the program need not at every start. */
function countBefore(owners: Int32Array): Uint16Array {
  let count = 0;
  return Uint16Array.from(owners, (bits) => {
    const before = count;
    count += countBits(bits);
    return before;
  });
}

function columns(value: (d: number) => number): Float32Array {
  return Float32Array.from({ length: DIMENSIONS }, (_, d) => value(d));
}

function stepsOf(values: Float64Array): Float32Array {
  const count = values.length / DIMENSIONS || 1;
  return columns((d) => {
    let [sum, squares] = [0, 0];
    for (let at = d; at < values.length; at += DIMENSIONS) {
      sum += values[at] as number;
      squares += (values[at] as number) ** 2;
    }
    return STEP_SHARE * Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2)) || 1;
  });
}

function largestOf(values: Float64Array, d: number): number {
  let largest = 0;
  for (let at = d; at < values.length; at += DIMENSIONS) largest = Math.max(largest, Math.abs(values[at] as number));
  return largest;
}

function clusterMeans({ reduced, clusters }: PlacedVectors): Float64Array {
  const count = clusters.reduce((most, cluster) => Math.max(most, cluster), 0);
  const sizes = new Float64Array(count);
  const sums = new Float64Array(count * DIMENSIONS);
  for (const [word, cluster] of clusters.entries()) {
    sizes[cluster - 1] = (sizes[cluster - 1] as number) + 1;
    for (let d = 0; d < DIMENSIONS; d++) {
      const at = (cluster - 1) * DIMENSIONS + d;
      sums[at] = (sums[at] as number) + (reduced[word * DIMENSIONS + d] as number);
    }
  }
  return sums.map((sum, at) => sum / Math.max(1, sizes[Math.floor(at / DIMENSIONS)] as number));
}

/** The bytes of a vector, two numbers each, the low half first. */
function codesOf(reduced: Float64Array, word: number, steps: Float32Array): number[] {
  const code = (d: number): number => {
    const steady = Math.round((reduced[word * DIMENSIONS + d] as number) / (steps[d] as number));
    return Math.max(-ZERO, Math.min(ZERO - 1, steady)) + ZERO;
  };
  return Array.from({ length: DIMENSIONS / 2 }, (_, n) => code(2 * n) | (code(2 * n + 1) << 4));
}
