import type { RecognisedName, Segmented, Sentence } from "../../model/document.ts";
import { tokenTexts } from "../../model/token.ts";
import { type CandidateRun, findCandidateRuns } from "./candidates.ts";
import { makeConsistent } from "./consistency.ts";
import type { DocumentWords } from "./document-words.ts";
import { gazetteerFeatures, placeFeatures, REACH, seenFeatures, windowFeatures } from "./features.ts";
import { type FlagHit, type GazetteerFlags, layGazetteerFlags } from "./gazetteer-flags.ts";
import { Head } from "./head.ts";
import { KeyList } from "./key-list.ts";
import { CLASSES, classOf, LABEL_COUNT, Position, positionOf, publishedLabel } from "./labels.ts";
import { Lattice } from "./lattice.ts";
import type { Model } from "./model.ts";
import { collectOccurrences, type Occurrences } from "./occurrences.ts";
import { asksDocument, placesOf } from "./token-view.ts";
import { trimTitles } from "./trim.ts";
import { BEFORE_ID, BEHIND_ID, WordCache } from "./word-cache.ts";

/** A recogniser bound to a model: finds the names of a document, given what the gazetteer knows of it. */
export function createRecognizer(model: Model): (doc: Segmented, hits: readonly FlagHit[]) => RecognisedName[] {
  const cache = new WordCache(model);
  const head = new Head(model.head, cache);
  const lattice = new Lattice(model);
  return (doc, hits) => {
    const reading = new Reading(doc, hits, model, cache, head, lattice);
    const trimmed = reading.names().map((name) => trimTitles(doc, name));
    return makeConsistent(doc, trimmed).map((name) => reading.withType(name));
  };
}

/** The recognition of one document. */
class Reading {
  readonly #doc: Segmented;
  readonly #model: Model;
  readonly #cache: WordCache;
  readonly #head: Head;
  readonly #lattice: Lattice;
  readonly #texts: readonly string[];
  readonly #ids: Int32Array;
  readonly #words: DocumentWords;
  readonly #flags: GazetteerFlags;
  readonly #occurrences: ReadonlyMap<number, Occurrences>;
  readonly #places = new Map<number, Float32Array>();
  readonly #known: ReadonlySet<number>;
  readonly #sentenceOf: Int32Array;
  /** The numbers of a word and its neighbours. */
  readonly #around = new Int32Array(2 * REACH + 1);
  readonly #keys = new KeyList();
  readonly #placeKeys = new KeyList();
  readonly #labels: Uint8Array;
  readonly #confidence: Float32Array;

