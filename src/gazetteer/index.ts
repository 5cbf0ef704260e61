import type { Alias, GazetteerEntry } from "../model/gazetteer.ts";
import { foldPieces } from "./fold.ts";

/** One name of one entry, as the index hands it out. */
export interface AliasRef {
  readonly entry: GazetteerEntry;
  readonly alias: Alias;
}

const ROOT = 0;
/** Node and piece share one numeric key: 2^21 pieces are room for any gazetteer. */
const PIECES = 2 ** 21;
const LONGEST_CACHE = 100_000;

/**
 * A token trie over the folded names of the entries. It finds candidates only:
 * whether the letters agree with the alias is for `agreesInCase`.
 */
export class GazetteerIndex {
  readonly #pieces = new Map<string, number>();
  readonly #edges = new Map<number, number>();
  readonly #terminals: AliasRef[][] = [[]];
  readonly #byId = new Map<string, GazetteerEntry>();
  readonly #tokenCache = new Map<string, readonly number[]>();

  constructor(entries: readonly GazetteerEntry[]) {
    for (const entry of entries) {
      this.#byId.set(entry.id, entry);
      for (const alias of entry.aliases) this.#add({ entry, alias });
    }
  }

  /** The entry of an id. */
  get(id: string): GazetteerEntry | undefined {
    return this.#byId.get(id);
  }

  /** Every name that folds to the same pieces as the given one. */
  lookup(name: string): readonly AliasRef[] {
    let node = ROOT;
    for (const piece of foldPieces(name)) {
      node = this.#step(node, this.#pieces.get(piece) ?? -1);
      if (node < 0) return [];
    }
    return this.#terminals[node] ?? [];
  }

  /** Follows one token from a trie node; -1 where no name goes on so. The root is node 0. */
  follow(node: number, token: string): number {
    let at = node;
    for (const piece of this.#piecesOf(token)) {
      at = this.#step(at, piece);
      if (at < 0) return -1;
    }
    return at;
  }

  /** The names that end at a trie node. */
  endsAt(node: number): readonly AliasRef[] {
    return this.#terminals[node] ?? [];
  }

  #add(ref: AliasRef): void {
    let node = ROOT;
    for (const piece of foldPieces(ref.alias.text)) node = this.#grow(node, this.#intern(piece));
    if (node !== ROOT) this.#terminals[node]?.push(ref);
  }

  #intern(piece: string): number {
    const known = this.#pieces.get(piece);
    if (known !== undefined) return known;
    this.#pieces.set(piece, this.#pieces.size);
    return this.#pieces.size - 1;
  }

  #grow(node: number, piece: number): number {
    const key = node * PIECES + piece;
    const known = this.#edges.get(key);
    if (known !== undefined) return known;
    this.#edges.set(key, this.#terminals.length);
    this.#terminals.push([]);
    return this.#terminals.length - 1;
  }

  #step(node: number, piece: number): number {
    return piece < 0 ? -1 : (this.#edges.get(node * PIECES + piece) ?? -1);
  }

  #piecesOf(token: string): readonly number[] {
    const cached = this.#tokenCache.get(token);
    if (cached !== undefined) return cached;
    const folded = foldPieces(token);
    const pieces = folded.length === 0 ? [-1] : folded.map((piece) => this.#pieces.get(piece) ?? -1);
    if (this.#tokenCache.size >= LONGEST_CACHE) this.#tokenCache.clear();
    this.#tokenCache.set(token, pieces);
    return pieces;
  }
}
