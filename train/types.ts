import { readdirSync, readFileSync } from "node:fs";
import { findGazetteerHits } from "#dist/gazetteer/hits.js";
import type { GazetteerIndex } from "#dist/gazetteer/index.js";
import type { Sentence } from "#dist/model/document.js";
import { tokenText } from "#dist/model/token.js";
import { ENTITY_TYPES, type EntityType } from "#dist/model/types.js";
import { layGazetteerFlags } from "#dist/tag/recognizer/gazetteer-flags.js";
import { KeyList } from "#dist/tag/recognizer/key-list.js";
import { typeFeatures } from "#dist/tag/recognizer/types.js";
import type { Vocabulary } from "#dist/tag/recognizer/vocabulary.js";
import { describeWord } from "#dist/tag/recognizer/words.js";
import { createRandom, shuffle } from "./random.ts";
import { parseMarked } from "./read-marked.ts";
import { labelDocument } from "./training-set.ts";

const COUNT = ENTITY_TYPES.length;

/** A text with the fine types of its names. */
interface FineText {
  readonly text: string;
  readonly names: readonly { readonly start: number; readonly end: number; readonly type: EntityType }[];
}

const RAW_TYPES: Readonly<Record<string, EntityType>> = {
  per: "person",
  sta: "state",
  gov: "government",
  sec: "security",
  arm: "armed",
  pty: "party",
  igo: "igo",
  org: "org",
  med: "media",
  ppl: "people",
  plc: "place",
  met: "place",
};

/** The texts whose names have fine types: the VOA stories and our own articles. */
export function readFineTexts(data: string, articles: string): FineText[] {
  const stories = readFileSync(`${data}/voa.ndjson`, "utf8").split("\n").filter(Boolean);
  const voa = stories.map((line) => {
    const { text, entities } = JSON.parse(line) as {
      text: string;
      entities: { start: number; end: number; raw: string }[];
    };
    return { text, names: entities.flatMap(({ start, end, raw }) => withType(start, end, RAW_TYPES[raw])) };
  });
  const files = readdirSync(articles, { recursive: true, encoding: "utf8" })
    .filter((name) => /\d\.txt$/.test(name))
    .sort();
  const own = files.map((name) => {
    const { text, spans } = parseMarked(readFileSync(`${articles}/${name}`, "utf8"), name);
    const typed = spans.flatMap(({ start, end, fine }) =>
      withType(start, end, fine === "metonym" ? "place" : (fine as EntityType)),
    );
    return { text, names: typed.filter(({ type }) => ENTITY_TYPES.includes(type)) };
  });
  return [...voa, ...own];
}

function withType(
  start: number,
  end: number,
  type: EntityType | undefined,
): { start: number; end: number; type: EntityType }[] {
  return type === undefined ? [] : [{ start, end, type }];
}

interface Example {
  readonly keys: Int32Array;
  readonly type: number;
}

/** Lays out the features of every name; a share of gazetteer names is hidden, as for the recogniser. */
export function extractTypes(
  texts: readonly FineText[],
  vocabulary: Vocabulary,
  index: GazetteerIndex,
  hidden: number,
): Example[] {
  const random = createRandom(13);
  return texts.flatMap(({ text, names }) => {
    const { doc } = labelDocument(text, []);
    const texts = Array.from({ length: doc.tokens.length }, (_, i) => tokenText(doc.plain, doc.tokens, i));
    const words = texts.map((word) => describeWord(word, vocabulary));
    const hits = findGazetteerHits(doc, index).filter(() => random() >= hidden);
    const flags = layGazetteerFlags(doc.tokens.length, hits);
    return names.flatMap(({ start, end, type }) => {
      const first = doc.tokens.start.indexOf(start);
      const last = doc.tokens.end.indexOf(end);
      const sentence = doc.sentences.find(({ firstToken, endToken }) => firstToken <= first && last < endToken);
      if (first < 0 || last < first || sentence === undefined) return [];
      const list = new KeyList();
      typeFeatures({ words, texts, flags, sentence: sentence as Sentence, first, end: last + 1 }, list);
      return [{ keys: list.keys.slice(0, list.length), type: ENTITY_TYPES.indexOf(type) }];
    });
  });
}

const EPOCHS = 12;
const RATE = 0.15;
const L2 = 1e-4;

/** Fits a multinomial logistic regression with AdaGrad; gives sorted keys and weights of 8 bits, as the program reads them. */
export function fitTypes(examples: readonly Example[]): { typeKeys: Int32Array; typeWeights: Int8Array } {
  const rows = indexKeys(examples);
  const weights = new Float32Array(rows.size * COUNT);
  const squares = new Float32Array(rows.size * COUNT).fill(1e-3);
  const order = Int32Array.from(examples.keys());
  const random = createRandom(17);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const n of order) learn(examples[n] as Example, rows, weights, squares);
  }
  return quantise(rows, weights);
}

function indexKeys(examples: readonly Example[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { keys } of examples) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= 2).map(([key]) => key);
  return new Map(kept.sort((a, b) => a - b).map((key, row) => [key, row]));
}

function learn({ keys, type }: Example, rows: Map<number, number>, weights: Float32Array, squares: Float32Array): void {
  const used = [...keys].map((key) => rows.get(key)).filter((row) => row !== undefined);
  const scores = new Float64Array(COUNT);
  for (const row of used)
    for (let k = 0; k < COUNT; k++) scores[k] = (scores[k] as number) + (weights[row * COUNT + k] as number);
  const highest = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - highest));
  const sum = exps.reduce((total, value) => total + value, 0);
  for (let k = 0; k < COUNT; k++) {
    const error = (k === type ? 1 : 0) - (exps[k] as number) / sum;
    for (const row of used) {
      const at = row * COUNT + k;
      const gradient = error - L2 * (weights[at] as number);
      squares[at] = (squares[at] as number) + gradient * gradient;
      weights[at] = (weights[at] as number) + (RATE * gradient) / Math.sqrt(squares[at] as number);
    }
  }
}

function quantise(rows: Map<number, number>, weights: Float32Array): { typeKeys: Int32Array; typeWeights: Int8Array } {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
  return {
    typeKeys: Int32Array.from(rows.keys()),
    typeWeights: Int8Array.from(weights, (weight) => Math.round((weight / largest) * 127)),
  };
}
