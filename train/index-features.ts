import type { KeyList } from "#dist/tag/recognizer/key-list.js";

/** Features kept for training: `ids` replaces each key by its row, or -1 for a feature too rare to keep. */
export interface FeatureIndex {
  readonly keys: Int32Array;
  readonly ids: Int32Array;
}

/** Gives a row to every feature that occurs at least `least` times; works in place on the buffer. */
export function indexFeatures(buffer: KeyList, least: number): FeatureIndex {
  const table = new CountTable();
  for (let i = 0; i < buffer.length; i++) table.count(buffer.keys[i] as number);
  const keys = table.frequentKeys(least);
  const ids = buffer.keys.subarray(0, buffer.length);
  for (let i = 0; i < ids.length; i++) ids[i] = table.row(ids[i] as number);
  return { keys, ids };
}

/** An open-addressed table of key counts, later of rows. */
class CountTable {
  #keys = new Int32Array(1 << 24);
  #values = new Int32Array(1 << 24);
  #size = 0;

  count(key: number): void {
    if (this.#size * 2 > this.#keys.length) this.#grow();
    const slot = this.#slot(key);
    if (this.#values[slot] === 0) {
      this.#keys[slot] = key;
      this.#size++;
    }
    this.#values[slot] = (this.#values[slot] as number) + 1;
  }

  /** Keys that occur often enough, sorted; from here on the table holds rows instead of counts. */
  frequentKeys(least: number): Int32Array {
    const kept: number[] = [];
    for (let slot = 0; slot < this.#keys.length; slot++) {
      if ((this.#values[slot] as number) >= least) kept.push(this.#keys[slot] as number);
    }
    const keys = Int32Array.from(kept).sort();
    const rows = new Int32Array(this.#values.length);
    for (let slot = 0; slot < rows.length; slot++) if ((this.#values[slot] as number) > 0) rows[slot] = -1;
    for (let row = 0; row < keys.length; row++) rows[this.#slot(keys[row] as number)] = row + 1;
    this.#values = rows;
    return keys;
  }

  row(key: number): number {
    const row = this.#values[this.#slot(key)] as number;
    return row > 0 ? row - 1 : -1;
  }

  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (key ^ (key >>> 15)) & mask;
    while (this.#values[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Int32Array(keys.length * 2);
    this.#values = new Int32Array(keys.length * 2);
    for (let slot = 0; slot < keys.length; slot++) {
      if (values[slot] === 0) continue;
      const target = this.#slot(keys[slot] as number);
      this.#keys[target] = keys[slot] as number;
      this.#values[target] = values[slot] as number;
    }
  }
}
