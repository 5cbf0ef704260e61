import type { Tokens } from "../../model/token.ts";
import { KeyList } from "../recognizer/key-list.ts";
import type { Vocabulary } from "../recognizer/vocabulary.ts";
import { contextFeatures, kindHistory, nextHistory, tagHistory, wordHistory } from "./features.ts";
import { FormScores } from "./form-scores.ts";
import { PAIRS, TAG_COUNT, type TaggerModel } from "./model.ts";
import { SumCache } from "./sum-cache.ts";

/** Sums by a tag and a word that are kept: half a megabyte for both kinds. */
const MOST = 1 << 12;
const TAG_PAIRS = 1 << 10;

/** Finds the best tag of a token. What depends on one word, or on a word and the tag before, is summed once and kept. */
export class TagScores {
  readonly forms: FormScores;
  readonly #model: TaggerModel;
  readonly #byTags = new SumCache(TAG_PAIRS);
  readonly #byWord = new SumCache(MOST);
  readonly #byNext = new SumCache(MOST);
  readonly #rest = new Int32Array(PAIRS);
  readonly #keys = new KeyList();

  constructor(model: TaggerModel, vocabulary: Vocabulary) {
    this.#model = model;
    this.forms = new FormScores(model, vocabulary);
  }

  /** Begins a document. */
  begin(text: string, tokens: Tokens): void {
    if (!this.forms.begin(text, tokens)) return;
    this.#byWord.clear();
    this.#byNext.clear();
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
    const w = this.#wordPlace(word, last);
    const n = this.#nextPlace(behind, last);
    this.#sumRest(ids[i - 1] as number, word, behind, last);
    const rest = this.#rest;
    const { sums } = forms;
    const [byTags, byWord, byNext] = [this.#byTags.sums, this.#byWord.sums, this.#byNext.sums];
    let best = 0;
    let highest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < PAIRS; k++) {
      const ofWords =
        (sums[a + k] as number) +
        (sums[b + k] as number) +
        (sums[c + k] as number) +
        (sums[d + k] as number) +
        (sums[e + k] as number);
      const ofTags = (byTags[t + k] as number) + (byWord[w + k] as number) + (byNext[n + k] as number);
      const pair = (ofWords + ofTags + (rest[k] as number)) | 0;
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
    const place = this.#byTags.find(last, lastButOne);
    if (place >= 0) return place;
    this.#keys.clear();
    tagHistory(last, lastButOne, this.#keys);
    return this.#fill(this.#byTags, ~place);
  }

  #wordPlace(word: number, last: number): number {
    const place = this.#byWord.find(word, last);
    if (place >= 0) return place;
    this.#keys.clear();
    wordHistory(last, this.forms.typeOf(word), this.#keys);
    return this.#fill(this.#byWord, ~place);
  }

  #nextPlace(behind: number, last: number): number {
    const place = this.#byNext.find(behind, last);
    if (place >= 0) return place;
    this.#keys.clear();
    nextHistory(last, this.forms.typeOf(behind), this.#keys);
    return this.#fill(this.#byNext, ~place);
  }

  #fill({ sums }: SumCache, place: number): number {
    this.#model.weights.addPairs(this.#keys, sums, place);
    return place;
  }

  #sumRest(before: number, id: number, next: number, last: number): void {
    const { forms } = this;
    const word = forms.typeOf(id);
    const behind = forms.typeOf(next);
    this.#keys.clear();
    contextFeatures(forms.typeOf(before), word, behind, this.#keys);
    kindHistory(last, word, behind, this.#keys);
    this.#rest.fill(0);
    this.#model.weights.addPairs(this.#keys, this.#rest, 0);
  }
}
