import { LABEL_COUNT as L } from "#dist/tag/recognizer/labels.js";
import { decompose, mapEigen, multiply, transpose } from "./eigen.ts";
import { countLabels, type LabelCounts, type LabelledTokens } from "./label-counts.ts";

/** Vectors of words in order of frequency, one behind the other. */
export interface RawVectors {
  readonly vectors: Float64Array;
  readonly dimensions: number;
}

const REACH = 3;
const OFFSETS = 2 * REACH + 1;
/** Share of the mean variance that is added to every direction, so that rare ones are not believed. */
const RIDGE = 0.01;
const SMALLEST_VARIANCE = 1e-9;
const SMALLEST_SHARE = 1e-4;
/** The vectors of the commonest words get this standard deviation. */
const SPREAD = 0.45;

/**
 * Reduces vectors to the `kept` directions that tell the labels at offsets -3 … 3 best: reduced-rank regression
 * (Izenman 1975), in closed form. `common` words give mean and scale.
 */
export function reduceVectors(raw: RawVectors, tokens: LabelledTokens, kept: number, common: number): Float64Array {
  const centred = centre(raw, common);
  const counts = countLabels(tokens, REACH);
  const projection = findDirections({ ...raw, vectors: centred }, counts, kept);
  const rows = centred.length / raw.dimensions;
  const reduced = multiply(centred, projection, rows, raw.dimensions, kept);
  const scale = SPREAD / (deviation(reduced.subarray(0, common * kept)) || 1);
  return reduced.map((value) => value * scale);
}

function centre({ vectors, dimensions }: RawVectors, common: number): Float64Array {
  const mean = new Float64Array(dimensions);
  const counted = Math.min(common * dimensions, vectors.length);
  for (let at = 0; at < counted; at++)
    mean[at % dimensions] = (mean[at % dimensions] as number) + ((vectors[at] as number) * dimensions) / counted;
  return vectors.map((value, at) => value - (mean[at % dimensions] as number));
}

function deviation(values: Float64Array): number {
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return Math.sqrt(squares / values.length - (sum / values.length) ** 2);
}

function findDirections(raw: RawVectors, counts: LabelCounts, kept: number): Float64Array {
  const n = raw.dimensions;
  const { covariance, cross } = regress(raw, counts);
  const eigen = decompose(covariance, n);
  const ridge = (RIDGE * eigen.values.reduce((sum, value) => sum + value, 0)) / n;
  const safe = (value: number): number => Math.max(value, SMALLEST_VARIANCE);
  const whitened = multiply(
    mapEigen(eigen, (value) => Math.sqrt(safe(value)) / (safe(value) + ridge)),
    cross,
    n,
    n,
    OFFSETS * L,
  );
  const fitted = decompose(multiply(whitened, transpose(whitened, n, OFFSETS * L), n, OFFSETS * L, n), n);
  const best = fitted.vectors.filter((_, at) => at % n < kept);
  return multiply(
    mapEigen(eigen, (value) => 1 / Math.sqrt(safe(value))),
    best,
    n,
    n,
    kept,
  );
}

/** The covariance of the vectors, and theirs with the labels; the root of a word's count is its weight, between type and token. */
function regress({ vectors, dimensions: n }: RawVectors, counts: LabelCounts) {
  const targets = targetsOf(counts);
  const covariance = new Float64Array(n * n);
  const cross = new Float64Array(n * OFFSETS * L);
  const all = counts.totals.reduce((sum, total) => sum + Math.sqrt(total), 0) || 1;
  for (const [row, word] of counts.words.entries()) {
    const vector = vectors.subarray(word * n, (word + 1) * n);
    const weight = Math.sqrt(counts.totals[row] as number) / all;
    addOuter(covariance, vector, vector, weight);
    addOuter(cross, vector, targets.subarray(row * OFFSETS * L, (row + 1) * OFFSETS * L), weight);
  }
  return { covariance, cross };
}

function addOuter(sum: Float64Array, a: Float64Array, b: Float64Array, weight: number): void {
  const columns = b.length;
  for (let i = 0; i < a.length; i++) {
    const factor = weight * (a[i] as number);
    for (let j = 0; j < columns; j++)
      sum[i * columns + j] = (sum[i * columns + j] as number) + factor * (b[j] as number);
  }
}

/** The share of each label near a word, less its share near all words, in units of its spread. */
function targetsOf({ words, near }: LabelCounts): Float64Array {
  const targets = new Float64Array(near.length);
  for (let o = 0; o < OFFSETS; o++) {
    const at = (row: number): number => (row * OFFSETS + o) * L;
    const prior = new Float64Array(L);
    for (const row of words.keys()) addInto(prior, near, at(row));
    const all = sumOf(prior, 0) || 1;
    for (const row of words.keys()) {
      const total = sumOf(near, at(row));
      if (total === 0) continue;
      for (let q = 0; q < L; q++) {
        const share = (prior[q] as number) / all;
        targets[at(row) + q] = ((near[at(row) + q] as number) / total - share) / Math.sqrt(share + SMALLEST_SHARE);
      }
    }
  }
  return targets;
}

function addInto(sum: Float64Array, values: Float64Array, at: number): void {
  for (let q = 0; q < L; q++) sum[q] = (sum[q] as number) + (values[at + q] as number);
}

function sumOf(values: Float64Array, at: number): number {
  let sum = 0;
  for (let q = at; q < at + L; q++) sum += values[q] as number;
  return sum;
}
