import { expect, test } from "vitest";
import { readFrontMatter } from "../../../src/read/markdown/front-matter.ts";
import { readMarkdown } from "../../../src/read/markdown.ts";

test("front matter is read and blanked", () => {
  const text = "---\ntitle: Talks\ndate: 2016-04-12\n---\n# Talks\n";
  const { plain, fields, warnings } = readFrontMatter(text);
  expect(fields).toEqual({ title: "Talks", date: "2016-04-12" });
  expect(plain.trim()).toBe("# Talks");
  expect(plain.length).toBe(text.length);
  expect(warnings).toEqual([]);
});

test.each([
  ["---\nThe council met.\n---\nText"],
  ["---\n\nThe council met: nothing came of it.\n---\nText"],
  ["---\ntitle: Talks\nnever closed"],
  ["----\ntitle: x\n----\n"],
  ["Text\n---\ntitle: x\n---\n"],
])("%j has none", (text) => {
  expect(readFrontMatter(text)).toEqual({ plain: text, fields: {}, warnings: [] });
});

test("broken YAML is read line by line, with a warning", () => {
  const { fields, warnings } = readFrontMatter("---\ntitle: Talks: resumed\ndate: 2016-04-12\n---\nText");
  expect(fields).toEqual({ title: "Talks: resumed", date: "2016-04-12" });
  expect(warnings.map((warning) => warning.code)).toEqual(["W_BAD_FRONT_MATTER"]);
});

test.each([
  [
    "---\nauthor: Jane Roe\noutlet: The Post\nurl: https://x.test\n---\nText.",
    { byline: ["Jane Roe"], outlet: "The Post", url: "https://x.test" },
  ],
  ["---\ntitle: Given\n---\n# Shown\n\nText.", { title: "Given" }],
  ["# A *big* day\n\nText.", { title: "A big day" }],
  ["A big day\n=========\n\nText.", { title: "A big day" }],
])("meta of %j", (text, meta) => {
  expect(readMarkdown(Buffer.from(text), "a.md").meta).toEqual(meta);
});
