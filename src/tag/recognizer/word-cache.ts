import { BEFORE, BEHIND, REACH, wordFeatures } from "./features.ts";
import { LABEL_COUNT } from "./labels.ts";
import type { Model } from "./model.ts";
import { describeWord, type WordType } from "./words.ts";

/** Words kept with their summed scores; at the limit the store is emptied, so memory stays flat. */
const MOST_WORDS = 30_000;

/** A word form with what the model makes of it. */
export interface CachedWord {
  readonly type: WordType;
  /** Summed weights by offset, each filled when first asked for. */
  readonly scores: (Float32Array | undefined)[];
}

/** The word forms met so far. */
export class WordCache {
  readonly #words = new Map<string, CachedWord>();
  readonly #model: Model;
  readonly before: CachedWord = { type: BEFORE, scores: [] };
  readonly behind: CachedWord = { type: BEHIND, scores: [] };

  constructor(model: Model) {
    this.#model = model;
  }

  /** Empties the store where it is full; called between documents only. */
  trim(): void {
    if (this.#words.size > MOST_WORDS) this.#words.clear();
  }

  get(word: string): CachedWord {
    let cached = this.#words.get(word);
    if (cached === undefined) {
      cached = { type: describeWord(word, this.#model.vocabulary), scores: [] };
      this.#words.set(word, cached);
    }
    return cached;
  }

  /** The weights of a word's own features at an offset, summed. */
  scores(word: CachedWord, offset: number): Float32Array {
    const known = word.scores[offset + REACH];
    if (known !== undefined) return known;
    const sum = new Float32Array(LABEL_COUNT);
    wordFeatures(word.type, offset, (key) => this.#model.addWeights(key, sum, 0));
    word.scores[offset + REACH] = sum;
    return sum;
  }
}
