import { expect, test } from "vitest";
import { findHead } from "../../src/read/layout.ts";

const BODY = "The council met on Monday.\n\nIt agreed on nothing.";

test.each([
  [`Council fails to agree\n\n${BODY}`, "Council fails to agree"],
  [`\n\n  Council fails to agree  \n\n${BODY}`, "Council fails to agree"],
  [`Council fails to agree\r\n\r\n${BODY}`, "Council fails to agree"],
  [`Council fails to agree\nBy Jane Roe\n${BODY}`, "Council fails to agree"],
  [`Council fails to agree\nGENEVA (Reuters) - ${BODY}`, "Council fails to agree"],
  [`Council looks to the U.S.\n\n${BODY}`, "Council looks to the U.S."],
  [`Will the council agree?\n\n${BODY}`, "Will the council agree?"],
])("title of %j", (text, title) => {
  const head = findHead(text);
  expect(head.title).toBe(title);
  expect(text.slice(head.layout.title?.start, head.layout.title?.end)).toBe(title);
});

test.each([
  [BODY],
  [`Council fails to agree\n${BODY}`],
  ["Council fails to agree"],
  ["Council fails to agree\n\n"],
  [`GENEVA (Reuters) - The council met\n\n${BODY}`],
  [`By Jane Roe\n\n${BODY}`],
  [`April 12, 2016\n\n${BODY}`],
  [`“We will not agree,” she said. “Never!”\n\n${BODY}`],
  [`Here is what they said:\n\n${BODY}`],
  [`${"word ".repeat(60)}\n\n${BODY}`],
  [`***\n\n${BODY}`],
])("no title in %j", (text) => {
  expect(findHead(text).layout.title).toBeUndefined();
});

test.each([
  ["Council fails", `Council fails\n\n${BODY}`, true],
  ["Council fails", `Council fails to agree\n\n${BODY}`, false],
  ["Council fails", `Another line\n\n${BODY}`, false],
])("with the title %j given beside %j", (title, text, found) => {
  expect(findHead(text, { title }).layout.title !== undefined).toBe(found);
});
