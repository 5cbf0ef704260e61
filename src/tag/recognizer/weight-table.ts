import { type Sections, takeSection } from "../../model/sections.ts";
import type { KeyList } from "./key-list.ts";
import { KeyTable } from "./key-table.ts";

/** Sparse weights as they stand in the model file: for each key a count, and that many labels and weights. */
export interface WeightColumns {
  readonly keys: Int32Array;
  readonly counts: Uint8Array;
  readonly labels: Uint8Array;
  readonly weights: Int8Array;
  /** What a weight of one stands for. */
  readonly step: number;
}

/** A label takes the low bits of an item, its weight the rest; so do the count and the place of a key. */
const LOW_BITS = 5;
const LOW_MASK = (1 << LOW_BITS) - 1;

/** The weights of all features: one look at the table gives place and count, and a label stands beside its weight. */
export class WeightTable {
  readonly #table: KeyTable;
  readonly #items: Int16Array;
  readonly #step: number;
  /** Places of the features that are added. */
  #places = new Int32Array(256);

  constructor({ keys, counts, labels, weights, step }: WeightColumns) {
    this.#step = step;
    this.#items = new Int16Array(labels.length);
    for (let q = 0; q < labels.length; q++)
      this.#items[q] = ((weights[q] as number) << LOW_BITS) | (labels[q] as number);
    const places = new Int32Array(keys.length);
    let start = 0;
    for (let row = 0; row < keys.length; row++) {
      places[row] = (start << LOW_BITS) | (counts[row] as number);
      start += counts[row] as number;
    }
    this.#table = new KeyTable(keys, places);
  }

  /** Adds the weights of features to the scores of the labels from `offset` on. */
  add({ keys, length }: Pick<KeyList, "keys" | "length">, scores: Float32Array, offset: number): void {
    const items = this.#items;
    const step = this.#step;
    const count = this.#findPlaces(keys, length);
    const places = this.#places;
    for (let i = 0; i < count; i++) {
      const place = places[i] as number;
      const start = place >>> LOW_BITS;
      const end = start + (place & LOW_MASK);
      for (let q = start; q < end; q++) {
        const item = items[q] as number;
        const at = offset + (item & LOW_MASK);
        scores[at] = (scores[at] as number) + (item >> LOW_BITS) * step;
      }
    }
  }

  #findPlaces(keys: Int32Array, length: number): number {
    if (length > this.#places.length) this.#places = new Int32Array(length * 2);
    return this.#table.findAll(keys, length, this.#places);
  }

  /**
   * Adds the weights of features, counted in steps, to sums of 16 bits, two labels in each number: one addition then
   * serves both, and sums are exact whatever their order.
   */
  addPairs({ keys, length }: Pick<KeyList, "keys" | "length">, sums: Int32Array, offset: number): void {
    const items = this.#items;
    const count = this.#findPlaces(keys, length);
    const places = this.#places;
    for (let i = 0; i < count; i++) {
      const place = places[i] as number;
      const start = place >>> LOW_BITS;
      const end = start + (place & LOW_MASK);
      for (let q = start; q < end; q++) {
        const item = items[q] as number;
        const at = offset + ((item & LOW_MASK) >> 1);
        sums[at] = ((sums[at] as number) + ((item >> LOW_BITS) << ((item & 1) << 4))) | 0;
      }
    }
  }
}

/** The weights that the sections of a model file hold. */
export function takeWeights(sections: Sections): WeightTable {
  return new WeightTable({
    keys: takeSection<Int32Array>(sections, "keys"),
    counts: takeSection<Uint8Array>(sections, "counts"),
    labels: takeSection<Uint8Array>(sections, "labels"),
    weights: takeSection<Int8Array>(sections, "weights"),
    step: takeSection<Float32Array>(sections, "step")[0] as number,
  });
}
