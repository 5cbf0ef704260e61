import type { HeadColumns } from "./head-columns.ts";
import {
  ALL_CAPS,
  caseInput,
  DIMENSIONS,
  FIRST,
  GAZETTEER_FLAGS,
  HEAD_OFFSETS,
  kindInput,
  positionInput,
  UNKNOWN,
} from "./head-input.ts";
import { type HiddenWeights, PAIRS } from "./hidden-weights.ts";
import type { WordCache } from "./word-cache.ts";
import type { WordType } from "./words.ts";

/** Products kept, those of about 10,000 words: 9 MB. Beyond, the pool is emptied, so memory stays flat. */
const MOST = 70_000;
const FEWEST = 1024;
/** Case classes, from 0. */
const CASES = 6;
/** Place of what adds nothing. */
export const NOTHING = 0;

/** What is said of a token beside its word: the flags of the gazetteer from 1, and these. */
export const MARKS = { first: GAZETTEER_FLAGS, allCaps: GAZETTEER_FLAGS + 1 } as const;
const MARK_COUNT = GAZETTEER_FLAGS + 2;

/** What each word and each mark adds to the hidden units at each offset, worked out once and kept. */
export class HeadProducts {
  /** The products of words, in pairs of units, from the places that {@link placeOf} gives. */
  readonly pool: Int32Array;
  /** The products of marks, from the places that {@link markPlaceOf} gives. */
  readonly marks = new Int32Array(MARK_COUNT * HEAD_OFFSETS * PAIRS);
  readonly #marksDone = new Uint8Array(MARK_COUNT * HEAD_OFFSETS);
  readonly #vectors: HeadColumns["vectors"];
  readonly #weights: HiddenWeights;
  readonly #cache: WordCache;
  readonly #most: number;
  readonly #vector = new Float64Array(DIMENSIONS);
  /** Place of the product of a word at an offset; 0 where it is not worked out yet. */
  #places = new Int32Array(FEWEST * HEAD_OFFSETS);
  /** The same for words without a vector of their own, all alike in a cluster: most names are such words. */
  readonly #sharedPlaces: Int32Array;
  #count = 1;
  #generation = -1;

  constructor(vectors: HeadColumns["vectors"], weights: HiddenWeights, cache: WordCache, most = MOST) {
    this.pool = new Int32Array(most * PAIRS);
    this.#sharedPlaces = new Int32Array((1 + vectors.clusters) * CASES * HEAD_OFFSETS);
    this.#most = most;
    this.#vectors = vectors;
    this.#weights = weights;
    this.#cache = cache;
  }

  /** Begins a document: makes room for its words, and forgets those of another generation. */
  begin(ids: Int32Array): void {
    let highest = 0;
    for (const id of ids) if (id > highest) highest = id;
    if (this.#generation !== this.#cache.generation) this.#empty();
    this.#generation = this.#cache.generation;
    while (this.#places.length < (highest + 1) * HEAD_OFFSETS) this.#places = doubled(this.#places);
  }

  #empty(): void {
    this.#places.fill(0);
    this.#sharedPlaces.fill(0);
    this.#count = 1;
  }

  /** Makes room for the words of one window: their places stay good until the next call. */
  reserve(): void {
    if (this.#count + HEAD_OFFSETS > this.#most) this.#empty();
  }

  placeOf(id: number, offset: number): number {
    const known = this.#places[id * HEAD_OFFSETS + offset] as number;
    return known === 0 ? this.#findPlace(id, offset) : known;
  }

  #findPlace(id: number, offset: number): number {
    const word = this.#cache.typeOf(id);
    const place = this.#vectors.owns(word.row) ? this.#multiply(word, offset) : this.#sharedPlace(word, offset);
    this.#places[id * HEAD_OFFSETS + offset] = place;
    return place;
  }

  #sharedPlace(word: WordType, offset: number): number {
    const at = (word.clusters[2] * CASES + word.caseClass) * HEAD_OFFSETS + offset;
    if (this.#sharedPlaces[at] === 0) this.#sharedPlaces[at] = this.#multiply(word, offset);
    return this.#sharedPlaces[at] as number;
  }

  #multiply(word: WordType, offset: number): number {
    const place = this.#count++ * PAIRS;
    const known = this.#vectors.write(word, this.#vector);
    const inputs = known ? [caseInput(word.caseClass)] : [caseInput(word.caseClass), UNKNOWN];
    this.#weights.writeProduct(offset, known ? this.#vector : null, inputs, this.pool, place);
    return place;
  }

  markPlaceOf(mark: number, offset: number): number {
    const at = mark * HEAD_OFFSETS + offset;
    if (this.#marksDone[at] === 0) {
      this.#weights.writeProduct(offset, null, inputsOf(mark), this.marks, at * PAIRS);
      this.#marksDone[at] = 1;
    }
    return at * PAIRS;
  }
}

function inputsOf(mark: number): number[] {
  if (mark === MARKS.first) return [FIRST];
  return mark === MARKS.allCaps ? [ALL_CAPS] : [kindInput(mark), positionInput(mark)];
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(array.length * 2);
  copy.set(array);
  return copy;
}
