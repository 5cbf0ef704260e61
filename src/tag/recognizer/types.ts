import type { Sentence } from "../../model/document.ts";
import { typeOfHead } from "../../model/heads.ts";
import { type Sections, takeSection } from "../../model/sections.ts";
import { ENTITY_TYPES, type EntityType, type Label, labelOf } from "../../model/types.ts";
import type { Push } from "./features.ts";
import type { GazetteerFlags } from "./gazetteer-flags.ts";
import { mix, mix2 } from "./hash.ts";
import { KeyTable } from "./key-table.ts";
import { wordAt } from "./token-view.ts";
import type { WordType } from "./words.ts";

/** A name in its sentence, as the classifier of types sees it. */
export interface NameView {
  readonly words: readonly WordType[];
  /** The words as written. */
  readonly texts: readonly string[];
  readonly flags: GazetteerFlags;
  readonly sentence: Sentence;
  readonly first: number;
  readonly end: number;
}

const TEMPLATES = 1200;
const BEHIND = 4;
const BEFORE = 3;

/** The features of a name by which its type is told: its words, its head word, its neighbours, what the gazetteer says inside. */
export function typeFeatures(view: NameView, push: Push): void {
  nameFeatures(view, push);
  neighbourFeatures(view, push);
}

function nameFeatures({ words, texts, flags, first, end }: NameView, push: Push): void {
  const opening = words[first] as WordType;
  const last = words[end - 1] as WordType;
  for (let i = first; i < end; i++) {
    const word = words[i] as WordType;
    push(mix(TEMPLATES + 1, word.lower));
    push(mix(TEMPLATES + 7, word.clusters[1]));
    if (flags[i] !== 0) push(mix(TEMPLATES + 19, flags[i] as number));
  }
  push(mix(TEMPLATES + 2, last.lower));
  push(mix(TEMPLATES + 3, opening.lower));
  push(mix(TEMPLATES + 4, last.clusters[1]));
  push(mix(TEMPLATES + 5, last.clusters[2]));
  push(mix(TEMPLATES + 6, opening.clusters[1]));
  push(mix(TEMPLATES + 8, last.suffixes[2] as number));
  push(mix2(TEMPLATES + 9, last.caseClass, last.length));
  push(mix(TEMPLATES + 10, Math.min(5, end - first)));
  push(mix(TEMPLATES + 24, opening.lexicon));
  const head = typeOfHead(texts[headIndex(texts, first, end)] as string);
  if (head !== undefined) push(mix(TEMPLATES + 18, ENTITY_TYPES.indexOf(head)));
}

/** The head word stands before “of” or “for”, else last: “Ministry of Health”, “Dawn Brigade”. */
function headIndex(texts: readonly string[], first: number, end: number): number {
  for (let i = first + 1; i < end; i++) if (texts[i] === "of" || texts[i] === "for") return i - 1;
  return end - 1;
}

function neighbourFeatures({ words, flags, sentence, first, end }: NameView, push: Push): void {
  const before = wordAt(words, sentence, first - 1);
  const behind = wordAt(words, sentence, end);
  push(mix(TEMPLATES + 11, before.lower));
  push(mix(TEMPLATES + 13, behind.lower));
  push(mix(TEMPLATES + 15, before.clusters[1]));
  push(mix(TEMPLATES + 16, behind.clusters[1]));
  push(mix2(TEMPLATES + 17, wordAt(words, sentence, first - 2).lower, before.lower));
  push(mix2(TEMPLATES + 14, behind.lower, wordAt(words, sentence, end + 1).lower));
  push(mix(TEMPLATES + 20, first > sentence.firstToken ? (flags[first - 1] as number) : 0));
  push(mix(TEMPLATES + 21, end < sentence.endToken ? (flags[end] as number) : 0));
  for (let k = 1; k <= BEHIND; k++) push(mix(TEMPLATES + 22, wordAt(words, sentence, end + k - 1).lower));
  for (let k = 1; k <= BEFORE; k++) push(mix(TEMPLATES + 23, wordAt(words, sentence, first - k).lower));
}

const COUNT = ENTITY_TYPES.length;

/** The types a label leaves open. */
export function typesOfLabel(label: Label): readonly EntityType[] {
  return ENTITY_TYPES.filter((type) => labelOf(type, "name") === label);
}

/** Tells the type of a name among those of its label: a multinomial logistic regression over hashed features. */
export function createTypeClassifier(sections: Sections): (view: NameView, label: Label) => EntityType {
  const keys = takeSection<Int32Array>(sections, "typeKeys");
  const weights = takeSection<Int8Array>(sections, "typeWeights");
  const table = new KeyTable(keys);
  return (view, label) => {
    const scores = new Float64Array(COUNT);
    typeFeatures(view, (key) => {
      const row = table.find(key);
      if (row < 0) return;
      for (let k = 0; k < COUNT; k++) scores[k] = (scores[k] as number) + (weights[row * COUNT + k] as number);
    });
    const open = typesOfLabel(label);
    return open.reduce((best, type) => (scoreOf(scores, type) > scoreOf(scores, best) ? type : best));
  };
}

function scoreOf(scores: Float64Array, type: EntityType): number {
  return scores[ENTITY_TYPES.indexOf(type)] as number;
}