  constructor(doc: Segmented, hits: readonly FlagHit[], model: Model, cache: WordCache, head: Head, lattice: Lattice) {
    this.#doc = doc;
    this.#model = model;
    this.#cache = cache;
    this.#head = head;
    this.#lattice = lattice;
    this.#texts = tokenTexts(doc.plain, doc.tokens);
    this.#ids = cache.idsOf(doc.plain, doc.tokens);
    this.#words = cache.wordsOf(this.#ids);
    this.#flags = layGazetteerFlags(doc.tokens.length, hits);
    head.begin(this.#ids, this.#flags);
    this.#known = new Set(hits.map(({ firstToken, endToken }) => spanKey(firstToken, endToken)));
    this.#occurrences = collectOccurrences(this.#words, doc.sentences);
    this.#sentenceOf = indexSentences(doc);
    this.#labels = new Uint8Array(doc.tokens.length);
    this.#confidence = new Float32Array(doc.tokens.length).fill(1);
  }

  names(): RecognisedName[] {
    for (const sentence of this.#doc.sentences) {
      for (const run of findCandidateRuns(this.#words.flags, this.#flags, sentence)) this.#decode(sentence, run);
    }
    return readNames(this.#doc, this.#labels, this.#confidence);
  }

  /** Adds the fine type to a name of an actor that the gazetteer does not know. */
  withType(name: RecognisedName): RecognisedName {
    const { firstToken: first, endToken: end } = name;
    if (name.label === "EVENT" || name.label === "PER" || this.#known.has(spanKey(first, end))) return name;
    const sentence = this.#doc.sentences[this.#sentenceOf[first] as number] as Sentence;
    const view = { words: this.#words.types, texts: this.#texts, flags: this.#flags, sentence, first, end };
    return { ...name, type: this.#model.typeOf(view, name.label) };
  }

  #decode(sentence: Sentence, { first, end }: CandidateRun): void {
    const length = end - first;
    for (let i = first; i < end; i++) this.#score(sentence, i, (i - first) * LABEL_COUNT);
    const opens = first === sentence.firstToken;
    const closes = end === sentence.endToken;
    if (this.#lattice.decode(length, opens, closes, this.#labels, first))
      this.#lattice.marginals(length, opens, closes, this.#labels, this.#confidence, first);
  }

  #score(sentence: Sentence, i: number, at: number): void {
    const { emissions } = this.#lattice;
    const around = this.#around;
    for (let n = 0; n < around.length; n++) around[n] = this.#idAt(sentence, i + n - REACH);
    this.#cache.writeScores(around, emissions, at);
    const keys = this.#keys;
    const words = this.#words;
    keys.clear();
    windowFeatures(words, sentence, i, keys);
    const [before, behind] = [this.#flagAt(sentence, i - 1), this.#flagAt(sentence, i + 1)];
    gazetteerFeatures(before, this.#flags[i] as number, behind, words.shapes[i] as number, keys);
    const key = words.keys[i] as number;
    const found = asksDocument(words.flags[i] as number) ? this.#occurrences.get(key) : undefined;
    if (found !== undefined) seenFeatures(found, i === sentence.firstToken, sentence.allCaps, keys);
    this.#model.weights.add(keys, emissions, at);
    this.#head.add(sentence, i, emissions, at);
    if (found === undefined || found.tokens.length < 2) return;
    const scores = this.#placeScores(key, found);
    for (let k = 0; k < LABEL_COUNT; k++) emissions[at + k] = (emissions[at + k] as number) + (scores[k] as number);
  }

  /** The weights of a word's places, summed once for the document. */
  #placeScores(key: number, found: Occurrences): Float32Array {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const scores = new Float32Array(LABEL_COUNT);
    const sentenceOf = (token: number): Sentence => this.#doc.sentences[this.#sentenceOf[token] as number] as Sentence;
    const keys = this.#placeKeys;
    keys.clear();
    placeFeatures(placesOf(this.#words.types, sentenceOf, found), keys);
    this.#model.weights.add(keys, scores, 0);
    this.#places.set(key, scores);
    return scores;
  }

  #idAt(sentence: Sentence, i: number): number {
    if (i < sentence.firstToken) return BEFORE_ID;
    return i >= sentence.endToken ? BEHIND_ID : (this.#ids[i] as number);
  }

  #flagAt(sentence: Sentence, i: number): number {
    return i < sentence.firstToken || i >= sentence.endToken ? 0 : (this.#flags[i] as number);
  }
}

function indexSentences(doc: Segmented): Int32Array {
  const index = new Int32Array(doc.tokens.length);
  for (const [n, { firstToken, endToken }] of doc.sentences.entries()) index.fill(n, firstToken, endToken);
  return index;
}

/** Turns labels into names; the confidence of a name is that of its least sure token. */
function readNames(doc: Segmented, labels: Uint8Array, confidence: Float32Array): RecognisedName[] {
  const names: RecognisedName[] = [];
  let first = -1;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    const position = positionOf(label);
    if (position === Position.Begin || position === Position.Single) first = i;
    if (first < 0 || (position !== Position.End && position !== Position.Single)) continue;
    names.push(makeName(doc, first, i + 1, classOf(label), confidence));
    first = -1;
  }
  return names;
}

function makeName(
  doc: Segmented,
  firstToken: number,
  endToken: number,
  classIndex: number,
  confidence: Float32Array,
): RecognisedName {
  let least = 1;
  for (let i = firstToken; i < endToken; i++) least = Math.min(least, confidence[i] as number);
  return {
    start: doc.tokens.start[firstToken] as number,
    end: doc.tokens.end[endToken - 1] as number,
    firstToken,
    endToken,
    label: publishedLabel(classIndex) ?? (CLASSES[classIndex] as "EVENT"),
    confidence: least,
    rule: "model",
  };
}

const LONGEST_NAME = 1024;

function spanKey(first: number, end: number): number {
  return first * LONGEST_NAME + Math.min(end - first, LONGEST_NAME - 1);
}
