import type { Sections } from "#dist/model/sections.js";
import { DIMENSIONS } from "#dist/tag/recognizer/head-input.js";
import { WordVectors } from "#dist/tag/recognizer/word-vectors.js";
import type { Clusters } from "./clusters.ts";
import type { Examples } from "./extract.ts";
import type { RowVectors } from "./head.ts";
import { packVectors } from "./pack-vectors.ts";
import { type RawVectors, reduceVectors } from "./reduce.ts";

/** The words of the vectors, and what ties them to the vocabulary. */
export interface VectorSource {
  readonly raw: RawVectors;
  readonly clusters: Clusters;
  readonly ranks: Int32Array;
  /** The commonest words: they get vectors of their own. */
  readonly owners: number;
}

/** Reduces the vectors to what tells the labels of the examples, and packs them as the model file holds them. */
export function makeVectors({ raw, clusters, ranks, owners }: VectorSource, examples: Examples): Sections {
  const words = examples.tokens.rows.map((row) => (row < 0 ? -1 : (ranks[row] as number)));
  const tokens = { words, gold: examples.gold, sentences: examples.sentences };
  const reduced = reduceVectors(raw, tokens, DIMENSIONS, owners);
  return packVectors({ reduced, clusters: clusters.assignments[2], ranks, owners });
}

/** The vectors that the program will read from the sections, by row of the vocabulary: the head trains on these. */
export function spreadVectors(sections: Sections, fine: Uint16Array): RowVectors {
  const source = new WordVectors(sections);
  const vector = new Float64Array(DIMENSIONS);
  const vectors = new Float32Array(fine.length * DIMENSIONS);
  const known = new Uint8Array(fine.length);
  for (const [row, cluster] of fine.entries()) {
    if (!source.write({ row, clusters: [0, 0, cluster] }, vector)) continue;
    vectors.set(vector, row * DIMENSIONS);
    known[row] = 1;
  }
  return { vectors, known };
}
