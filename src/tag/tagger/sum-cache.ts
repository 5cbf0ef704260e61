import { PAIRS } from "./model.ts";

/** Steps from one second number to the next: odd times 32, so that the pairs of tags fill 1024 slots without collision. */
const STRIDE = 41 * 32;
const NONE = -1;

/** Sums of weights by two numbers. A sum stays until another falls into its slot, so memory is flat. */
export class SumCache {
  readonly sums: Int32Array;
  /** The two numbers of each slot. */
  readonly #pairs: Int32Array;
  readonly #mask: number;

  /** `slots` is a power of two. */
  constructor(slots: number) {
    this.sums = new Int32Array(slots * PAIRS);
    this.#pairs = new Int32Array(slots * 2).fill(NONE);
    this.#mask = slots - 1;
  }

  /** The place of the sum of two numbers; its complement where the place holds zeros that the caller must fill. */
  find(a: number, b: number): number {
    const slot = (a + b * STRIDE) & this.#mask;
    const pairs = this.#pairs;
    const place = slot * PAIRS;
    if (pairs[slot * 2] === a && pairs[slot * 2 + 1] === b) return place;
    pairs[slot * 2] = a;
    pairs[slot * 2 + 1] = b;
    this.sums.fill(0, place, place + PAIRS);
    return ~place;
  }

  clear(): void {
    this.#pairs.fill(NONE);
  }
}
