import { describe, expect, test } from "vitest";
import { segment } from "../../../src/segment/segment.ts";
import { documentOf } from "../../phenomena.ts";
import { freshTagger, tagText } from "./tags.ts";

/** The tag of a word where it first stands in a text. */
function tagOf(text: string, word: string): string | undefined {
  const found = tagText(text)
    .flatMap((sentence) => sentence.split(" "))
    .find((pair) => pair.startsWith(`${word}/`));
  return found?.slice(word.length + 1);
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
    ["Rahal said it was safe, adding that it was old.", "adding", "VBG"],
    ["Rahal said, “It is safe,” adding, “We drank it.”", "adding", "VBG"],
    ["😀 Rahal said no to them.", "said", "VBD"],
    ["Dr.\u00a0Rahal said no to them.", "said", "VBD"],
    ["Officials said Rahal had warned them.", "warned", "VBN"],
    ["The spokesman insisted that talks go on.", "insisted", "VBD"],
  ])("%s (%s)", (text, word, pos) => expect(tagOf(text, word)).toBe(pos));
});

describe("other words", () => {
  test.each([
    ["The army’s chief said no.", "’s", "POS"],
    ["The army's chief said no.", "'s", "POS"],
    ["Rahal left on Monday.", "Monday", "NNP"],
    ["Rahal left in May.", "May", "NNP"],
    ["It may rain.", "may", "MD"],
    ["They left the US.", "US", "NNP"],
    ["They met 12 envoys.", "12", "CD"],
    ["They met 12 envoys.", "envoys", "NNS"],
    ["“No,” he said.", "“", "PUNCT"],
    ["They said the shooting lasted an hour.", "lasted", "VBD"],
    ["They said the shooting lasted an hour.", "shooting", "NN"],
    ["They said their training ended.", "ended", "VBD"],
    ["The men being questioned left.", "questioned", "VBN"],
    ["He said that the port was closed.", "that", "IN"],
    ["The plan that failed was old.", "that", "WDT"],
    ["That plan failed.", "That", "DT"],
    ["He wants to leave for the sea.", "to", "TO"],
    ["The larger of the two ships sank.", "larger", "JJR"],
    ["It is the oldest ship in the port.", "oldest", "JJS"],
    ["The minister who resigned left quietly.", "who", "WP"],
    ["The minister who resigned left quietly.", "quietly", "RB"],
    ["Their homes were burnt.", "Their", "PRP$"],
    ["There were no survivors.", "There", "EX"],
    ["The troops and the rebels fought.", "and", "CC"],
  ])("%s (%s)", (text, word, pos) => expect(tagOf(text, word)).toBe(pos));
});

describe("edges", () => {
  test("a sentence without tokens has no tags", () => {
    const doc = segment(documentOf("One is here."));
    const empty = { start: 0, end: 0, firstToken: 0, endToken: 0, paragraph: 0, allCaps: false };
    expect(freshTagger()(doc, empty)).toEqual([]);
  });

  test.each([["😀"], ["😀 😀 😀"], ["?!"], ["“…” – (—)"], ["a"], ["’s"]])("%s has a tag for each token", (text) => {
    const doc = segment(documentOf(text));
    for (const sentence of doc.sentences)
      expect(freshTagger()(doc, sentence)).toHaveLength(sentence.endToken - sentence.firstToken);
  });

  test("all that is punctuation is tagged so", () =>
    expect(tagText("“?!”")).toEqual(["“/PUNCT ?/PUNCT !/PUNCT ”/PUNCT"]));

  test("a sentence longer than any before it is tagged to its end", () => {
    const text = `${"Rahal said no and ".repeat(100)}left.`;
    const [tags] = tagText(text, freshTagger());
    expect(tags?.split(" ").slice(-2)).toEqual(["left/VBD", "./PUNCT"]);
  });

  test("tags stand in step with the tokens of the sentence", () => {
    const doc = segment(documentOf("One is here. He didn’t say “it’s over” to Dr.\u00a0Roe’s 😀 staff. Two left."));
    for (const sentence of doc.sentences)
      expect(freshTagger()(doc, sentence)).toHaveLength(sentence.endToken - sentence.firstToken);
  });
});

test("what was tagged before changes nothing", () => {
  const text = "Rahal denied the claims. The claims he denied were false, she says.";
  const alone = tagText(text, freshTagger());
  const tagger = freshTagger();
  tagText("The claims were denied. Rahal claims that the denied men were told. It may rain in May.", tagger);
  expect(tagText(text, tagger)).toEqual(alone);
  expect(tagText(text, tagger)).toEqual(alone);
});

test("a new generation of word forms changes nothing", () => {
  const text = "Rahal denied the claims of the rebels’ chief.";
  const tagger = freshTagger();
  const before = tagText(text, tagger);
  for (let n = 0; n < 5; n++) {
    const words = Array.from({ length: 9000 }, (_, i) => `w${n * 9000 + i}x`);
    tagText(`${words.join(" ")}.`, tagger);
  }
  expect(tagText(text, tagger)).toEqual(before);
});
