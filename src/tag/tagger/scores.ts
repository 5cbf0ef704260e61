import { KeyList } from "../recognizer/key-list.ts";
import type { Vocabulary } from "../recognizer/vocabulary.ts";
import { clusterFeature, contextFeatures, kindHistory, nextHistory, tagHistory, wordHistory } from "./features.ts";
import { COLUMNS, Column, FormScores } from "./form-scores.ts";
import { PAIRS, TAG_COUNT, type TaggerModel } from "./model.ts";

/** Tags, and what stands before a sentence. */
const TAGS = TAG_COUNT + 1;

/**
 * Finds the best tag of a token. What depends on one word or on tags alone is summed once and kept. What depends on both
 * is summed each time: it has so few weights that a sum kept would be further away than they are.
 */
export class TagScores {
  readonly forms: FormScores;
  readonly #model: TaggerModel;
  /** The sums of the weights of the last two tags, and which of them are summed already. */
  readonly #byTags = new Int32Array(TAGS * TAGS * PAIRS);
  readonly #summed = new Uint8Array(TAGS * TAGS);
  readonly #rest = new Int32Array(PAIRS);
  readonly #keys = new KeyList();

  constructor(model: TaggerModel, vocabulary: Vocabulary) {
    this.#model = model;
    this.forms = new FormScores(model, vocabulary);
  }

  /** The number of the best tag of the word at `i` behind two others. */
  choose(ids: Int32Array, i: number, last: number, lastButOne: number): number {
    const { forms } = this;
    const word = ids[i] as number;
    const behind = ids[i + 1] as number;
    const a = forms.placeOf(ids[i - 2] as number, 0);
    const b = forms.placeOf(ids[i - 1] as number, 1);
    const c = forms.placeOf(word, 2);
    const d = forms.placeOf(behind, 3);
    const e = forms.placeOf(ids[i + 2] as number, 4);
    const t = this.#tagsPlace(last, lastButOne);
    this.#sumRest(ids[i - 1] as number, word, behind, last);
    const rest = this.#rest;
    const { sums } = forms;
    const byTags = this.#byTags;
    let best = 0;
    let highest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < PAIRS; k++) {
      const ofWords =
        (sums[a + k] as number) +
        (sums[b + k] as number) +
        (sums[c + k] as number) +
        (sums[d + k] as number) +
        (sums[e + k] as number);
      const pair = (ofWords + (byTags[t + k] as number) + (rest[k] as number)) | 0;
      const low = (pair << 16) >> 16;
      const high = (pair - low) >> 16;
      if (low > highest) {
        highest = low;
        best = 2 * k;
      }
      if (high > highest && 2 * k + 1 < TAG_COUNT) {
        highest = high;
        best = 2 * k + 1;
      }
    }
    return best;
  }

  #tagsPlace(last: number, lastButOne: number): number {
    const pair = last * TAGS + lastButOne;
    const place = pair * PAIRS;
    if (this.#summed[pair] === 0) {
      this.#summed[pair] = 1;
      this.#keys.clear();
      tagHistory(last, lastButOne, this.#keys);
      this.#model.weights.addPairs(this.#keys, this.#byTags, place);
    }
    return place;
  }

  #sumRest(beforeId: number, id: number, behindId: number, last: number): void {
    const { words } = this.forms;
    const keys = this.#keys;
    const at = id * COLUMNS;
    const before = words[beforeId * COLUMNS + Column.Lower] as number;
    const word = words[at + Column.Lower] as number;
    const behind = words[behindId * COLUMNS + Column.Lower] as number;
    const cluster = words[behindId * COLUMNS + Column.Cluster] as number;
    keys.clear();
    contextFeatures(before, word, behind, keys);
    clusterFeature(word, cluster, keys);
    wordHistory(last, word, words[at + Column.LastThree] as number, keys);
    nextHistory(last, behind, keys);
    kindHistory(last, words[at + Column.LastTwo] as number, cluster, keys);
    this.#rest.fill(0);
    this.#model.weights.addPairs(keys, this.#rest, 0);
  }
}
