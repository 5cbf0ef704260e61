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

/** What is known of a word stands side by side in one array, so that one look at memory gives it. */
export const Column = {
  /** As in {@link WordType}; filled with the first sum of the word. */
  Lower: 0,
  Cluster: 1,
  LastTwo: 2,
  LastThree: 3,
  /** Tag number + 2 of a word that has but one, 1 for others, 0 where it was not looked up. */
  Fixed: 4,
  /** Place of the sum of the word at each offset, plus one; 0 where it is not summed yet. */
  Places: 5,
} as const;
export const COLUMNS: number = Column.Places + 2 * REACH + 1;

/** Numbers of what stands before and behind a sentence; the words of a text follow. */
export const EDGE_ID = 0;
const EDGES = 1;
const FIRST_SIZE = 1024;

/** What the tagger makes of the word forms met so far: their description, their only tag, and summed weights by offset. */
export class FormScores {
  /** Sums of weights in pairs of tags, from the places that {@link placeOf} gives. */
  sums: Int32Array = new Int32Array(FIRST_SIZE * PAIRS);
  /** Rows of {@link Column}, by the number of a word. */
  words: Int32Array = new Int32Array(FIRST_SIZE * COLUMNS);
  readonly #model: TaggerModel;
  readonly #described: WordTypes;
  readonly #edge: WordType;
  #generation = -1;
  #count = 0;
  readonly #keys = new KeyList();

  constructor(model: TaggerModel, vocabulary: Vocabulary) {
    this.#model = model;
    this.#described = wordTypesOf(vocabulary);
    this.#edge = describeWord("<s>", vocabulary);
  }

  /** Begins a document. */
  begin(text: string, tokens: Tokens): void {
    tokenForms(text, tokens);
    if (this.#generation !== wordForms.generation) this.#empty();
    const length = (wordForms.size + EDGES) * COLUMNS;
    if (length > this.words.length) this.words = grown(this.words, length * 2);
  }

  #empty(): void {
    this.#generation = wordForms.generation;
    this.words.fill(0);
    this.#count = 0;
  }

  /** The number here of a form of {@link tokenForms}. */
  static idOf(form: number): number {
    return form + EDGES;
  }

  #typeOf(id: number): WordType {
    return id === EDGE_ID ? this.#edge : this.#described.of(id - EDGES);
  }

  /** Number of the only tag of a word, or -1. */
  fixedTag(id: number): number {
    const known = this.words[id * COLUMNS + Column.Fixed] as number;
    if (known !== 0) return known - 2;
    const word = wordForms.text(id - EDGES);
    const tag = contractionTag(word) ?? this.#model.fixed.find(hashString(word));
    this.words[id * COLUMNS + Column.Fixed] = tag + 2;
    return tag;
  }

  /** Where the sum of the weights of a word at an offset, from 0 on, stands. */
  placeOf(id: number, offset: number): number {
    const known = this.words[id * COLUMNS + Column.Places + offset] as number;
    return known > 0 ? known - 1 : this.#sum(id, offset);
  }

  #sum(id: number, offset: number): number {
    const place = this.#count++ * PAIRS;
    if (place + PAIRS > this.sums.length) this.sums = grown(this.sums, this.sums.length * 2);
    this.sums.fill(0, place, place + PAIRS);
    const word = this.#typeOf(id);
    this.#describe(word, id * COLUMNS);
    this.#keys.clear();
    formFeatures(word, lexiconOf(this.#model, word), offset - REACH, this.#keys);
    this.#model.weights.addPairs(this.#keys, this.sums, place);
    this.words[id * COLUMNS + Column.Places + offset] = place + 1;
    return place;
  }

  #describe(word: WordType, row: number): void {
    this.words[row + Column.Lower] = word.lower;
    this.words[row + Column.Cluster] = word.cluster;
    this.words[row + Column.LastTwo] = word.lastTwo;
    this.words[row + Column.LastThree] = word.lastThree;
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

function grown(array: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
