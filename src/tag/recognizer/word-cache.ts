import { type Tokens, tokenForms, wordForms } from "../../model/token.ts";
import type { DocumentWords } from "./document-words.ts";
import { BEFORE, BEHIND, REACH, wordFeatures } from "./features.ts";
import { KeyList } from "./key-list.ts";
import { LABEL_COUNT } from "./labels.ts";
import type { Model } from "./model.ts";
import { type WordTypes, wordTypesOf } from "./word-types.ts";
import type { WordType } from "./words.ts";

/** What {@link DocumentWords} lists of a word stands in one row. */
const Column = { Lower: 0, Shape: 1, Cluster: 2, Flags: 3, Key: 4 } as const;
const COLUMNS = 8;
const OFFSETS = 2 * REACH + 1;

/** Numbers of what stands before and behind a sentence; the words of a text follow. */
export const BEFORE_ID = 0;
export const BEHIND_ID = 1;
const EDGES = 2;

/** What the model makes of the word forms met so far: their description, and their summed weights by offset. */
export class WordCache {
  readonly #model: Model;
  /** That of the word forms whose numbers it knows. */
  generation = -1;
  readonly #described: WordTypes;
  #types: (WordType | undefined)[] = [BEFORE, BEHIND];
  /** Rows of {@link Column} of the words described. */
  #rows = new Int32Array(1024 * COLUMNS);
  /** Place of the sum of a word at an offset among the sums, plus one; 0 where it is not summed yet. */
  #places = new Int32Array(1024 * OFFSETS);
  #sums = new Float32Array(1024 * LABEL_COUNT);
  #count = 0;
  readonly #features = new KeyList();

  constructor(model: Model) {
    this.#model = model;
    this.#described = wordTypesOf(model.vocabulary);
  }

  /** The numbers by which the cache knows the words of a document. */
  idsOf(text: string, tokens: Tokens): Int32Array {
    const forms = tokenForms(text, tokens);
    if (this.generation !== wordForms.generation) this.#empty();
    const ids = new Int32Array(forms.length);
    for (let i = 0; i < ids.length; i++) ids[i] = (forms[i] as number) + EDGES;
    return ids;
  }

  /** The words of a document by their numbers. */
  wordsOf(ids: Int32Array): DocumentWords {
    const types: WordType[] = [];
    const [lowers, shapes, clusters] = [
      new Int32Array(ids.length),
      new Int32Array(ids.length),
      new Int32Array(ids.length),
    ];
    const [flags, keys] = [new Uint8Array(ids.length), new Int32Array(ids.length)];
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      types.push(this.typeOf(id));
      const rows = this.#rows;
      const row = id * COLUMNS;
      lowers[i] = rows[row + Column.Lower] as number;
      shapes[i] = rows[row + Column.Shape] as number;
      clusters[i] = rows[row + Column.Cluster] as number;
      flags[i] = rows[row + Column.Flags] as number;
      keys[i] = rows[row + Column.Key] as number;
    }
    return { types, lowers, shapes, clusters, flags, keys };
  }

  #empty(): void {
    this.generation = wordForms.generation;
    this.#types = [BEFORE, BEHIND];
    this.#places.fill(0);
    this.#count = 0;
  }

  typeOf(id: number): WordType {
    return this.#types[id] ?? this.#describe(id);
  }

  #describe(id: number): WordType {
    const described = this.#described.of(id - EDGES);
    this.#types[id] = described;
    while (this.#rows.length < (id + 1) * COLUMNS) {
      this.#places = grown(this.#places, Int32Array);
      this.#rows = grown(this.#rows, Int32Array);
    }
    const { lower, shape, cluster, flags, key } = described;
    this.#rows.set([lower, shape, cluster, flags, key], id * COLUMNS);
    return described;
  }

  /** Writes the sum of the weights of five neighbouring words, the third being the token itself, to `scores` from `at` on. */
  writeScores(ids: Int32Array, scores: Float32Array, at: number): void {
    const a = this.#placeOf(ids[0] as number, 0);
    const b = this.#placeOf(ids[1] as number, 1);
    const c = this.#placeOf(ids[2] as number, 2);
    const d = this.#placeOf(ids[3] as number, 3);
    const e = this.#placeOf(ids[4] as number, 4);
    const sums = this.#sums;
    for (let k = 0; k < LABEL_COUNT; k++) {
      scores[at + k] =
        (sums[a + k] as number) +
        (sums[b + k] as number) +
        (sums[c + k] as number) +
        (sums[d + k] as number) +
        (sums[e + k] as number);
    }
  }

  #placeOf(id: number, n: number): number {
    const known = this.#places[id * OFFSETS + n] as number;
    return known > 0 ? known - 1 : this.#sum(id, n);
  }

  #sum(id: number, n: number): number {
    const place = this.#count * LABEL_COUNT;
    if (place + LABEL_COUNT > this.#sums.length) this.#sums = grown(this.#sums, Float32Array);
    this.#sums.fill(0, place, place + LABEL_COUNT);
    this.#features.clear();
    wordFeatures(this.typeOf(id), n - REACH, this.#features);
    this.#model.weights.add(this.#features, this.#sums, place);
    this.#places[id * OFFSETS + n] = place + 1;
    this.#count++;
    return place;
  }
}

function grown<T extends Int32Array | Float32Array>(array: T, Type: new (length: number) => T): T {
  const copy = new Type(array.length * 2);
  copy.set(array);
  return copy;
}
