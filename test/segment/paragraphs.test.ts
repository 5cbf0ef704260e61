import { describe, expect, test } from "vitest";
import { findParagraphs } from "../../src/segment/paragraphs.ts";

function paragraphsOf(text: string): string[] {
  return findParagraphs(text).map(({ start, end }) => text.slice(start, end));
}

const WRAPPED = [
  "The ministers of five countries left the town on Thursday",
  "without a treaty on the river, and said that they would",
  "meet again in May in a place that Roe has yet to name.",
].join("\n");

describe("findParagraphs", () => {
  test.each([
    ["blank lines", "One.\n\nTwo.", ["One.", "Two."]],
    ["several blank lines", "One.\n\n\n\nTwo.", ["One.", "Two."]],
    ["lines of white space", "One.\n \t\u00a0\nTwo.", ["One.", "Two."]],
    ["single lines", "One.\nTwo.", ["One.", "Two."]],
    ["CRLF", "One.\r\n\r\nTwo.\r\nThree.", ["One.", "Two.", "Three."]],
    ["CR", "One.\rTwo.", ["One.", "Two."]],
    ["line and paragraph separators", "One.\u2028Two.\u2029Three.", ["One.", "Two.", "Three."]],
    ["white space at both ends", "\n  One. \t\n\n\u00a0Two.\n", ["One.", "Two."]],
    ["a line that goes on in small letters", "Envoys left\nthe town.", ["Envoys left\nthe town."]],
    ["a small letter behind a full stop", "Envoys left.\nthe town.", ["Envoys left.", "the town."]],
    ["a small letter behind a blank line", "Envoys left\n\nthe town.", ["Envoys left", "the town."]],
    ["a small letter behind a full stop in marks", "“We left.”\nthe town.", ["“We left.”", "the town."]],
    ["hard-wrapped lines", WRAPPED, [WRAPPED]],
    ["hard-wrapped blocks", `${WRAPPED}\n\n${WRAPPED}`, [WRAPPED, WRAPPED]],
    ["hard-wrapped CRLF", WRAPPED.replaceAll("\n", "\r\n"), [WRAPPED.replaceAll("\n", "\r\n")]],
    ["nothing", "", []],
    ["white space", " \n\t\n", []],
  ])("%s", (_, text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected);
  });

  test("hard-wrapped lines that begin with a capital belong together", () => {
    const text = WRAPPED.replace("\nwithout", "\nWithout").replace("\nmeet", "\nMeet");
    expect(paragraphsOf(text)).toEqual([text]);
  });

  test("one line of more than 110 columns shows that the text is not hard-wrapped", () => {
    const long = "Word ".repeat(30).trim();
    const text = `${WRAPPED}\n\n${long}\n${long}`.replace("\nmeet", "\nMeet");
    expect(paragraphsOf(text)).toHaveLength(4);
  });

  test("long lines that end sentences are paragraphs", () => {
    const line = "The ministers of five countries left the town on Thursday.";
    expect(paragraphsOf([line, line, line].join("\n"))).toEqual([line, line, line]);
  });
});
