import { describe, expect, test } from "vitest";
import { findRegions } from "../../src/quote/marks.ts";
import { segment } from "../../src/segment/segment.ts";
import { documentOf } from "../phenomena.ts";

function regionsOf(text: string): string[] {
  return findRegions(segment(documentOf(text))).regions.map(({ start, end }) => text.slice(start, end));
}

function warningsOf(text: string): [string, number | undefined][] {
  return findRegions(segment(documentOf(text))).warnings.map(({ code, start }) => [code, start]);
}

describe("marks", () => {
  test.each([
    ["curly", "“It is safe,” he said. “We drank it.”", ["“It is safe,”", "“We drank it.”"]],
    ["straight", '"It is safe," he said. "We drank it."', ['"It is safe,"', '"We drank it."']],
    ["straight in brackets", 'He left ("for good") early.', ['"for good"']],
    ["straight behind a dash", 'He left -"for good"- early.', ['"for good"']],
    ["typewriter", "``It is safe,'' he said.", ["``It is safe,''"]],
    ["doubled apostrophes", "''It is safe,'' he said.", ["''It is safe,''"]],
    ["German", "Er sagte: „It is safe.“ Then he left.", ["„It is safe.“"]],
    ["German, English closing", "Er sagte: „It is safe.” Then he left.", ["„It is safe.”"]],
    ["French", "« It is safe », he said.", ["« It is safe »"]],
    ["French without spaces", "«It is safe», he said.", ["«It is safe»"]],
    ["British", "‘It is safe,’ he said.", ["‘It is safe,’"]],
    ["British with an apostrophe", "‘It’s the dog’s water,’ he said.", ["‘It’s the dog’s water,’"]],
    ["British with a plural possessive", "‘The rebels’ demands are met,’ he said.", ["‘The rebels’ demands are met,’"]],
    ["straight single", "'It is safe,' he said.", ["'It is safe,'"]],
    ["straight single with an apostrophe", "'It's the dog's water,' he said.", ["'It's the dog's water,'"]],
    ["single inside double", "“The ‘iron rule’ holds,” he said.", ["“The ‘iron rule’ holds,”"]],
    ["double inside single", "‘The “iron rule” holds,’ he said.", ["‘The “iron rule” holds,’", "“iron rule”"]],
    ["a no-break space inside", "«\u00a0It is safe\u00a0», he said.", ["«\u00a0It is safe\u00a0»"]],
    ["a closing mark typed for the opening one", "”It is safe,” he said.", ["”It is safe,”"]],
  ])("%s", (_, text, expected) => {
    expect(regionsOf(text)).toEqual(expected);
  });
});

describe("no marks", () => {
  test.each([
    ["apostrophes", "It’s the dogs’ water, isn’t it?"],
    ["straight apostrophes", "It's the dogs' water, isn't it?"],
    ["a year", "He left in ’98 and in the ’90s."],
    ["a straight year", "He left in '98 and in the '90s."],
    ["a dropped letter", "Rock ’n’ roll ’tis."],
    ["a name with an apostrophe", "The Shi’ite and O’Brien met in Sana’a."],
    ["no words", "… ,,, 12."],
    ["nothing", ""],
  ])("%s", (_, text) => {
    expect(regionsOf(text)).toEqual([]);
    expect(warningsOf(text)).toEqual([]);
  });
});

describe("a mark that is not closed", () => {
  test.each([
    [
      "ends with its paragraph",
      "“It is safe, he said.\n\nHe left.",
      ["“It is safe, he said."],
      [["W_UNCLOSED_QUOTE", 0]],
    ],
    [
      "leaves the next paragraph’s marks alone",
      'He said: "It is safe.\n\nHe left. "It was broken," she said.',
      ['"It is safe.', '"It was broken,"'],
      [["W_UNCLOSED_QUOTE", 9]],
    ],
    [
      "is no mistake where the next paragraph opens it again",
      "“It is safe.\n\n“We drank it.\n\n“We all did.”",
      ["“It is safe.", "“We drank it.", "“We all did.”"],
      [],
    ],
    [
      "is no mistake with straight marks opened again",
      '"It is safe.\n\n"We drank it."',
      ['"It is safe.', '"We drank it."'],
      [],
    ],
    [
      "is a mistake at the end",
      "“It is safe.\n\n“We drank it.",
      ["“It is safe.", "“We drank it."],
      [["W_UNCLOSED_QUOTE", 14]],
    ],
  ])("%s", (_, text, regions, warnings) => {
    expect(regionsOf(text)).toEqual(regions);
    expect(warningsOf(text)).toEqual(warnings);
  });
});

test("a paragraph that opens the marks again is marked so", () => {
  const { regions } = findRegions(segment(documentOf("“It is safe.\n\n“We drank it.”\n\n“We all did.”")));
  expect(regions.map(({ closed, reopened }) => [closed, reopened])).toEqual([
    [false, false],
    [true, true],
    [true, false],
  ]);
});
