import { expect, test } from "vitest";
import { findByline } from "../../src/read/byline.ts";

test.each([
  ["By Jane Roe", ["Jane Roe"]],
  ["By JANE ROE, Associated Press Writer", ["JANE ROE"]],
  ["By Jane Roe and John Doe", ["Jane Roe", "John Doe"]],
  ["By Jane Roe, John Doe and Mary Q. Major", ["Jane Roe", "John Doe", "Mary Q. Major"]],
  ["By Jane Roe, John Doe, and Mary Major, Staff Writers", ["Jane Roe", "John Doe", "Mary Major"]],
  ["By Jane Roe in Baghdad and John Doe in Erbil", ["Jane Roe", "John Doe"]],
  ["By Jane Roe | Reuters", ["Jane Roe"]],
  ["By Jane Roe, New York", ["Jane Roe"]],
  ["By Jane van der Berg", ["Jane van der Berg"]],
  ["By Omar al-Rashid", ["Omar al-Rashid"]],
  ["By The Associated Press", ["The Associated Press"]],
  ["By AFP", ["AFP"]],
  ["By Our Correspondent", ["Our Correspondent"]],
  ["BYLINE: By Jane Roe.", ["Jane Roe"]],
  ["Jane Roe, Associated Press Writer", ["Jane Roe"]],
  ["Jane Roe, Reuters", ["Jane Roe"]],
])("%s", (line, authors) => {
  expect(findByline(line)).toEqual(authors);
});

test.each([
  ["By Monday Night"],
  ["By July 2013, the show had a second host."],
  ["By 58%-33%, voters refused."],
  ["By Land and Sea"],
  ["By a slim margin, voters said no."],
  ["By then it was over"],
  ["By Tuesday, Iraqi forces had left."],
  ["Jane Roe in Baghdad"],
  ["Jane Roe, the minister"],
  ["Jane Roe said so, Reuters"],
  ["Bystanders fled"],
  [`By ${"Jane ".repeat(60)}`],
])("no byline: %s", (line) => {
  expect(findByline(line)).toBeUndefined();
});
