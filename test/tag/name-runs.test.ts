import { expect, test } from "vitest";
import { segment } from "../../src/segment/segment.ts";
import { findNameRuns } from "../../src/tag/name-runs.ts";
import { documentOf } from "../phenomena.ts";

test.each([
  ["They met Gen. Qasim Rahal.", [["Qasim Rahal", "PER", "title"]]],
  ["They met Prime Minister Qasim Rahal of Lodva.", [["Qasim Rahal", "PER", "title"]]],
  ["They met spokesman Qasim Rahal.", [["Qasim Rahal", "PER", "title"]]],
  ["They joined the Dawn Brigade.", [["Dawn Brigade", "ORG", "head-word"]]],
  ["They called the Ministry of Health.", [["Ministry of Health", "ORG", "head-word"]]],
  ["They called the Ministry of Health and Sport.", [["Ministry of Health and Sport", "ORG", "head-word"]]],
  [
    "They read the Lodva Times and Harbour News.",
    [
      ["Lodva Times", "ORG", "head-word"],
      ["Harbour News", "ORG", "head-word"],
    ],
  ],
  [
    "They called the Ministry of Health and the Dawn Brigade.",
    [
      ["Ministry of Health", "ORG", "head-word"],
      ["Dawn Brigade", "ORG", "head-word"],
    ],
  ],
  ["They met Jane Roe.", []],
  ["They met the President.", []],
  ["They met on Monday.", []],
  ["THEY JOINED THE DAWN BRIGADE", []],
])("%s", (text, expected) => {
  const doc = segment(documentOf(text));
  const names = doc.sentences.flatMap((sentence) => findNameRuns(doc, sentence));
  expect(names.map(({ start, end, label, rule }) => [text.slice(start, end), label, rule])).toEqual(expected);
});
