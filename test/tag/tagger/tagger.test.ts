import { describe, expect, test } from "vitest";
import { segment } from "../../../src/segment/segment.ts";
import { documentOf } from "../../phenomena.ts";
import { CUE_WORDS, OTHER_WORDS, type Row } from "../tagged-words.ts";
import { freshTagger, tagText } from "./tags.ts";

/** The tag of a word where it first stands in a text. */
function tagOf(text: string, word: string): string | undefined {
  const found = tagText(text)
    .flatMap((sentence) => sentence.split(" "))
    .find((pair) => pair.startsWith(`${word}/`));
  return found?.slice(word.length + 1);
}

describe("cue words", () => {
  test.each<Row>([
    ...CUE_WORDS,
    ["Officials said Rahal had warned them.", "warned", "VBN"],
    ["The spokesman insisted that talks go on.", "insisted", "VBD"],
  ])("%s (%s)", (text, word, pos) => expect(tagOf(text, word)).toBe(pos));
});

describe("other words", () => {
  test.each<Row>([
    ...OTHER_WORDS,
    ["The army's chief said no.", "'s", "POS"],
    ["They said the shooting lasted an hour.", "shooting", "NN"],
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
