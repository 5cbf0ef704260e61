import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { isFailure } from "../../src/model/failure.ts";
import { readLines } from "./support.ts";

test("one document a line, with the line's own bytes and digest", async () => {
  const line = '{"id":7,"text":"The council met."}';
  const [doc] = await readLines(`\uFEFF\n\r\n${line}\r\n`);
  expect(doc).toMatchObject({
    id: "7",
    source: {
      path: "in.ndjson",
      format: "ndjson",
      encoding: "utf-8",
      bytes: line.length,
      sha256: createHash("sha256").update(line).digest("hex"),
      line: 3,
    },
    text: "The council met.",
    plain: "The council met.",
    warnings: [],
  });
});

test.each([
  ['{"text":"a"}', "in.ndjson:1"],
  ['{"id":null,"text":"a"}', "in.ndjson:1"],
  ['{"id":"","text":"a"}', "in.ndjson:1"],
  ['{"id":12,"text":"a"}', "12"],
  ['{"id":"x","text":"a"}', "x"],
])("id of %s", async (line, id) => {
  expect((await readLines(line)).map((item) => item.id)).toEqual([id]);
});

test.each([
  ['{"id":"x","text":"cut', "x", "E_BAD_JSON"],
  ["nonsense", "in.ndjson:1", "E_BAD_JSON"],
  ['["x"]', "in.ndjson:1", "E_BAD_JSON"],
  ['{"id":"x"}', "x", "E_NO_TEXT"],
  ['{"id":"x","text":null}', "x", "E_NO_TEXT"],
  ['{"id":"x","text":5}', "x", "E_NO_TEXT"],
])("%s fails, the rest goes on", async (line, id, code) => {
  const [failure, doc] = await readLines(`${line}\n{"id":"y","text":"b"}`);
  expect(failure).toMatchObject({ id, source: { path: "in.ndjson", format: "ndjson", line: 1 }, error: { code } });
  expect(failure && isFailure(failure) && failure.error.message).toMatch(/^in\.ndjson:1: /);
  expect(doc).toMatchObject({ id: "y", text: "b" });
});

test("bytes that are not UTF-8 fail on their line", async () => {
  const items = await readLines(
    Buffer.concat([Buffer.from('{"id":"x","text":"\xe9"}\n', "latin1"), Buffer.from('{"text":"b"}')]),
  );
  expect(items).toMatchObject([{ error: { code: "E_ENCODING" } }, { text: "b" }]);
});

test("a UTF-16 file fails once", async () => {
  const items = await readLines(Buffer.from('\uFEFF{"text":"a"}\n{"text":"b"}\n', "utf16le"));
  expect(items).toMatchObject([{ id: "in.ndjson", error: { code: "E_ENCODING" } }]);
});

test("a repeated id is marked", async () => {
  const items = await readLines('{"id":"x","text":"a"}\n{"id":"x","text":"b"}');
  expect(items).toMatchObject([{ warnings: [] }, { warnings: [{ code: "W_DUPLICATE_ID" }] }]);
});

test("an id that lost digits is marked", async () => {
  expect(await readLines('{"id":12345678901234567890,"text":"a"}')).toMatchObject([
    { warnings: [{ code: "W_UNSAFE_ID" }] },
  ]);
});

test.each([
  ['"date":"12 April 2016"', { published: "2016-04-12" }, []],
  ['"date":"soon"', {}, ["W_BAD_DATE"]],
  ['"date":1460419200', {}, ["W_BAD_DATE"]],
  ['"date":null', {}, []],
  [
    '"title":" Talks ","outlet":"The Post","url":"https://news.test/1"',
    { title: "Talks", outlet: "The Post", url: "https://news.test/1" },
    [],
  ],
  ['"author":["Jane Roe","John Doe"]', { byline: ["Jane Roe", "John Doe"] }, []],
  ['"byline":"By Jane Roe and John Doe"', { byline: ["Jane Roe", "John Doe"] }, []],
  ['"title":5,"language":"en"', {}, []],
])("fields %s", async (fields, meta, codes) => {
  const [doc] = await readLines(`{"id":"x","text":"The council met.",${fields}}`);
  expect(doc).toMatchObject({ meta });
  expect(doc && !isFailure(doc) && doc.meta).toEqual(meta);
  expect(doc && !isFailure(doc) && doc.warnings.map((warning) => warning.code)).toEqual(codes);
});

test("a lone surrogate and C1 controls in the text", async () => {
  const [doc] = await readLines('{"id":"x","text":"\\ud800 \\u0093no\\u0094"}');
  expect(doc).toMatchObject({ text: "\ud800 “no”", warnings: [{ code: "W_C1_REPAIRED" }] });
});
