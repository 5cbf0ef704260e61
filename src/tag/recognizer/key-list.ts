/** A growing list of feature keys in one typed array; templates write into it, weights are summed from it. */
export class KeyList {
  keys: Int32Array;
  length = 0;

  constructor(capacity = 256) {
    this.keys = new Int32Array(capacity);
  }

  push(key: number): void {
    if (this.length === this.keys.length) this.#grow();
    this.keys[this.length++] = key;
  }

  /** Pushes a key that is not among those from position `from` on. */
  pushNew(key: number, from: number): void {
    for (let i = from; i < this.length; i++) if (this.keys[i] === key) return;
    this.push(key);
  }

  clear(): void {
    this.length = 0;
  }

  #grow(): void {
    const grown = new Int32Array(this.keys.length * 2);
    grown.set(this.keys);
    this.keys = grown;
  }
}
