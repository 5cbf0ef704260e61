import type { GazetteerEntry } from "../model/gazetteer.ts";
import { type EntryStore, GazetteerIndex } from "./index.ts";
import type { AliasRef, Trie } from "./trie.ts";

const NONE = -1;
const NO_REFS: readonly AliasRef[] = [];

/** Nodes that are reached together, of the trie below (-1 for none) and of that of the own entries. */
interface Pair {
  readonly below: number;
  readonly own: number;
}

/**
 * An index with own entries laid over it: the two tries are walked side by side, so that a short list costs no new trie
 * of the long one. Nodes of the trie below keep their numbers; pairs of nodes have the numbers behind them.
 */
export class LayeredIndex extends GazetteerIndex {
  readonly #size: number;
  readonly #own: GazetteerIndex;
  readonly #isHidden: (entry: GazetteerEntry) => boolean;
  readonly #pairs: Pair[] = [];
  readonly #pairOf = new Map<string, number>();
  readonly #refs: (readonly AliasRef[] | undefined)[] = [];

  /** `isHidden` tells the entries below that count no more. */
  constructor(
    trie: Trie,
    entries: EntryStore,
    own: readonly GazetteerEntry[],
    isHidden: (entry: GazetteerEntry) => boolean,
  ) {
    super(trie, entries);
    this.#size = trie.refStart.length - 1;
    this.#own = GazetteerIndex.of(own);
    this.#isHidden = isHidden;
  }

  override get(id: string): GazetteerEntry | undefined {
    const own = this.#own.get(id);
    if (own !== undefined) return own;
    const below = super.get(id);
    return below === undefined || this.#isHidden(below) ? undefined : below;
  }

  override lookup(name: string): readonly AliasRef[] {
    return [...super.lookup(name).filter(({ entry }) => !this.#isHidden(entry)), ...this.#own.lookup(name)];
  }

  override holdersOf(office: string): readonly GazetteerEntry[] {
    return [...super.holdersOf(office).filter((entry) => !this.#isHidden(entry)), ...this.#own.holdersOf(office)];
  }

  override open(form: number): number {
    return this.#nodeOf(super.open(form), this.#own.open(form));
  }

  override follow(node: number, form: number): number {
    if (node === 0) return this.open(form);
    if (node < this.#size) return super.follow(node, form);
    const { below, own } = this.#pairs[node - this.#size] as Pair;
    return this.#nodeOf(below < 0 ? NONE : super.follow(below, form), this.#own.follow(own, form));
  }

  override endsAt(node: number): readonly AliasRef[] {
    const refs = this.#refs[node] ?? this.#refsOf(node);
    this.#refs[node] = refs;
    return refs;
  }

  #refsOf(node: number): readonly AliasRef[] {
    const { below, own } = node < this.#size ? { below: node, own: NONE } : (this.#pairs[node - this.#size] as Pair);
    const shown = below < 0 ? NO_REFS : super.endsAt(below).filter(({ entry }) => !this.#isHidden(entry));
    return own < 0 ? shown : [...shown, ...this.#own.endsAt(own)];
  }

  #nodeOf(below: number, own: number): number {
    if (own < 0) return below;
    const key = `${below} ${own}`;
    const known = this.#pairOf.get(key);
    if (known !== undefined) return known;
    const node = this.#size + this.#pairs.push({ below, own }) - 1;
    this.#pairOf.set(key, node);
    return node;
  }
}
