import type { GazetteerEntry } from "../model/gazetteer.ts";
import { wordForms } from "../model/token.ts";
import { foldPieces } from "./fold.ts";
import { type AliasRef, buildTrie, findEdge, type Trie } from "./trie.ts";

export type { AliasRef } from "./trie.ts";

/** The entries of an index by position; they may be read only when asked for. */
export interface EntryStore {
  readonly size: number;
  at(position: number): GazetteerEntry;
  /** The position of an id, or -1. */
  positionOf(id: string): number;
  /** The positions of the entries with a term in an office. */
  holdersOf(office: string): readonly number[];
}

const ROOT = 0;
const UNKNOWN = -1;
/** Not looked up yet. */
const UNSEEN = -2;
/** The word has several pieces: “al-Abadi”. */
const SEVERAL = -3;

/**
 * A token trie over the folded names of the entries. It finds candidates only:
 * whether the letters agree with the alias is for `agreesInCase`.
 */
export class GazetteerIndex {
  readonly #trie: Trie;
  readonly #entries: EntryStore;
  /** By word form of the current generation: the node below the root, the only piece or {@link SEVERAL}, and all pieces. */
  #opened = new Int32Array(0);
  #onlyPieces = new Int32Array(0);
  #formPieces: (readonly number[] | undefined)[] = [];
  #generation = -1;
  /** By node, one more than the place of its names among those that were asked for; 0 where they were not. */
  readonly #refPlaces: Int32Array;
  readonly #refs: (readonly AliasRef[])[] = [];
  /** Entries that were asked for by id. */
  readonly #asked = new Map<string, GazetteerEntry>();

  constructor(trie: Trie, entries: EntryStore) {
    this.#trie = trie;
    this.#refPlaces = new Int32Array(trie.refStart.length);
    this.#entries = entries;
  }

  /** An index of entries at hand. */
  static of(entries: readonly GazetteerEntry[]): GazetteerIndex {
    const positions = new Map(entries.map(({ id }, position) => [id, position]));
    return new GazetteerIndex(buildTrie(entries), {
      size: entries.length,
      at: (position) => entries[position] as GazetteerEntry,
      positionOf: (id) => positions.get(id) ?? UNKNOWN,
      holdersOf: listHolders(entries),
    });
  }

  /** The entries that hold or held an office. */
  holdersOf(office: string): readonly GazetteerEntry[] {
    return this.#entries.holdersOf(office).map((position) => this.#entries.at(position));
  }

  /** The entry of an id. */
  get(id: string): GazetteerEntry | undefined {
    const known = this.#asked.get(id);
    if (known !== undefined) return known;
    const position = this.#entries.positionOf(id);
    if (position < 0) return undefined;
    const entry = this.#entries.at(position);
    this.#asked.set(id, entry);
    return entry;
  }

  /** Every name that folds to the same pieces as the given one. */
  lookup(name: string): readonly AliasRef[] {
    let node = ROOT;
    for (const piece of foldPieces(name)) {
      node = this.#step(node, this.#trie.pieces.find(piece));
      if (node < 0) return [];
    }
    return this.#refsAt(node);
  }

  /** Follows a word form (see `tokenForms`) from the root; -1 where no name begins so. */
  open(form: number): number {
    if (this.#generation !== wordForms.generation) this.#forgetForms();
    const known = this.#opened[form] ?? UNSEEN;
    return known === UNSEEN ? this.#openAnew(form) : known;
  }

  #openAnew(form: number): number {
    if (form >= this.#opened.length) this.#opened = grownFor(form, this.#opened);
    const node = this.#walk(ROOT, form);
    this.#opened[form] = node;
    return node;
  }

  /** Follows a word form from a trie node; -1 where no name goes on so. The root is node 0. */
  follow(node: number, form: number): number {
    return this.#walk(node, form);
  }

  #walk(node: number, form: number): number {
    if (this.#generation !== wordForms.generation) this.#forgetForms();
    const only = this.#onlyPieces[form] ?? UNSEEN;
    return only >= UNKNOWN ? this.#step(node, only) : this.#walkPieces(node, form);
  }

  #walkPieces(node: number, form: number): number {
    let at = node;
    for (const piece of this.#piecesOf(form)) {
      at = this.#step(at, piece);
      if (at < 0) return UNKNOWN;
    }
    return at;
  }

  #forgetForms(): void {
    this.#generation = wordForms.generation;
    this.#opened.fill(UNSEEN);
    this.#onlyPieces.fill(UNSEEN);
    this.#formPieces = [];
  }

  /** The names that end at a trie node. */
  endsAt(node: number): readonly AliasRef[] {
    return this.#refsAt(node);
  }

  #refsAt(node: number): readonly AliasRef[] {
    const place = this.#refPlaces[node] as number;
    if (place > 0) return this.#refs[place - 1] as readonly AliasRef[];
    const refs = this.#readRefs(node);
    this.#refPlaces[node] = this.#refs.push(refs);
    return refs;
  }

  #readRefs(node: number): AliasRef[] {
    const { refStart, refEntry, refAlias } = this.#trie;
    const refs: AliasRef[] = [];
    for (let i = refStart[node] as number; i < (refStart[node + 1] as number); i++) {
      const entry = this.#entries.at(refEntry[i] as number);
      refs.push({ entry, alias: entry.aliases[refAlias[i] as number] as AliasRef["alias"] });
    }
    return refs;
  }

  #step(node: number, piece: number): number {
    const edge = piece < 0 ? UNKNOWN : findEdge(this.#trie, node, piece);
    return edge < 0 ? UNKNOWN : edge + 1;
  }

  #piecesOf(form: number): readonly number[] {
    const cached = this.#formPieces[form];
    if (cached !== undefined) return cached;
    const folded = foldPieces(wordForms.text(form));
    const pieces = folded.length === 0 ? [UNKNOWN] : folded.map((piece) => this.#trie.pieces.find(piece));
    this.#formPieces[form] = pieces;
    if (form >= this.#onlyPieces.length) this.#onlyPieces = grownFor(form, this.#onlyPieces);
    this.#onlyPieces[form] = pieces.length === 1 ? (pieces[0] as number) : SEVERAL;
    return pieces;
  }
}

function grownFor(form: number, array: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(Math.max(1024, form * 2)).fill(UNSEEN);
  grown.set(array);
  return grown;
}

function listHolders(entries: readonly GazetteerEntry[]): (office: string) => readonly number[] {
  let holders: ReadonlyMap<string, readonly number[]> | undefined;
  return (office) => {
    holders ??= groupByOffice(entries);
    return holders.get(office) ?? [];
  };
}

/** The positions of the holders of each office, in order. */
export function groupByOffice(entries: readonly GazetteerEntry[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [position, { terms }] of entries.entries()) {
    for (const { office } of terms) {
      const known = holders.get(office);
      if (known === undefined) holders.set(office, [position]);
      else if (known.at(-1) !== position) known.push(position);
    }
  }
  return holders;
}
