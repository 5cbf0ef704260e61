import { describe, expect, test } from "vitest";
import { tokenText } from "../../src/model/token.ts";
import { segment } from "../../src/segment/segment.ts";
import { tagByCompromise } from "../../src/tag/compromise-tagger.ts";
import { documentOf } from "../phenomena.ts";
import { CUE_WORDS, OTHER_WORDS, type Row } from "./tagged-words.ts";

/** Tag of a word in the first sentence of a text. */
function tagOf(text: string, word: string): string | undefined {
  const doc = segment(documentOf(text));
  const sentence = doc.sentences[0];
  if (sentence === undefined) return undefined;
  const { pos } = tagByCompromise(doc, sentence);
  for (let i = 0; i < pos.length; i++) {
    if (tokenText(doc.plain, doc.tokens, sentence.firstToken + i) === word) return pos[i];
  }
  return undefined;
}

describe("cue words", () => {
  test.each<Row>([
    ...CUE_WORDS,
    ["MINISTER SAYS NO TO TALKS", "SAYS", "VBZ"],
    ["“No,” he’d said to them.", "said", "VBD"],
  ])("%s", (text, word, pos) => {
    expect(tagOf(text, word)).toBe(pos);
  });
});

describe("other words", () => {
  test.each<Row>([
    ...OTHER_WORDS,
    ["Rahal didn't say why.", "didn't", "VBD"],
    ["Rahal didn’t say why.", "didn’t", "VBD"],
    ["He’s leaving, Rahal said.", "’s", "VBZ"],
    ["The rebels' demands grew.", "'", "POS"],
    ["They met IT workers.", "IT", "NNP"],
    ["The Washington-based group left.", "based", "JJ"],
  ])("%s (%s)", (text, word, pos) => {
    expect(tagOf(text, word)).toBe(pos);
  });
});

test("tags stand in step with the tokens of the sentence", () => {
  const doc = segment(documentOf("One is here. He didn’t say “it’s over” to Dr.\u00a0Roe’s 😀 staff. Two left."));
  for (const sentence of doc.sentences) {
    const { pos } = tagByCompromise(doc, sentence);
    expect(pos).toHaveLength(sentence.endToken - sentence.firstToken);
  }
});
