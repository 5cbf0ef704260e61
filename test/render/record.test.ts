import { expect, test } from "vitest";
import { describeFailure, toErrorRecord } from "../../src/render/failure.ts";
import { toRecord } from "../../src/render/record.ts";
import { article, createDocument, failure } from "./samples.ts";

const tool = { name: "whosaid", version: "1.2.3", gazetteers: ["builtin@sha256:00"] };
const record = toRecord(article, tool, "none");

test("the fields of a record stand in the published order", () => {
  expect(Object.keys(record)).toEqual([
    "schema",
    "id",
    "source",
    "meta",
    "text",
    "entities",
    "quotes",
    "warnings",
    "tool",
  ]);
  expect(Object.keys(record.quotes[2] ?? {})).toEqual([
    "id",
    "kind",
    "attribution",
    "content",
    "cue",
    "source",
    "speaker",
    "addressee",
    "outlet",
    "nested",
    "confidence",
    "rule",
  ]);
  expect(Object.keys(record.entities[8] ?? {})).toEqual([
    "id",
    "name",
    "type",
    "subtype",
    "country",
    "gazetteerId",
    "candidates",
    "codes",
    "confidence",
    "salience",
    "roles",
    "mentions",
  ]);
});

test("every span is the slice of the text it names", () => {
  const spans = [
    ...record.entities.flatMap(({ mentions }) => mentions),
    ...record.quotes.flatMap(({ content, cue, source }) => [...content, cue, source]),
  ].filter((span) => span !== null);
  expect(spans.map(({ start, end }) => article.text.slice(start, end))).toEqual(spans.map(({ text }) => text));
});

test("the text is in the record only when it is asked for", () => {
  expect(record.text).toEqual({ length: article.text.length, unit: "utf16" });
  expect(toRecord(article, tool, "full").text.value).toBe(article.text);
});

test("candidates are in the record only when the entity is ambiguous", () => {
  const withCandidates = record.entities.filter((entity) => "candidates" in entity);
  expect(withCandidates.map(({ name }) => name)).toEqual(["Georgia"]);
});

test("metadata that is not known is not in the record", () => {
  expect(toRecord(createDocument("x", {}), tool, "none").meta).toEqual({});
});

test("metadata stands in the published order, whatever the order of the document's", () => {
  const dateline = { end: 9, start: 0, agency: "Reuters", place: "BAGHDAD" };
  const doc = createDocument("x", {
    meta: { dateline, byline: ["J"], url: "u", outlet: "o", published: "2015", title: "t" },
  });
  const { meta } = toRecord(doc, tool, "none");
  expect(Object.keys(meta)).toEqual(["title", "published", "outlet", "url", "byline", "dateline"]);
  expect(Object.keys(meta.dateline ?? {})).toEqual(["place", "agency", "start", "end"]);
});

test("a role carries its words as the title", () => {
  const [first] = article.entities;
  if (!first) throw new Error("the sample has entities");
  const entity = { ...first, roles: [{ start: 26, end: 40, text: "Prime Minister", of: "e2", rule: "title" }] };
  const { entities } = toRecord({ ...article, entities: [entity] }, tool, "none");
  expect(entities[0]?.roles).toEqual([{ title: "Prime Minister", of: "e2", start: 26, end: 40 }]);
});

test("confidence has no digits that mean nothing", () => {
  expect(record.entities[0]?.mentions[0]?.confidence).toBe(0.3);
});

test("rendering twice gives the same bytes and leaves the document alone", () => {
  const before = JSON.stringify(article);
  expect(JSON.stringify(toRecord(article, tool, "full"))).toBe(JSON.stringify(toRecord(article, tool, "full")));
  expect(JSON.stringify(article)).toBe(before);
});

test("an error record carries what is known of the source", () => {
  expect(toErrorRecord(failure)).toEqual({ schema: "whosaid/error@1", ...failure });
});

test.each([
  ["in/a.txt", undefined, "empty", "in/a.txt: empty"],
  ["in/a.ndjson", 12, "no JSON", "in/a.ndjson:12: no JSON"],
  ["in/a.ndjson", 12, "in/a.ndjson:12: no JSON", "in/a.ndjson:12: no JSON"],
  ["a.txt", undefined, "two\nlines \u001b[31mred", "a.txt: two lines [31mred"],
])("a failure of %s in one line names its place once", (path, line, message, expected) => {
  const source = line === undefined ? { path } : { path, line };
  expect(describeFailure({ id: "x", source, error: { code: "E", stage: "read", message } })).toBe(expected);
});
