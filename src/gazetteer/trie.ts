import type { Alias, GazetteerEntry } from "../model/gazetteer.ts";
import { foldPieces } from "./fold.ts";
import { PieceTable } from "./piece-table.ts";

/** A token trie in plain arrays: what the build step writes and the index reads. */
export interface Trie {
  /** The folded pieces. */
  readonly pieces: PieceTable;
  /** Edge e goes from node `from[e]` by piece `by[e]` to node e + 1; the root is node 0. */
  readonly from: Int32Array;
  readonly by: Int32Array;
  /** Open-addressed table of the edges by node and piece: edge + 1, or 0. */
  readonly edges: Int32Array;
  /** Names that end at node n: `refStart[n]` to `refStart[n + 1]` in the two arrays below. */
  readonly refStart: Int32Array;
  readonly refEntry: Int32Array;
  readonly refAlias: Int32Array;
}

/** Lays the names of entries out as a trie. */
export function buildTrie(entries: readonly GazetteerEntry[]): Trie {
  const builder = new TrieBuilder();
  for (const [entry, { aliases }] of entries.entries()) {
    for (const [alias, { text }] of aliases.entries()) builder.add(text, entry, alias);
  }
  return builder.finish();
}

/** Node and piece share one numeric key: 2^21 pieces are room for any gazetteer. */
const PIECES = 2 ** 21;

class TrieBuilder {
  readonly #pieces = new Map<string, number>();
  readonly #edges = new Map<number, number>();
  readonly #refs: { entry: number; alias: number }[][] = [[]];

  add(text: string, entry: number, alias: number): void {
    let node = 0;
    for (const piece of foldPieces(text)) node = this.#grow(node, this.#intern(piece));
    if (node !== 0) this.#refs[node]?.push({ entry, alias });
  }

  finish(): Trie {
    const keys = [...this.#edges.keys()];
    const refs = this.#refs.flat();
    const refStart = new Int32Array(this.#refs.length + 1);
    for (const [node, own] of this.#refs.entries()) refStart[node + 1] = (refStart[node] as number) + own.length;
    const from = Int32Array.from(keys, (key) => Math.floor(key / PIECES));
    const by = Int32Array.from(keys, (key) => key % PIECES);
    return {
      pieces: PieceTable.of([...this.#pieces.keys()]),
      from,
      by,
      edges: hashEdges(from, by),
      refStart,
      refEntry: Int32Array.from(refs, ({ entry }) => entry),
      refAlias: Int32Array.from(refs, ({ alias }) => alias),
    };
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
    this.#edges.set(key, this.#refs.length);
    this.#refs.push([]);
    return this.#refs.length - 1;
  }
}

function hashEdges(from: Int32Array, by: Int32Array): Int32Array {
  const table = new Int32Array(1 << (33 - Math.clz32(Math.max(1, from.length))));
  const mask = table.length - 1;
  for (let edge = 0; edge < from.length; edge++) {
    let slot = hashEdge(from[edge] as number, by[edge] as number) & mask;
    while (table[slot] !== 0) slot = (slot + 1) & mask;
    table[slot] = edge + 1;
  }
  return table;
}

/** Where the edge from a node by a piece is looked for first. */
export function hashEdge(node: number, piece: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(piece + 1, 0x85ebca6b);
  return h ^ (h >>> 15);
}

/** One name of one entry, as the index hands it out. */
export interface AliasRef {
  readonly entry: GazetteerEntry;
  readonly alias: Alias;
}
