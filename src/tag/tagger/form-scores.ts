import { POS_TAGS } from "../../model/syntax.ts";
import { type Tokens, tokenForms, wordForms } from "../../model/token.ts";
import { closedClassTag } from "../closed-class.ts";
import { hashString } from "../recognizer/hash.ts";
import { KeyList } from "../recognizer/key-list.ts";
import type { Vocabulary } from "../recognizer/vocabulary.ts";
import { describeWord, type WordType } from "../recognizer/words.ts";
import { formFeatures, REACH } from "./features.ts";
import { TAG_COUNT, type TaggerModel } from "./model.ts";

const OFFSETS = 2 * REACH + 1;
/** Numbers of what stands before and behind a sentence; the words of a text follow. */
export const EDGE_ID = 0;
const EDGES = 1;

/** What the tagger makes of the word forms met so far: their description, their only tag, and summed weights by offset. */
export class FormScores {
  readonly #model: TaggerModel;
  readonly #vocabulary: Vocabulary;
  #generation = -1;
  #types: (WordType | undefined)[] = [];
  /** Tag number + 1 of words that have but one, 0 for others, -1 where it was not looked up. */
  #fixed: number[] = [];
  #sums: (Float32Array | undefined)[] = [];
  readonly #keys = new KeyList();

  constructor(model: TaggerModel, vocabulary: Vocabulary) {
    this.#model = model;
    this.#vocabulary = vocabulary;
  }

  /** The numbers by which the words of a document are known here. */
  begin(text: string, tokens: Tokens): Int32Array {
    const forms = tokenForms(text, tokens);
    if (this.#generation !== wordForms.generation) {
      this.#generation = wordForms.generation;
      this.#types = [describeWord("<s>", this.#vocabulary)];
      this.#fixed = [0];
      this.#sums = [];
    }
    return forms;
  }

  /** The number of a form as {@link begin} gave it. */
  static idOf(form: number): number {
    return form + EDGES;
  }

  typeOf(id: number): WordType {
    const known = this.#types[id];
    if (known !== undefined) return known;
    const described = describeWord(wordForms.text(id - EDGES), this.#vocabulary);
    this.#types[id] = described;
    return described;
  }

  /** Number of the only tag of a word, or -1. */
  fixedTag(id: number): number {
    const known = this.#fixed[id];
    if (known !== undefined) return known - 1;
    const word = wordForms.text(id - EDGES);
    const tag = contractionTag(word) ?? this.#model.fixed.find(hashString(word));
    this.#fixed[id] = tag + 1;
    return tag;
  }

  /** Adds the summed weights of a word at an offset to the scores of the tags. */
  add(id: number, offset: number, scores: Float32Array): void {
    const at = id * OFFSETS + offset + REACH;
    const sums = this.#sums[at] ?? this.#sum(id, offset, at);
    for (let k = 0; k < TAG_COUNT; k++) scores[k] = (scores[k] as number) + (sums[k] as number);
  }

  #sum(id: number, offset: number, at: number): Float32Array {
    const sums = new Float32Array(TAG_COUNT);
    const word = this.typeOf(id);
    this.#keys.clear();
    formFeatures(word, lexiconOf(this.#model, word), offset, this.#keys);
    this.#model.weights.add(this.#keys, sums, 0);
    this.#sums[at] = sums;
    return sums;
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
