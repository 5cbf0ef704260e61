import type { Sentence } from "../../model/document.ts";
import type { GazetteerFlags } from "./gazetteer-flags.ts";
import type { HeadColumns } from "./head-columns.ts";
import { HEAD_OFFSETS, HEAD_REACH, HIDDEN } from "./head-input.ts";
import { HeadProducts, MARKS, NOTHING } from "./head-products.ts";
import { HiddenWeights, PAIRS, packPairs } from "./hidden-weights.ts";
import { LABEL_COUNT } from "./labels.ts";
import type { WordCache } from "./word-cache.ts";

/** Labels whose scores are summed in one go over the hidden units: as many as fit the registers. */
const GROUP = 7;

/**
 * A small neural network beside the CRF: one hidden layer over the word vectors and flags of seven tokens, whose output
 * adds to the scores of the labels. It carries over from words seen in training to words of the same kind.
 */
export class Head {
  readonly #products: HeadProducts;
  readonly #bias = new Int32Array(PAIRS);
  /** Weight of hidden unit h for label q, at `h * LABEL_COUNT + q`. */
  readonly #output: Float64Array;
  readonly #sums = new Int32Array(PAIRS);
  readonly #places = new Int32Array(HEAD_OFFSETS);
  /** The hidden units above zero, and their values. */
  readonly #units = new Int32Array(HIDDEN + 1);
  readonly #values = new Int32Array(HIDDEN + 1);
  #ids: Int32Array = new Int32Array(0);
  #flags: GazetteerFlags = new Uint8Array(0);

  /** `most`: how many products of words and offsets are kept. */
  constructor(columns: HeadColumns, cache: WordCache, most?: number) {
    this.#products = new HeadProducts(columns.vectors, new HiddenWeights(columns), cache, most);
    packPairs(
      Float64Array.from(columns.bias).map((value) => value / columns.unit),
      this.#bias,
      0,
    );
    this.#output = scaleOutput(columns);
  }

  /** Begins a document: the words of its tokens, as the cache numbers them, and what the gazetteer says of them. */
  begin(ids: Int32Array, flags: GazetteerFlags): void {
    this.#ids = ids;
    this.#flags = flags;
    this.#products.begin(ids);
  }

  /** Adds the head's scores of token `i` to `emissions` from `at` on; it sees no further than the sentence. */
  add(sentence: Sentence, i: number, emissions: Float32Array, at: number): void {
    this.#sumWords(sentence, i);
    this.#addMarks(sentence, i);
    this.#addOutput(this.#findActive(), emissions, at);
  }

  #sumWords({ firstToken, endToken }: Sentence, i: number): void {
    const products = this.#products;
    const places = this.#places;
    products.reserve();
    for (let k = 0; k < HEAD_OFFSETS; k++) {
      const j = i + k - HEAD_REACH;
      places[k] = j < firstToken || j >= endToken ? NOTHING : products.placeOf(this.#ids[j] as number, k);
    }
    const [sums, bias, pool] = [this.#sums, this.#bias, products.pool];
    const a = places[0] as number;
    const b = places[1] as number;
    const c = places[2] as number;
    const d = places[3] as number;
    const e = places[4] as number;
    const f = places[5] as number;
    const g = places[6] as number;
    for (let h = 0; h < PAIRS; h++) {
      sums[h] =
        ((bias[h] as number) +
          (pool[a + h] as number) +
          (pool[b + h] as number) +
          (pool[c + h] as number) +
          (pool[d + h] as number) +
          (pool[e + h] as number) +
          (pool[f + h] as number) +
          (pool[g + h] as number)) |
        0;
    }
  }

  #addMarks({ firstToken, endToken, allCaps }: Sentence, i: number): void {
    const flags = this.#flags;
    const from = Math.max(firstToken, i - HEAD_REACH);
    const to = Math.min(endToken, i + HEAD_REACH + 1);
    for (let j = from; j < to; j++) {
      const offset = j - i + HEAD_REACH;
      if (flags[j] !== 0) this.#addMark(flags[j] as number, offset);
      if (j === firstToken) this.#addMark(MARKS.first, offset);
      if (allCaps) this.#addMark(MARKS.allCaps, offset);
    }
  }

  #addMark(mark: number, offset: number): void {
    const place = this.#products.markPlaceOf(mark, offset);
    const [sums, marks] = [this.#sums, this.#products.marks];
    for (let h = 0; h < PAIRS; h++) sums[h] = ((sums[h] as number) + (marks[place + h] as number)) | 0;
  }

  /** Lists the hidden units above zero, without a branch that the processor would have to guess; returns their number. */
  #findActive(): number {
    const [sums, units, values] = [this.#sums, this.#units, this.#values];
    let count = 0;
    for (let h = 0; h < PAIRS; h++) {
      const sum = sums[h] as number;
      const low = (sum << 16) >> 16;
      units[count] = 2 * h;
      values[count] = low;
      count -= -low >> 31;
      const high = (sum - low) >> 16;
      units[count] = 2 * h + 1;
      values[count] = high;
      count -= -high >> 31;
    }
    return count;
  }

  #addOutput(count: number, emissions: Float32Array, at: number): void {
    const [units, values, output] = [this.#units, this.#values, this.#output];
    for (let k = 0; k < LABEL_COUNT; k += GROUP) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let e = 0;
      let f = 0;
      let g = 0;
      for (let n = 0; n < count; n++) {
        const value = values[n] as number;
        const row = (units[n] as number) * LABEL_COUNT + k;
        a += value * (output[row] as number);
        b += value * (output[row + 1] as number);
        c += value * (output[row + 2] as number);
        d += value * (output[row + 3] as number);
        e += value * (output[row + 4] as number);
        f += value * (output[row + 5] as number);
        g += value * (output[row + 6] as number);
      }
      const q = at + k;
      emissions[q] = (emissions[q] as number) + a;
      emissions[q + 1] = (emissions[q + 1] as number) + b;
      emissions[q + 2] = (emissions[q + 2] as number) + c;
      emissions[q + 3] = (emissions[q + 3] as number) + d;
      emissions[q + 4] = (emissions[q + 4] as number) + e;
      emissions[q + 5] = (emissions[q + 5] as number) + f;
      emissions[q + 6] = (emissions[q + 6] as number) + g;
    }
  }
}

/** The weights of the labels for hidden units that count as {@link HiddenWeights} has them. */
function scaleOutput({ output, outputSteps, unit }: HeadColumns): Float64Array {
  const scaled = Float64Array.from(output);
  for (let h = 0; h < HIDDEN; h++) {
    const scale = (outputSteps[h] as number) * unit;
    for (let at = h * LABEL_COUNT; at < (h + 1) * LABEL_COUNT; at++) scaled[at] = (scaled[at] as number) * scale;
  }
  return scaled;
}
