import type { Segmented } from "#dist/model/document.js";
import { hasFlag, TokenFlag, tokenTexts } from "#dist/model/token.js";
import { type CaseWord, Casing } from "#dist/tag/case/casing.js";
import { CONTEXT_ROWS, contextFeatures, contextRow } from "#dist/tag/case/context.js";
import { KeyList } from "#dist/tag/recognizer/key-list.js";
import { isHeadline, tellsCase } from "./casing.ts";
import type { TrainingSet } from "./training-set.ts";

const EPOCHS = 4;
const RATE = 0.1;

/** Learns from cased text when a word has a capital: logistic regression with AdaGrad, weights of 8 bits. */
export function learnCaseContext(sets: readonly TrainingSet[], describe: (lower: string) => CaseWord): Int8Array {
  const weights = new Float32Array(CONTEXT_ROWS);
  const squares = new Float32Array(CONTEXT_ROWS).fill(1e-3);
  const list = new KeyList();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    // Labels made by machine count less elsewhere; the case is the writer's in every set.
    for (const { documents, weight } of sets) {
      for (const { doc } of documents)
        eachWord(doc, describe, list, (capital) => learn(list, capital, Math.max(1, weight), weights, squares));
    }
  }
  return quantise(weights);
}

/** Lays out the features of every word whose case tells something. */
function eachWord(
  doc: Segmented,
  describe: (lower: string) => CaseWord,
  list: KeyList,
  visit: (capital: boolean) => void,
): void {
  const words = tokenTexts(doc.plain, doc.tokens).map((word) => describe(word.toLowerCase()));
  const edge = describe("");
  for (const sentence of doc.sentences) {
    if (isHeadline(doc, sentence)) continue;
    for (let i = sentence.firstToken + 1; i < sentence.endToken; i++) {
      if (!tellsCase(doc, i) || words[i]?.usual === Casing.None) continue;
      const wordAt = (k: number): CaseWord => (k < sentence.endToken ? (words[k] as CaseWord) : edge);
      list.clear();
      contextFeatures(
        {
          before2Capital: i - 1 > sentence.firstToken && hasFlag(doc.tokens, i - 2, TokenFlag.Capital),
          before: wordAt(i - 1),
          beforeCapital: hasFlag(doc.tokens, i - 1, TokenFlag.Capital),
          word: wordAt(i),
          behind: wordAt(i + 1),
          behind2: wordAt(i + 2),
        },
        list,
      );
      visit(hasFlag(doc.tokens, i, TokenFlag.Capital));
    }
  }
}

function learn(list: KeyList, capital: boolean, weight: number, weights: Float32Array, squares: Float32Array): void {
  let score = 0;
  for (let n = 0; n < list.length; n++) score += weights[contextRow(list.keys[n] as number)] as number;
  const gradient = weight * ((capital ? 1 : 0) - 1 / (1 + Math.exp(-score)));
  for (let n = 0; n < list.length; n++) {
    const row = contextRow(list.keys[n] as number);
    squares[row] = (squares[row] as number) + gradient * gradient;
    weights[row] = (weights[row] as number) + (RATE * gradient) / Math.sqrt(squares[row] as number);
  }
}

function quantise(weights: Float32Array): Int8Array {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
  return Int8Array.from(weights, (weight) => Math.round((weight / largest) * 127));
}
