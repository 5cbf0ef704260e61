import type { Segmented, Sentence } from "#dist/model/document.js";
import { POS_TAGS } from "#dist/model/syntax.js";
import { hasFlag, TokenFlag, tokenTexts } from "#dist/model/token.js";
import { KeyList } from "#dist/tag/recognizer/key-list.js";
import type { Vocabulary } from "#dist/tag/recognizer/vocabulary.js";
import { describeWord, type WordType } from "#dist/tag/recognizer/words.js";
import {
  clusterFeature,
  contextFeatures,
  formFeatures,
  kindHistory,
  nextHistory,
  REACH,
  tagHistory,
  wordHistory,
} from "#dist/tag/tagger/features.js";

const PUNCTUATION = POS_TAGS.indexOf("PUNCT");

/** One sentence made ready: words by number, gold tags, tags that are given. */
export interface Example {
  readonly words: Int32Array;
  readonly gold: Uint8Array;
  readonly given: Int16Array;
}

/** The word forms of the training set, numbered and described, with their features at each offset. */
export class Words {
  readonly types: WordType[] = [];
  readonly #ids = new Map<string, number>();
  readonly #vocabulary: Vocabulary;
  readonly #lexicon: ReadonlyMap<string, number>;
  /** Keys of a word at each offset. */
  readonly #keys: (Int32Array | undefined)[] = [];
  readonly #bits: number[] = [];
  readonly #list = new KeyList();

  constructor(vocabulary: Vocabulary, lexicon: ReadonlyMap<string, number>) {
    this.#vocabulary = vocabulary;
    this.#lexicon = lexicon;
    this.idOf("<s>");
  }

  idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.types.length;
    this.#ids.set(word, id);
    this.types.push(describeWord(word, this.#vocabulary));
    this.#bits.push(this.#lexicon.get(word.toLowerCase()) ?? 0);
    return id;
  }

  keysOf(id: number, offset: number): Int32Array {
    const at = id * (2 * REACH + 1) + offset + REACH;
    const known = this.#keys[at];
    if (known !== undefined) return known;
    this.#list.clear();
    formFeatures(this.types[id] as WordType, this.#bits[id] as number, offset, this.#list);
    const keys = this.#list.keys.slice(0, this.#list.length);
    this.#keys[at] = keys;
    return keys;
  }
}

/** Makes a sentence ready, with the tags that are given: those of marks and of words that have but one. */
export function makeExample(
  doc: Segmented,
  sentence: Sentence,
  tags: Uint8Array,
  words: Words,
  fixed: ReadonlyMap<string, number>,
): Example {
  const texts = tokenTexts(doc.plain, doc.tokens);
  const length = sentence.endToken - sentence.firstToken;
  const ids = new Int32Array(length + 2 * REACH);
  const given = new Int16Array(length).fill(-1);
  for (let i = 0; i < length; i++) {
    const token = sentence.firstToken + i;
    const word = texts[token] as string;
    ids[i + REACH] = words.idOf(word);
    if (hasFlag(doc.tokens, token, TokenFlag.Punctuation)) given[i] = PUNCTUATION;
    else given[i] = fixed.get(word) ?? -1;
  }
  return { words: ids, gold: tags.slice(sentence.firstToken, sentence.endToken), given };
}

/** Lists the keys of a token in its place. */
export function listKeys(
  words: Words,
  example: Example,
  i: number,
  last: number,
  lastButOne: number,
  list: KeyList,
): void {
  const at = i + REACH;
  list.clear();
  for (let offset = -REACH; offset <= REACH; offset++)
    for (const key of words.keysOf(example.words[at + offset] as number, offset)) list.push(key);
  const before = words.types[example.words[at - 1] as number] as WordType;
  const word = words.types[example.words[at] as number] as WordType;
  const behind = words.types[example.words[at + 1] as number] as WordType;
  contextFeatures(before.lower, word.lower, behind.lower, list);
  clusterFeature(word.lower, behind.cluster, list);
  wordHistory(last, word.lower, word.lastThree, list);
  nextHistory(last, behind.lower, list);
  kindHistory(last, word.lastTwo, behind.cluster, list);
  tagHistory(last, lastButOne, list);
}
