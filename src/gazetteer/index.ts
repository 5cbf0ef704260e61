import type { GazetteerEntry } from "../model/gazetteer.ts";
import { wordForms } from "../model/token.ts";
import { foldPieces } from "./fold.ts";
import { type AliasRef, buildTrie, type Trie } from "./trie.ts";

export type { AliasRef } from "./trie.ts";

/** The entries of an index by position; they may be read only when asked for. */
export interface EntryStore {
  readonly size: number;
  at(position: number): GazetteerEntry;
  idAt(position: number): string;
}

const ROOT = 0;
const UNKNOWN = -1;

/**
 * A token trie over the folded names of the entries. It finds candidates only:
 * whether the letters agree with the alias is for `agreesInCase`.
 */
export class GazetteerIndex {
  readonly #trie: Trie;
  readonly #entries: EntryStore;
  readonly #pieces = new Map<string, number>();
  /** Open-addressed table of edges: edge + 1, or 0. */
  readonly #edges: Int32Array;
  /** Nodes below the root, and pieces, by word form of the current generation. */
  #opened: (number | undefined)[] = [];
  #formPieces: (readonly number[] | undefined)[] = [];
  #generation = -1;
  readonly #refs: (readonly AliasRef[] | undefined)[] = [];
  #positions: Map<string, number> | undefined;

  constructor(trie: Trie, entries: EntryStore) {
    this.#trie = trie;
    this.#entries = entries;
    trie.pieces.forEach((piece, id) => {
      this.#pieces.set(piece, id);
    });
    this.#edges = hashEdges(trie);
  }

  /** An index of entries at hand. */
  static of(entries: readonly GazetteerEntry[]): GazetteerIndex {
    return new GazetteerIndex(buildTrie(entries), {
      size: entries.length,
      at: (position) => entries[position] as GazetteerEntry,
      idAt: (position) => (entries[position] as GazetteerEntry).id,
    });
  }

  /** The entry of an id. */
  get(id: string): GazetteerEntry | undefined {
    this.#positions ??= new Map(Array.from({ length: this.#entries.size }, (_, i) => [this.#entries.idAt(i), i]));
    const position = this.#positions.get(id);
    return position === undefined ? undefined : this.#entries.at(position);
  }

  /** Every name that folds to the same pieces as the given one. */
  lookup(name: string): readonly AliasRef[] {
    let node = ROOT;
    for (const piece of foldPieces(name)) {
      node = this.#step(node, this.#pieces.get(piece) ?? UNKNOWN);
      if (node < 0) return [];
    }
    return this.endsAt(node);
  }

  /** Follows a word form (see `tokenForms`) from the root; -1 where no name begins so. */
  open(form: number): number {
    if (this.#generation !== wordForms.generation) this.#forgetForms();
    const known = this.#opened[form];
    if (known !== undefined) return known;
    const node = this.follow(ROOT, form);
    this.#opened[form] = node;
    return node;
  }

  /** Follows a word form from a trie node; -1 where no name goes on so. The root is node 0. */
  follow(node: number, form: number): number {
    if (this.#generation !== wordForms.generation) this.#forgetForms();
    let at = node;
    for (const piece of this.#piecesOf(form)) {
      at = this.#step(at, piece);
      if (at < 0) return UNKNOWN;
    }
    return at;
  }

  #forgetForms(): void {
    this.#generation = wordForms.generation;
    this.#opened = [];
    this.#formPieces = [];
  }

  /** The names that end at a trie node. */
  endsAt(node: number): readonly AliasRef[] {
    const known = this.#refs[node];
    if (known !== undefined) return known;
    const { refStart, refEntry, refAlias } = this.#trie;
    const refs: AliasRef[] = [];
    for (let i = refStart[node] as number; i < (refStart[node + 1] as number); i++) {
      const entry = this.#entries.at(refEntry[i] as number);
      refs.push({ entry, alias: entry.aliases[refAlias[i] as number] as AliasRef["alias"] });
    }
    this.#refs[node] = refs;
    return refs;
  }

  #step(node: number, piece: number): number {
    if (piece < 0) return UNKNOWN;
    const { from, by } = this.#trie;
    const mask = this.#edges.length - 1;
    for (let slot = hashEdge(node, piece) & mask; ; slot = (slot + 1) & mask) {
      const edge = this.#edges[slot] as number;
      if (edge === 0) return UNKNOWN;
      if (from[edge - 1] === node && by[edge - 1] === piece) return edge;
    }
  }

  #piecesOf(form: number): readonly number[] {
    const cached = this.#formPieces[form];
    if (cached !== undefined) return cached;
    const folded = foldPieces(wordForms.text(form));
    const pieces = folded.length === 0 ? [UNKNOWN] : folded.map((piece) => this.#pieces.get(piece) ?? UNKNOWN);
    this.#formPieces[form] = pieces;
    return pieces;
  }
}

function hashEdges({ from, by }: Trie): Int32Array {
  const table = new Int32Array(1 << (33 - Math.clz32(Math.max(1, from.length))));
  const mask = table.length - 1;
  for (let edge = 0; edge < from.length; edge++) {
    let slot = hashEdge(from[edge] as number, by[edge] as number) & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = edge + 1;
  }
  return table;
}

function hashEdge(node: number, piece: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(piece + 1, 0x85ebca6b);
  return h ^ (h >>> 15);
}
