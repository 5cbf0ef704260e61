import { POS_TAGS } from "../../model/syntax.ts";
import { type Tokens, tokenForms, wordForms } from "../../model/token.ts";
import { closedClassTag } from "../closed-class.ts";
import { hashString } from "../recognizer/hash.ts";
import { KeyList } from "../recognizer/key-list.ts";
import type { Vocabulary } from "../recognizer/vocabulary.ts";
import { type WordTypes, wordTypesOf } from "../recognizer/word-types.ts";
import { describeWord, type WordType } from "../recognizer/words.ts";
import { formFeatures, REACH } from "./features.ts";
import { PAIRS, type TaggerModel } from "./model.ts";

const OFFSETS = 2 * REACH + 1;
/** Numbers of what stands before and behind a sentence; the words of a text follow. */
export const EDGE_ID = 0;
const EDGES = 1;
const FIRST_SIZE = 1024;

/** What the tagger makes of the word forms met so far: their description, their only tag, and summed weights by offset. */
export class FormScores {
  /** Sums of weights in pairs of tags, from the places that {@link placeOf} gives. */
  sums: Int32Array = new Int32Array(FIRST_SIZE * PAIRS);
  readonly #model: TaggerModel;
  readonly #described: WordTypes;
  readonly #edge: WordType;
  #generation = -1;
  /** Tag number + 2 of words that have but one, 1 for others, 0 where it was not looked up. */
  #fixed = new Int8Array(FIRST_SIZE);
  /** Place of the sum of a word at an offset, plus one; 0 where it is not summed yet. */
  #places = new Int32Array(FIRST_SIZE * OFFSETS);
  #count = 0;
  readonly #keys = new KeyList();

  constructor(model: TaggerModel, vocabulary: Vocabulary) {
    this.#model = model;
    this.#described = wordTypesOf(vocabulary);
    this.#edge = describeWord("<s>", vocabulary);
  }

  /** Begins a document; whether the words are numbered anew, so that what is kept by number is void. */
  begin(text: string, tokens: Tokens): boolean {
    tokenForms(text, tokens);
    const isAnew = this.#generation !== wordForms.generation;
    if (isAnew) this.#empty();
    const size = wordForms.size + EDGES;
    if (size > this.#fixed.length) {
      this.#fixed = grown(this.#fixed, new Int8Array(size * 2));
      this.#places = grown(this.#places, new Int32Array(size * 2 * OFFSETS));
    }
    return isAnew;
  }

  #empty(): void {
    this.#generation = wordForms.generation;
    this.#fixed.fill(0);
    this.#places.fill(0);
    this.#count = 0;
  }

  /** The number here of a form of {@link tokenForms}. */
  static idOf(form: number): number {
    return form + EDGES;
  }

  typeOf(id: number): WordType {
    return id === EDGE_ID ? this.#edge : this.#described.of(id - EDGES);
  }

  /** Number of the only tag of a word, or -1. */
  fixedTag(id: number): number {
    const known = this.#fixed[id] as number;
    if (known !== 0) return known - 2;
    const word = wordForms.text(id - EDGES);
    const tag = contractionTag(word) ?? this.#model.fixed.find(hashString(word));
    this.#fixed[id] = tag + 2;
    return tag;
  }

  /** Where the sum of the weights of a word at an offset, from 0 on, stands. */
  placeOf(id: number, offset: number): number {
    const known = this.#places[id * OFFSETS + offset] as number;
    return known > 0 ? known - 1 : this.#sum(id, offset);
  }

  #sum(id: number, offset: number): number {
    const place = this.#count++ * PAIRS;
    if (place + PAIRS > this.sums.length) this.sums = grown(this.sums, new Int32Array(this.sums.length * 2));
    this.sums.fill(0, place, place + PAIRS);
    const word = this.typeOf(id);
    this.#keys.clear();
    formFeatures(word, lexiconOf(this.#model, word), offset - REACH, this.#keys);
    this.#model.weights.addPairs(this.#keys, this.sums, place);
    this.#places[id * OFFSETS + offset] = place + 1;
    return place;
  }
}

/** Number of the tag of a contraction, of which the training data hold few: “didn’t” … VBD, “she’ll” … PRP; else undefined. */
function contractionTag(word: string): number | undefined {
  const apostrophe = word.search(/['’]/);
  if (apostrophe <= 0) return undefined;
  const lower = word.toLowerCase();
  const tag = closedClassTag(lower) ?? closedClassTag(lower.slice(0, apostrophe));
  return tag && POS_TAGS.indexOf(tag);
}

function lexiconOf({ lexicon }: TaggerModel, { key }: WordType): number {
  return Math.max(0, lexicon.find(key));
}

function grown<T extends Int32Array | Int8Array>(array: T, larger: T): T {
  larger.set(array);
  return larger;
}
