import { POS_TAGS } from "#dist/model/syntax.js";
import { KeyList } from "#dist/tag/recognizer/key-list.js";
import { KeyTable } from "#dist/tag/recognizer/key-table.js";
import type { Vocabulary } from "#dist/tag/recognizer/vocabulary.js";
import { createRandom, shuffle } from "./random.ts";
import { type Example, listKeys, makeExample, Words } from "./tagger-example.ts";
import { findFixedTags } from "./tagger-fixed.ts";
import { readPosLexicon } from "./tagger-lexicon.ts";
import { NO_TAG, type TaggedDocument } from "./tagger-read.ts";

const TAGS: number = POS_TAGS.length;
const BEFORE_TAG = TAGS;

export interface FitSettings {
  readonly epochs: number;
  /** A feature seen less often is left out. */
  readonly least: number;
  readonly seed: number;
}

/** A tagger as learnt: averaged weights by feature row, words with one tag, and the lexicon. */
export interface FittedTagger {
  readonly keys: Int32Array;
  readonly weights: Float32Array;
  readonly fixed: ReadonlyMap<string, number>;
  readonly lexicon: ReadonlyMap<string, number>;
}

/** Fits an averaged perceptron that tags greedily from left to right (Collins 2002). */
export function fitTagger(
  documents: readonly TaggedDocument[],
  vocabulary: Vocabulary,
  settings: FitSettings,
  say: (line: string) => void,
): FittedTagger {
  const lexicon = readPosLexicon();
  const fixed = findFixedTags(documents);
  const words = new Words(vocabulary, lexicon);
  const examples = documents.flatMap(({ doc, tags }) =>
    doc.sentences.map((sentence) => makeExample(doc, sentence, tags, words, fixed)),
  );
  say(`${examples.length} sentences, ${words.types.length} word forms, ${fixed.size} with one tag`);
  const keys = countFeatures(examples, words, settings.least);
  say(`${keys.length} features`);
  const weights = new Perceptron(keys, words).fit(examples, settings, say);
  return { keys, weights, fixed, lexicon };
}

/** The sorted keys of the features that the gold tags show often enough. */
function countFeatures(examples: readonly Example[], words: Words, least: number): Int32Array {
  const list = new KeyList();
  const seen = new Map<number, number>();
  for (const example of examples) {
    let last = BEFORE_TAG;
    let lastButOne = BEFORE_TAG;
    for (let i = 0; i < example.gold.length; i++) {
      const given = example.given[i] as number;
      const tag = given >= 0 ? given : (example.gold[i] as number);
      if (given < 0 && tag !== NO_TAG) {
        listKeys(words, example, i, last, lastButOne, list);
        for (let k = 0; k < list.length; k++) {
          const key = list.keys[k] as number;
          seen.set(key, (seen.get(key) ?? 0) + 1);
        }
      }
      lastButOne = last;
      last = tag === NO_TAG ? BEFORE_TAG : tag;
    }
  }
  return Int32Array.from([...seen].filter(([, count]) => count >= least).map(([key]) => key)).sort();
}

class Perceptron {
  readonly #table: KeyTable;
  readonly #words: Words;
  readonly #w: Float32Array;
  readonly #total: Float64Array;
  readonly #stamp: Int32Array;
  readonly #scores = new Float32Array(TAGS);
  readonly #list = new KeyList();
  readonly #rows: number[] = [];
  #step = 1;

  constructor(keys: Int32Array, words: Words) {
    this.#table = new KeyTable(keys);
    this.#words = words;
    this.#w = new Float32Array(keys.length * TAGS);
    this.#total = new Float64Array(keys.length * TAGS);
    this.#stamp = new Int32Array(keys.length * TAGS);
  }

  fit(examples: readonly Example[], { epochs, seed }: FitSettings, say: (line: string) => void): Float32Array {
    const random = createRandom(seed);
    const order = Int32Array.from(examples, (_, n) => n);
    for (let epoch = 1; epoch <= epochs; epoch++) {
      shuffle(order, random);
      let wrong = 0;
      let all = 0;
      for (const n of order) {
        const example = examples[n] as Example;
        wrong += this.#learn(example);
        all += example.gold.length;
      }
      say(`epoch ${epoch}: ${((100 * wrong) / all).toFixed(2)} % wrong`);
    }
    return this.#average();
  }

  #learn(example: Example): number {
    let wrong = 0;
    let last = BEFORE_TAG;
    let lastButOne = BEFORE_TAG;
    for (let i = 0; i < example.gold.length; i++) {
      const given = example.given[i] as number;
      let tag = given;
      if (given < 0) {
        tag = this.#guess(example, i, last, lastButOne);
        const gold = example.gold[i] as number;
        if (gold !== NO_TAG && gold !== tag) {
          wrong++;
          this.#update(gold, tag);
        }
        this.#step++;
      }
      lastButOne = last;
      last = tag;
    }
    return wrong;
  }

  #guess(example: Example, i: number, last: number, lastButOne: number): number {
    listKeys(this.#words, example, i, last, lastButOne, this.#list);
    this.#rows.length = 0;
    this.#scores.fill(0);
    for (let k = 0; k < this.#list.length; k++) {
      const row = this.#table.find(this.#list.keys[k] as number);
      if (row < 0) continue;
      this.#rows.push(row);
      const at = row * TAGS;
      for (let t = 0; t < TAGS; t++) this.#scores[t] = (this.#scores[t] as number) + (this.#w[at + t] as number);
    }
    let best = 0;
    for (let t = 1; t < TAGS; t++) if ((this.#scores[t] as number) > (this.#scores[best] as number)) best = t;
    return best;
  }

  #update(gold: number, guess: number): void {
    for (const row of this.#rows) {
      this.#change(row * TAGS + gold, 1);
      this.#change(row * TAGS + guess, -1);
    }
  }

  #change(at: number, by: number): void {
    this.#total[at] =
      (this.#total[at] as number) + (this.#step - (this.#stamp[at] as number)) * (this.#w[at] as number);
    this.#stamp[at] = this.#step;
    this.#w[at] = (this.#w[at] as number) + by;
  }

  #average(): Float32Array {
    return this.#w.map((weight, at) => {
      const total = (this.#total[at] as number) + (this.#step - (this.#stamp[at] as number)) * weight;
      return total / this.#step;
    });
  }
}
