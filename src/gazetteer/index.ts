import type { GazetteerEntry } from "../model/gazetteer.ts";
import { wordForms } from "../model/token.ts";
import { foldPieces } from "./fold.ts";
import { type AliasRef, buildTrie, hashEdge, type Trie } from "./trie.ts";

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
  /** Nodes below the root, and pieces, by word form of the current generation. */
  #opened: (number | undefined)[] = [];
  #formPieces: (readonly number[] | undefined)[] = [];
  #generation = -1;
  readonly #refs: (readonly AliasRef[] | undefined)[] = [];
  #positions: Map<string, number> | undefined;

  constructor(trie: Trie, entries: EntryStore) {
    this.#trie = trie;
    this.#entries = entries;
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
      node = this.#step(node, this.#trie.pieces.find(piece));
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
    const { from, by, edges } = this.#trie;
    const mask = edges.length - 1;
    for (let slot = hashEdge(node, piece) & mask; ; slot = (slot + 1) & mask) {
      const edge = edges[slot] as number;
      if (edge === 0) return UNKNOWN;
      if (from[edge - 1] === node && by[edge - 1] === piece) return edge;
    }
  }

  #piecesOf(form: number): readonly number[] {
    const cached = this.#formPieces[form];
    if (cached !== undefined) return cached;
    const folded = foldPieces(wordForms.text(form));
    const pieces = folded.length === 0 ? [UNKNOWN] : folded.map((piece) => this.#trie.pieces.find(piece));
    this.#formPieces[form] = pieces;
    return pieces;
  }
}
