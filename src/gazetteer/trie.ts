import type { Alias, GazetteerEntry } from "../model/gazetteer.ts";
import { foldPieces } from "./fold.ts";
import { PieceTable } from "./piece-table.ts";

/**
 * A token trie in plain arrays: what the build step writes and the index reads. Nodes are numbered breadth first from the
 * root 0, so that edge e leads to node e + 1 and the edges of a node stand together, by rising piece.
 */
export interface Trie {
  /** The folded pieces. */
  readonly pieces: PieceTable;
  /** The piece of each edge. */
  readonly by: Int32Array;
  /** Edges of node n: `edgeStart[n]` to `edgeStart[n + 1]`. */
  readonly edgeStart: Int32Array;
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

/** The edge of a node by a piece, or -1. */
export function findEdge({ by, edgeStart }: Trie, node: number, piece: number): number {
  let low = edgeStart[node] as number;
  let high = edgeStart[node + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((by[middle] as number) < piece) low = middle + 1;
    else high = middle;
  }
  return low < (edgeStart[node + 1] as number) && by[low] === piece ? low : -1;
}

/** Starts of runs from their lengths: one more than there are runs. */
export function prefixSums(lengths: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = (starts[i] as number) + (lengths[i] as number);
  return starts;
}

interface Node {
  readonly children: Map<number, Node>;
  readonly refs: { readonly entry: number; readonly alias: number }[];
}

class TrieBuilder {
  readonly #pieces = new Map<string, number>();
  readonly #root: Node = { children: new Map(), refs: [] };

  add(text: string, entry: number, alias: number): void {
    let node = this.#root;
    for (const piece of foldPieces(text)) node = this.#grow(node, this.#intern(piece));
    if (node !== this.#root) node.refs.push({ entry, alias });
  }

  finish(): Trie {
    const nodes = [this.#root];
    const by: number[] = [];
    for (const { children } of nodes) {
      for (const [piece, child] of [...children].sort(([a], [b]) => a - b)) {
        by.push(piece);
        nodes.push(child);
      }
    }
    const refs = nodes.flatMap((node) => node.refs);
    return {
      pieces: PieceTable.of([...this.#pieces.keys()]),
      by: Int32Array.from(by),
      edgeStart: prefixSums(nodes.map(({ children }) => children.size)),
      refStart: prefixSums(nodes.map((node) => node.refs.length)),
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

  #grow({ children }: Node, piece: number): Node {
    const known = children.get(piece);
    if (known !== undefined) return known;
    const node: Node = { children: new Map(), refs: [] };
    children.set(piece, node);
    return node;
  }
}

/** One name of one entry, as the index hands it out. */
export interface AliasRef {
  readonly entry: GazetteerEntry;
  readonly alias: Alias;
}
