import type { Segmented, Sentence } from "../../model/document.ts";
import { POS_TAGS, type PosTag } from "../../model/syntax.ts";
import { hasFlag, TokenFlag, tokenForms } from "../../model/token.ts";
import type { Vocabulary } from "../recognizer/vocabulary.ts";
import { REACH } from "./features.ts";
import { EDGE_ID, FormScores } from "./form-scores.ts";
import { BEFORE_TAG, type TaggerModel } from "./model.ts";
import { TagScores } from "./scores.ts";

const PUNCTUATION = POS_TAGS.indexOf("PUNCT");
const FIRST_LENGTH = 128;

/**
 * Binds the tagger: part of speech by a greedy linear classifier from left to right (Ratnaparkhi 1996), which knows the
 * tags before a token and the words around it.
 */
export function createModelTagger(
  model: TaggerModel,
  vocabulary: Vocabulary,
): (doc: Segmented, sentence: Sentence) => PosTag[] {
  const scores = new TagScores(model, vocabulary);
  const { forms } = scores;
  let ids = new Int32Array(FIRST_LENGTH);
  return (doc, sentence) => {
    const { firstToken, endToken } = sentence;
    forms.begin(doc.plain, doc.tokens);
    const length = endToken - firstToken + 2 * REACH;
    if (ids.length < length) ids = new Int32Array(length * 2);
    layIds(tokenForms(doc.plain, doc.tokens), sentence, ids);
    const tags: PosTag[] = [];
    let last = BEFORE_TAG;
    let lastButOne = BEFORE_TAG;
    for (let i = firstToken; i < endToken; i++) {
      const at = i - firstToken + REACH;
      const fixed = hasFlag(doc.tokens, i, TokenFlag.Punctuation) ? PUNCTUATION : forms.fixedTag(ids[at] as number);
      const tag = fixed >= 0 ? fixed : scores.choose(ids, at, last, lastButOne);
      tags.push(POS_TAGS[tag] as PosTag);
      lastButOne = last;
      last = tag;
    }
    return tags;
  };
}

/** Writes the numbers of the words of a sentence, with edges on both sides. */
function layIds(forms: Int32Array, { firstToken, endToken }: Sentence, ids: Int32Array): void {
  const length = endToken - firstToken;
  for (let i = 0; i < length; i++) ids[i + REACH] = FormScores.idOf(forms[firstToken + i] as number);
  ids.fill(EDGE_ID, 0, REACH);
  ids.fill(EDGE_ID, length + REACH, length + 2 * REACH);
}
