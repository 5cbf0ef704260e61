import { describe, expect, test } from "vitest";
import { segmentText, sentenceTexts } from "./support.ts";

function sentencesOf(text: string): string[] {
  return sentenceTexts(segmentText(text));
}

describe("a sentence ends", () => {
  test.each([
    ["at full stop, question and exclamation mark", ["He left.", "Did he?", "He did!", "So be it."]],
    ["at a run of marks", ["What?!", "No!!", "Fine."]],
    ["behind a closing curly mark", ["“This is it.”", "He left."]],
    ["behind a closing straight mark", ['"This is it."', "He left."]],
    ["behind a typewriter mark", ["``This is it.''", "He left."]],
    ["behind a French mark", ["«This is it.»", "He left."]],
    ["behind a single mark inside a double one", ["“He said ‘no.’”", "She left."]],
    ["behind a bracket", ["(He left.)", "She stayed."]],
    ["inside marks", ["“We won.", "They lost.", "That is all,” he said."]],
    ["before an opening mark", ["He left.", "“We won,” she said."]],
    ["before a number", ["He left.", "12 men stayed."]],
    ["behind U.S. before a word that starts sentences", ["He lives in the U.S.", "The army left."]],
    ["behind U.S. before an opening mark", ["He lives in the U.S.", "“Good,” she said."]],
    ["behind p.m.", ["He came at 5 p.m.", "They left."]],
    ["behind Inc. before a word that starts sentences", ["He sued Acme Inc.", "The firm lost."]],
    ["behind a closing mark after an abbreviation", ["He “hates the U.S.”", "Rebels cheered."]],
    ["behind a plain no", ["They said no.", "He left."]],
    ["behind an ellipsis before a word that starts sentences", ["He waited...", "The men came."]],
    ["behind a spaced ellipsis", ["He waited . . .", "The men came."]],
    ["behind an ellipsis and a closing mark", ["“He waited...”", "Rebels came."]],
  ])("%s", (_, sentences) => {
    expect(sentencesOf(sentences.join(" "))).toEqual(sentences);
  });
});

describe("a sentence goes on", () => {
  test.each([
    ["behind a title", "He saw Gen. Roe and Lt. Col. Doe."],
    ["behind a title before a word that starts sentences", "He saw Gen. The and Mr. No."],
    ["behind an initial", "He saw J. Roe, John Q. Public and J.K. Doe."],
    ["behind an initial before a word that starts sentences", "He read John F. The twice."],
    ["behind U.S. before a name", "The U.S. Army and the U.N. Security Council met."],
    ["behind Inc. before a small letter", "Acme Inc. shares fell."],
    ["behind Inc. before a name", "He left Acme Inc. Monday."],
    ["behind a month", "He was born on Jan. 5 in a village."],
    ["behind a small letter", "He works for example. or so."],
    ["before a report after a question", "“Is it?” Jane Roe asked."],
    ["before a report after a cry", "“Never!” Prime Minister al-Abadi said."],
    ["before a report by a titled person", "“Never!” Minister of Defence Roe shouted."],
    ["before a report by a person with particles", "“Never!” Ursula von der Roe replied."],
    ["behind the abbreviation of number", "It is No. 5 of all."],
    ["before a small-letter report", "“Never!” said Roe."],
    ["at an ellipsis before a small letter", "He waited... and left."],
    ["at an ellipsis before a name", "He waited... Roe came."],
    ["at an ellipsis of one character before a name", "He waited… Roe came."],
    ["inside an address", "See www.example.org/A.B.C now."],
    ["inside a decimal number", "It grew 3.5 Percent."],
    ["at a semicolon or colon", "He left; She stayed: They met."],
  ])("%s", (_, sentence) => {
    expect(sentencesOf(sentence)).toEqual([sentence]);
  });

  test("a question before other words than a report ends", () => {
    expect(sentencesOf("“No?” The men of the village left.")).toEqual(["“No?”", "The men of the village left."]);
  });
});

describe("lost spaces", () => {
  test("talks.Rebels are two sentences", () => {
    expect(sentencesOf("They left the talks.Rebels cheered.")).toEqual(["They left the talks.", "Rebels cheered."]);
  });

  test.each([
    ["They left the talks,Rebels said."],
    ["He read example.com today."],
    ["Mr.Roe came."],
    ["The U.S.Army came."],
    ["He read talks.PDF twice."],
  ])("%s is one", (sentence) => {
    expect(sentencesOf(sentence)).toEqual([sentence]);
  });
});

test.fails("a single letter after a capital may end a sentence: it is taken for an initial", () => {
  expect(sentencesOf("They chose Plan B. The rest followed.")).toEqual(["They chose Plan B.", "The rest followed."]);
});

describe("allCaps", () => {
  test.each([
    ["MINISTER LEAVES HIS POST", true],
    ["UN CHIEF VISITS THE CITY AFTER Talks", true],
    ["U.S. ARMY LEAVES – 12 DEAD", true],
    ["UN and EU", false],
    ["UN CHIEF", false],
    ["The UN and the EU met NATO", false],
    ["Minister Leaves His Post", false],
  ])("%s: %s", (text, expected) => {
    expect(segmentText(text).sentences.map((sentence) => sentence.allCaps)).toEqual([expected]);
  });
});

test("sentences know their paragraph and tokens", () => {
  const { sentences } = segmentText("One left. Two left.\n\nThree left.");
  expect(sentences).toEqual([
    { start: 0, end: 9, firstToken: 0, endToken: 3, paragraph: 0, allCaps: false },
    { start: 10, end: 19, firstToken: 3, endToken: 6, paragraph: 0, allCaps: false },
    { start: 21, end: 32, firstToken: 6, endToken: 9, paragraph: 1, allCaps: false },
  ]);
});

test("a paragraph without a full stop is a sentence", () => {
  expect(sentencesOf("Talks resume\n\nEnvoys see hope")).toEqual(["Talks resume", "Envoys see hope"]);
});

test("a text without words has no sentences", () => {
  expect(sentencesOf(" \n\n ")).toEqual([]);
});
