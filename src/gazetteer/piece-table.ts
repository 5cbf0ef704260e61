/** Numbers of a slot: the check and the number + 1 of its piece. */
const WIDTH = 2;

/**
 * Finds the number of a folded piece in an open-addressed table that is written once and read in place. A hash of the
 * letters gives the place, another tells the pieces near it apart: a word that is no piece passes for one in a thousand million.
 */
export class PieceTable {
  readonly slots: Int32Array;
  readonly #mask: number;

  constructor(slots: Int32Array) {
    this.slots = slots;
    this.#mask = slots.length / WIDTH - 1;
  }

  /** A table of distinct pieces, each with its position for number. */
  static of(pieces: readonly string[]): PieceTable {
    const capacity = 1 << (33 - Math.clz32(Math.max(1, pieces.length)));
    const table = new PieceTable(new Int32Array(capacity * WIDTH));
    for (const [number, piece] of pieces.entries()) table.#insert(piece, number);
    return table;
  }

  #insert(piece: string, number: number): void {
    const check = hash(piece, CHECK);
    let slot = hash(piece, PLACE) & this.#mask;
    while (this.slots[slot * WIDTH + 1] !== 0) {
      if (this.slots[slot * WIDTH] === check)
        throw new Error(`the piece "${piece}" cannot be told from another; change a seed`);
      slot = (slot + 1) & this.#mask;
    }
    this.slots.set([check, number + 1], slot * WIDTH);
  }

  /** The number of a piece, or -1. */
  find(piece: string): number {
    const check = hash(piece, CHECK);
    for (let slot = hash(piece, PLACE) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const number = this.slots[slot * WIDTH + 1] as number;
      if (number === 0) return -1;
      if (this.slots[slot * WIDTH] === check) return number - 1;
    }
  }
}

const PLACE = 0x811c9dc5;
const CHECK = 0x9e3779b1;

/** FNV-1a from a seed, with the finaliser of MurmurHash3. */
function hash(text: string, seed: number): number {
  let h = seed | 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
