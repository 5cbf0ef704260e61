import type { Sentence } from "../../model/document.ts";
import { typeOfHead } from "../../model/heads.ts";
import { type Sections, takeSection } from "../../model/sections.ts";
import { ENTITY_TYPES, type EntityType, LABELS, type Label, labelOf } from "../../model/types.ts";
import type { GazetteerFlags } from "./gazetteer-flags.ts";
import { mix, mix2 } from "./hash.ts";
import { KeyList } from "./key-list.ts";
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
export function typeFeatures(view: NameView, list: KeyList): void {
  nameFeatures(view, list);
  neighbourFeatures(view, list);
}

function nameFeatures({ words, texts, flags, first, end }: NameView, list: KeyList): void {
  const opening = words[first] as WordType;
  const last = words[end - 1] as WordType;
  for (let i = first; i < end; i++) {
    const word = words[i] as WordType;
    list.push(mix(TEMPLATES + 1, word.lower));
    list.push(mix(TEMPLATES + 7, word.cluster));
    if (flags[i] !== 0) list.push(mix(TEMPLATES + 19, flags[i] as number));
  }
  list.push(mix(TEMPLATES + 2, last.lower));
  list.push(mix(TEMPLATES + 3, opening.lower));
  list.push(mix(TEMPLATES + 4, last.cluster));
  list.push(mix(TEMPLATES + 5, last.clusters[2]));
  list.push(mix(TEMPLATES + 6, opening.cluster));
  list.push(mix(TEMPLATES + 8, last.lastThree));
  list.push(mix2(TEMPLATES + 9, last.caseClass, last.length));
  list.push(mix(TEMPLATES + 10, Math.min(5, end - first)));
  list.push(mix(TEMPLATES + 24, opening.lexicon));
  const head = typeOfHead(texts[headIndex(texts, first, end)] as string);
  if (head !== undefined) list.push(mix(TEMPLATES + 18, ENTITY_TYPES.indexOf(head)));
}

/** The head word stands before “of” or “for”, else last: “Ministry of Health”, “Dawn Brigade”. */
function headIndex(texts: readonly string[], first: number, end: number): number {
  for (let i = first + 1; i < end; i++) if (texts[i] === "of" || texts[i] === "for") return i - 1;
  return end - 1;
}

function neighbourFeatures({ words, flags, sentence, first, end }: NameView, list: KeyList): void {
  const before = wordAt(words, sentence, first - 1);
  const behind = wordAt(words, sentence, end);
  list.push(mix(TEMPLATES + 11, before.lower));
  list.push(mix(TEMPLATES + 13, behind.lower));
  list.push(mix(TEMPLATES + 15, before.cluster));
  list.push(mix(TEMPLATES + 16, behind.cluster));
  list.push(mix2(TEMPLATES + 17, wordAt(words, sentence, first - 2).lower, before.lower));
  list.push(mix2(TEMPLATES + 14, behind.lower, wordAt(words, sentence, end + 1).lower));
  list.push(mix(TEMPLATES + 20, first > sentence.firstToken ? (flags[first - 1] as number) : 0));
  list.push(mix(TEMPLATES + 21, end < sentence.endToken ? (flags[end] as number) : 0));
  for (let k = 1; k <= BEHIND; k++) list.push(mix(TEMPLATES + 22, wordAt(words, sentence, end + k - 1).lower));
  for (let k = 1; k <= BEFORE; k++) list.push(mix(TEMPLATES + 23, wordAt(words, sentence, first - k).lower));
}

const COUNT = ENTITY_TYPES.length;

/** The types a label leaves open. */
export function typesOfLabel(label: Label): readonly EntityType[] {
  return ENTITY_TYPES.filter((type) => labelOf(type, "name") === label);
}

/** Tells the type of a name among those of its label: a multinomial logistic regression over hashed features. */
export function createTypeClassifier(sections: Sections): (view: NameView, label: Label) => EntityType {
  const table = new KeyTable(takeSection<Int32Array>(sections, "typeKeys"));
  const weights = takeSection<Int8Array>(sections, "typeWeights");
  const open = new Map(LABELS.map((label) => [label, typesOfLabel(label).map((type) => ENTITY_TYPES.indexOf(type))]));
  const list = new KeyList();
  const scores = new Int32Array(COUNT);
  let rows = new Int32Array(list.keys.length);
  return (view, label) => {
    const columns = open.get(label) as readonly number[];
    list.clear();
    typeFeatures(view, list);
    scores.fill(0);
    if (rows.length < list.length) rows = new Int32Array(list.length * 2);
    const count = table.findAll(list.keys, list.length, rows);
    for (let i = 0; i < count; i++) addRow(weights, rows[i] as number, columns, scores);
    let best = columns[0] as number;
    for (const column of columns) if ((scores[column] as number) > (scores[best] as number)) best = column;
    return ENTITY_TYPES[best] as EntityType;
  };
}

function addRow(weights: Int8Array, row: number, columns: readonly number[], scores: Int32Array): void {
  for (let n = 0; n < columns.length; n++) {
    const column = columns[n] as number;
    scores[column] = (scores[column] as number) + (weights[row * COUNT + column] as number);
  }
}
