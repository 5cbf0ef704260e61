/** Bits of the filter for each key: most keys asked for are in no table, and the filter says so without leaving the cache. */
const FILTER_BITS = 8;

/** Finds the value of a key among distinct 32-bit keys: an open-addressed table behind a one-bit filter. */
export class KeyTable {
  /** Key and value + 1 side by side, so that one look at memory gives both. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #filter: Int32Array;
  readonly #filterMask: number;

  /** `values`, none of them negative, are those of the keys; without them a key has its position for value. */
  constructor(keys: Int32Array, values?: Int32Array) {
    const capacity = 1 << (33 - Math.clz32(Math.max(1, keys.length)));
    this.#mask = capacity - 1;
    this.#slots = new Int32Array(capacity * 2);
    const bits = Math.max(32, (capacity / 2) * FILTER_BITS);
    this.#filter = new Int32Array(bits >> 5);
    this.#filterMask = bits - 1;
    for (let row = 0; row < keys.length; row++) this.#insert(keys[row] as number, values?.[row] ?? row);
  }

  #insert(key: number, value: number): void {
    let slot = key & this.#mask;
    while (this.#slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot * 2] = key;
    this.#slots[slot * 2 + 1] = value + 1;
    const bit = (key >>> 3) & this.#filterMask;
    this.#filter[bit >> 5] = (this.#filter[bit >> 5] as number) | (1 << (bit & 31));
  }

  /**
   * Writes the values of those keys that have one to `values`, in order, and returns their number. All keys are held against
   * the filter first, without a branch to guess, and then looked up: so memory answers to many at once.
   */
  findAll(keys: Int32Array, length: number, values: Int32Array): number {
    const [slots, mask, filter, filterMask] = [this.#slots, this.#mask, this.#filter, this.#filterMask];
    let passed = 0;
    for (let i = 0; i < length; i++) {
      const key = keys[i] as number;
      const bit = (key >>> 3) & filterMask;
      values[passed] = key;
      passed += ((filter[bit >> 5] as number) >>> (bit & 31)) & 1;
    }
    let count = 0;
    for (let i = 0; i < passed; i++) {
      const key = values[i] as number;
      let slot = key & mask;
      let value = slots[slot * 2 + 1] as number;
      while (value !== 0 && slots[slot * 2] !== key) {
        slot = (slot + 1) & mask;
        value = slots[slot * 2 + 1] as number;
      }
      values[count] = value - 1;
      count += value === 0 ? 0 : 1;
    }
    return count;
  }

  /** The value of a key, or -1. */
  find(key: number): number {
    const bit = (key >>> 3) & this.#filterMask;
    if (!(((this.#filter[bit >> 5] as number) >>> (bit & 31)) & 1)) return -1;
    for (let slot = key & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const next = this.#slots[slot * 2 + 1] as number;
      if (next === 0) return -1;
      if (this.#slots[slot * 2] === key) return next - 1;
    }
  }
}
