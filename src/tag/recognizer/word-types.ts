import { wordForms } from "../../model/token.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { describeWord, type WordType } from "./words.ts";

/** The descriptions of the word forms of the current generation, each worked out once for all who ask. */
export class WordTypes {
  readonly #vocabulary: Vocabulary;
  #generation = -1;
  #types: (WordType | undefined)[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  of(form: number): WordType {
    if (this.#generation !== wordForms.generation) {
      this.#generation = wordForms.generation;
      this.#types = [];
    }
    const known = this.#types[form];
    if (known !== undefined) return known;
    const described = describeWord(wordForms.text(form), this.#vocabulary);
    this.#types[form] = described;
    return described;
  }
}

const shared = new WeakMap<Vocabulary, WordTypes>();

/** The descriptions by a vocabulary: the recogniser and the tagger ask for the same words. */
export function wordTypesOf(vocabulary: Vocabulary): WordTypes {
  const known = shared.get(vocabulary) ?? new WordTypes(vocabulary);
  shared.set(vocabulary, known);
  return known;
}
