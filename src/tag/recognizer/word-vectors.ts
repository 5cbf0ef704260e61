import { type Sections, takeSection } from "../../model/sections.ts";
import { DIMENSIONS } from "./head-input.ts";
import { NO_CLUSTER } from "./vocabulary.ts";
import type { WordType } from "./words.ts";

/** Numbers of four bits are kept without a sign. */
const CODE_ZERO = 8;

/**
 * Vectors of the commonest words, four bits a number; the other words of a cluster share its mean. Reduced from
 * vectors of a hundred numbers to what tells the labels (train/reduce.ts).
 */
export class WordVectors {
  /** A bit for each row of the vocabulary: whether its word has a vector of its own. */
  readonly #owners: Int32Array;
  /** How many rows with a vector stand before the 32 rows of a number of `#owners`. */
  readonly #before: Uint16Array;
  /** The vectors of those rows, two numbers a byte, the low half first. */
  readonly #codes: Uint8Array;
  readonly #steps: Float32Array;
  readonly #means: Int8Array;
  readonly #meanSteps: Float32Array;

  constructor(sections: Sections) {
    this.#owners = takeSection<Int32Array>(sections, "vectorOwners");
    this.#before = takeSection<Uint16Array>(sections, "vectorsBefore");
    this.#codes = takeSection<Uint8Array>(sections, "vectors");
    this.#steps = takeSection<Float32Array>(sections, "vectorSteps");
    this.#means = takeSection<Int8Array>(sections, "clusterVectors");
    this.#meanSteps = takeSection<Float32Array>(sections, "clusterSteps");
  }

  /** How many clusters there are. */
  get clusters(): number {
    return this.#means.length / DIMENSIONS;
  }

  /** Whether the word of a row has a vector of its own. */
  owns(row: number): boolean {
    return row >= 0 && (((this.#owners[row >> 5] as number) >> (row & 31)) & 1) === 1;
  }

  /** Writes the vector of a word; false, and nothing written, where nothing is known of it. */
  write({ row, clusters }: Pick<WordType, "row" | "clusters">, vector: Float64Array): boolean {
    const cluster = clusters[2];
    if (row < 0 || cluster === NO_CLUSTER) return false;
    if (this.owns(row)) this.#writeOwn(row, vector);
    else this.#writeMean(cluster - 1, vector);
    return true;
  }

  #writeOwn(row: number, vector: Float64Array): void {
    const lower = (this.#owners[row >> 5] as number) & ((1 << (row & 31)) - 1);
    const place = (((this.#before[row >> 5] as number) + countBits(lower)) * DIMENSIONS) / 2;
    for (let d = 0; d < DIMENSIONS; d += 2) {
      const pair = this.#codes[place + d / 2] as number;
      vector[d] = ((pair & 15) - CODE_ZERO) * (this.#steps[d] as number);
      vector[d + 1] = ((pair >> 4) - CODE_ZERO) * (this.#steps[d + 1] as number);
    }
  }

  #writeMean(cluster: number, vector: Float64Array): void {
    for (let d = 0; d < DIMENSIONS; d++)
      vector[d] = (this.#means[cluster * DIMENSIONS + d] as number) * (this.#meanSteps[d] as number);
  }

  /** The largest number, whatever its sign, that a vector may hold at each dimension. */
  bounds(): number[] {
    return Array.from(this.#steps, (step, d) => Math.max(CODE_ZERO * step, 127 * (this.#meanSteps[d] as number)));
  }
}

/** How many bits of a number are set. */
export function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
