import { describe, expect, test } from "vitest";
import { tokenText } from "../../src/model/token.ts";
import { segment } from "../../src/segment/segment.ts";
import { tagByCompromise } from "../../src/tag/compromise-tagger.ts";
import { documentOf } from "../phenomena.ts";

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
  test.each([
    ["Rahal said the road was open.", "said", "VBD"],
    ["Rahal told reporters that it rained.", "told", "VBD"],
    ["Rahal says the road is open.", "says", "VBZ"],
    ["Rahal denied the report.", "denied", "VBD"],
    ["They have denied the report.", "denied", "VBN"],
    ["They have repeatedly denied the report.", "denied", "VBN"],
    ["They were accused of fraud.", "accused", "VBN"],
    ["It was reported twice.", "reported", "VBN"],
    ["She is warning them.", "warning", "VBG"],
    ["He will claim it.", "claim", "VB"],
    ["The voters want to urge calm.", "urge", "VB"],
    ["She claims victory.", "claims", "VBZ"],
    ["The claims were false.", "claims", "NNS"],
    ["The claim was false.", "claim", "NN"],
    ["MINISTER SAYS NO TO TALKS", "SAYS", "VBZ"],
    ["Rahal said it was safe, adding that it was old.", "adding", "VBG"],
    ["Rahal said, “It is safe,” adding, “We drank it.”", "adding", "VBG"],
    ["😀 Rahal said no to them.", "said", "VBD"],
    ["Dr.\u00a0Rahal said no to them.", "said", "VBD"],
    ["“No,” he’d said to them.", "said", "VBD"],
  ])("%s", (text, word, pos) => {
    expect(tagOf(text, word)).toBe(pos);
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
