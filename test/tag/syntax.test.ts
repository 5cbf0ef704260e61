import { describe, expect, test } from "vitest";
import { tokenText } from "../../src/model/token.ts";
import { segment } from "../../src/segment/segment.ts";
import { tagSyntax } from "../../src/tag/syntax.ts";
import { documentOf } from "../phenomena.ts";

/** Tag and lemma of a word in the first sentence of a text. */
function syntaxOf(text: string, word: string): [string | undefined, string | undefined] {
  const doc = segment(documentOf(text));
  const sentence = doc.sentences[0];
  if (sentence === undefined) return [undefined, undefined];
  const { pos, lemma } = tagSyntax(doc, sentence);
  for (let i = 0; i < pos.length; i++) {
    if (tokenText(doc.plain, doc.tokens, sentence.firstToken + i) === word) return [pos[i], lemma[i]];
  }
  return [undefined, undefined];
}

describe("cue words", () => {
  test.each([
    ["Rahal said the road was open.", "said", "VBD", "say"],
    ["Rahal told reporters that it rained.", "told", "VBD", "tell"],
    ["Rahal says the road is open.", "says", "VBZ", "say"],
    ["Rahal denied the report.", "denied", "VBD", "deny"],
    ["They have denied the report.", "denied", "VBN", "deny"],
    ["They have repeatedly denied the report.", "denied", "VBN", "deny"],
    ["They were accused of fraud.", "accused", "VBN", "accuse"],
    ["It was reported twice.", "reported", "VBN", "report"],
    ["She is warning them.", "warning", "VBG", "warn"],
    ["He will claim it.", "claim", "VB", "claim"],
    ["The voters want to urge calm.", "urge", "VB", "urge"],
    ["She claims victory.", "claims", "VBZ", "claim"],
    ["The claims were false.", "claims", "NNS", "claim"],
    ["The claim was false.", "claim", "NN", "claim"],
    ["MINISTER SAYS NO TO TALKS", "SAYS", "VBZ", "say"],
    ["Rahal said it was safe, adding that it was old.", "adding", "VBG", "adding"],
    ["Rahal said, “It is safe,” adding, “We drank it.”", "adding", "VBG", "adding"],
    ["😀 Rahal said no to them.", "said", "VBD", "say"],
    ["Dr.\u00a0Rahal said no to them.", "said", "VBD", "say"],
    ["“No,” he’d said to them.", "said", "VBD", "say"],
  ])("%s", (text, word, pos, lemma) => {
    expect(syntaxOf(text, word)).toEqual([pos, lemma]);
  });
});

describe("other words", () => {
  test.each([
    ["Rahal didn't say why.", "didn't", "VBD"],
    ["Rahal didn’t say why.", "didn’t", "VBD"],
    ["The army’s chief said no.", "’s", "POS"],
    ["He’s leaving, Rahal said.", "’s", "VBZ"],
    ["The rebels' demands grew.", "'", "POS"],
    ["Rahal left on Monday.", "Monday", "NNP"],
    ["Rahal left in May.", "May", "NNP"],
    ["It may rain.", "may", "MD"],
    ["They met IT workers.", "IT", "NNP"],
    ["They left the US.", "US", "NNP"],
    ["The Washington-based group left.", "based", "JJ"],
    ["They met 12 envoys.", "12", "CD"],
    ["They met 12 envoys.", "envoys", "NNS"],
    ["“No,” he said.", "“", "PUNCT"],
    ["They said the shooting lasted an hour.", "lasted", "VBD"],
    ["They said their training ended.", "ended", "VBD"],
    ["The men being questioned left.", "questioned", "VBN"],
  ])("%s (%s)", (text, word, pos) => {
    expect(syntaxOf(text, word)[0]).toBe(pos);
  });
});

test("tags and lemmas stand in step with the tokens of the sentence", () => {
  const doc = segment(documentOf("One is here. He didn’t say “it’s over” to Dr.\u00a0Roe’s 😀 staff. Two left."));
  for (const sentence of doc.sentences) {
    const { pos, lemma } = tagSyntax(doc, sentence);
    expect([pos.length, lemma.length]).toEqual(Array(2).fill(sentence.endToken - sentence.firstToken));
  }
});
