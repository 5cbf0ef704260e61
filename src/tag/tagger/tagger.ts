import type { Segmented, Sentence } from "../../model/document.ts";
import { POS_TAGS, type PosTag } from "../../model/syntax.ts";
import { hasFlag, TokenFlag } from "../../model/token.ts";
import { KeyList } from "../recognizer/key-list.ts";
import type { Vocabulary } from "../recognizer/vocabulary.ts";
import { contextFeatures, historyFeatures, REACH } from "./features.ts";
import { EDGE_ID, FormScores } from "./form-scores.ts";
import { BEFORE_TAG, TAG_COUNT, TAG_SIDE, type TaggerModel } from "./model.ts";

const PUNCTUATION = POS_TAGS.indexOf("PUNCT");

/**
 * Binds the tagger: part of speech by a greedy linear classifier from left to right (Ratnaparkhi 1996), which knows the
 * tags before a token and the words around it.
 */
export function createModelTagger(
  model: TaggerModel,
  vocabulary: Vocabulary,
): (doc: Segmented, sentence: Sentence) => PosTag[] {
  const forms = new FormScores(model, vocabulary);
  const scores = new Float32Array(TAG_COUNT);
  const keys = new KeyList();

  const chooseTag = (ids: Int32Array, i: number, last: number, lastButOne: number): number => {
    const id = ids[i] as number;
    const before = forms.typeOf(ids[i - 1] as number);
    const word = forms.typeOf(id);
    const behind = forms.typeOf(ids[i + 1] as number);
    const at = (last * TAG_SIDE + lastButOne) * TAG_COUNT;
    for (let k = 0; k < TAG_COUNT; k++) scores[k] = model.behind[at + k] as number;
    for (let offset = -REACH; offset <= REACH; offset++) forms.add(ids[i + offset] as number, offset, scores);
    keys.clear();
    contextFeatures(before, word, behind, keys);
    historyFeatures(last, word, behind, keys);
    model.weights.add(keys, scores, 0);
    return best(scores);
  };

  return (doc, sentence) => {
    const ids = padIds(forms.begin(doc.plain, doc.tokens), sentence);
    const tags: PosTag[] = [];
    let last = BEFORE_TAG;
    let lastButOne = BEFORE_TAG;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const at = i - sentence.firstToken + REACH;
      const fixed = hasFlag(doc.tokens, i, TokenFlag.Punctuation) ? PUNCTUATION : forms.fixedTag(ids[at] as number);
      const tag = fixed >= 0 ? fixed : chooseTag(ids, at, last, lastButOne);
      tags.push(POS_TAGS[tag] as PosTag);
      lastButOne = last;
      last = tag;
    }
    return tags;
  };
}

/** The numbers of the words of a sentence, with edges on both sides. */
function padIds(forms: Int32Array, { firstToken, endToken }: Sentence): Int32Array {
  const length = endToken - firstToken;
  const ids = new Int32Array(length + 2 * REACH).fill(EDGE_ID);
  for (let i = 0; i < length; i++) ids[i + REACH] = FormScores.idOf(forms[firstToken + i] as number);
  return ids;
}

function best(scores: Float32Array): number {
  let tag = 0;
  for (let k = 1; k < TAG_COUNT; k++) if ((scores[k] as number) > (scores[tag] as number)) tag = k;
  return tag;
}
