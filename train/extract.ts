import { findGazetteerHits } from "#dist/gazetteer/hits.js";
import type { GazetteerIndex } from "#dist/gazetteer/index.js";
import type { GazetteerHit, Sentence } from "#dist/model/document.js";
import { tokenText } from "#dist/model/token.js";
import { findCandidateRuns } from "#dist/tag/recognizer/candidates.js";
import { type DocumentWords, listWords } from "#dist/tag/recognizer/document-words.js";
import {
  gazetteerFeatures,
  placeFeatures,
  REACH,
  seenFeatures,
  windowFeatures,
  wordFeatures,
} from "#dist/tag/recognizer/features.js";
import { layGazetteerFlags } from "#dist/tag/recognizer/gazetteer-flags.js";
import { mix, mix2 } from "#dist/tag/recognizer/hash.js";
import { KeyList } from "#dist/tag/recognizer/key-list.js";
import { collectOccurrences } from "#dist/tag/recognizer/occurrences.js";
import { asksDocument, placesOf, wordAt } from "#dist/tag/recognizer/token-view.js";
import type { Vocabulary } from "#dist/tag/recognizer/vocabulary.js";
import { describeWord, type WordType } from "#dist/tag/recognizer/words.js";
import { type HeadTokens, Mark } from "./head.ts";
import { createRandom } from "./random.ts";
import type { LabelledDocument, TrainingSet } from "./training-set.ts";

/** Which groups of templates to leave out, for ablation. */
export interface Ablation {
  readonly gazetteer: boolean;
  readonly document: boolean;
  /** Share of gazetteer names hidden in training: a model that always has the gazetteer's word does not learn to do without. */
  readonly hidden: number;
}

/** All training tokens with their features: token t has keys `starts[t]` to `starts[t + 1]`. */
export interface Examples {
  readonly buffer: KeyList;
  readonly starts: number[];
  readonly gold: number[];
  /** What the head sees of each token. */
  readonly tokens: HeadTokens;
  readonly sentences: { readonly first: number; readonly end: number; readonly weight: number }[];
}

/** No examples yet, with room for so many features. */
export function emptyExamples(capacity?: number): Examples {
  return {
    buffer: new KeyList(capacity),
    starts: [0],
    gold: [],
    tokens: { rows: [], marks: [], flags: [] },
    sentences: [],
  };
}

const DOMAIN = 900;
const SEED = 11;

/** Lays out the features of every token of the sets with the templates that the program uses. */
export class Extractor {
  readonly #vocabulary: Vocabulary;
  readonly #index: GazetteerIndex;
  readonly #ablation: Ablation;
  readonly #random = createRandom(SEED);
  readonly #words = new Map<string, WordType>();

  constructor(vocabulary: Vocabulary, index: GazetteerIndex, ablation: Ablation) {
    this.#vocabulary = vocabulary;
    this.#index = index;
    this.#ablation = ablation;
  }

  addSet(set: TrainingSet, examples: Examples): void {
    for (const document of set.documents) this.#addDocument(document, set, examples);
  }

  #describe(word: string): WordType {
    const known = this.#words.get(word);
    if (known) return known;
    const described = describeWord(word, this.#vocabulary);
    this.#words.set(word, described);
    return described;
  }

  /** Hides a share of the names, each the same way throughout a document. */
  #hide(text: string, hits: readonly GazetteerHit[]): GazetteerHit[] {
    const hidden = new Map<string, boolean>();
    return hits.filter(({ start, end }) => {
      const name = text.slice(start, end);
      if (!hidden.has(name)) hidden.set(name, this.#random() < this.#ablation.hidden);
      return !hidden.get(name);
    });
  }

  #addDocument({ doc, labels }: LabelledDocument, set: TrainingSet, examples: Examples): void {
    const words = Array.from({ length: doc.tokens.length }, (_, i) =>
      this.#describe(tokenText(doc.plain, doc.tokens, i)),
    );
    const listed = listWords(words);
    const occurrences = collectOccurrences(listed, doc.sentences);
    const hits = this.#ablation.gazetteer ? [] : this.#hide(doc.plain, findGazetteerHits(doc, this.#index));
    const flags = layGazetteerFlags(doc.tokens.length, hits);
    const sentenceOf = new Int32Array(doc.tokens.length);
    for (const [n, { firstToken, endToken }] of doc.sentences.entries()) sentenceOf.fill(n, firstToken, endToken);
    const list = examples.buffer;
    for (const sentence of doc.sentences) {
      const first = examples.gold.length;
      addTokens(listed, flags, sentence, examples.tokens);
      for (let i = sentence.firstToken; i < sentence.endToken; i++) {
        for (let offset = -REACH; offset <= REACH; offset++)
          wordFeatures(wordAt(words, sentence, i + offset), offset, list);
        const word = words[i] as WordType;
        windowFeatures(listed, sentence, i, list);
        const flagAt = (k: number): number =>
          k < sentence.firstToken || k >= sentence.endToken ? 0 : (flags[k] as number);
        gazetteerFeatures(flagAt(i - 1), flags[i] as number, flagAt(i + 1), word.shape, list);
        const found = asksDocument(word.flags) && !this.#ablation.document ? occurrences.get(word.key) : undefined;
        if (found) {
          seenFeatures(found, i === sentence.firstToken, sentence.allCaps, list);
          const sentenceAt = (token: number): Sentence => doc.sentences[sentenceOf[token] as number] as Sentence;
          placeFeatures(placesOf(words, sentenceAt, found), list);
        }
        if (set.domain > 0) domainFeatures(set.domain, word, wordAt(words, sentence, i - 1), list);
        examples.gold.push(labels[i] as number);
        examples.starts.push(examples.buffer.length);
      }
      examples.sentences.push({ first, end: examples.gold.length, weight: set.weight });
    }
  }
}

/** Notes what the head sees of a sentence. */
function addTokens(words: DocumentWords, flags: Uint8Array, sentence: Sentence, tokens: HeadTokens): void {
  const candidates = new Set<number>();
  for (const { first, end } of findCandidateRuns(words.flags, flags, sentence))
    for (let i = first; i < end; i++) candidates.add(i);
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const word = words.types[i] as WordType;
    const first = i === sentence.firstToken ? Mark.First : 0;
    const allCaps = sentence.allCaps ? Mark.AllCaps : 0;
    tokens.rows.push(word.row);
    tokens.marks.push(word.caseClass | first | allCaps | (candidates.has(i) ? Mark.Candidate : 0));
    tokens.flags.push(flags[i] as number);
  }
}

/** Copies for one source alone, so that its manner does not spoil what all share (Daumé 2007). */
function domainFeatures(domain: number, word: WordType, before: WordType, list: KeyList): void {
  const own = new KeyList();
  wordFeatures(word, 0, own);
  for (const key of own.keys.subarray(0, own.length)) list.push(mix2(DOMAIN + domain, key, 7));
  list.push(mix(DOMAIN + 50 + domain, 1));
  list.push(mix2(DOMAIN + 60 + domain, before.lower, word.shape));
}
