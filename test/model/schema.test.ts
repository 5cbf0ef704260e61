import { expect, test } from "vitest";
import { documentRecord, errorRecord, toJsonSchema } from "../../src/model/schema.ts";
import { toErrorRecord } from "../../src/render/failure.ts";
import { toRecord } from "../../src/render/record.ts";
import { article, failure } from "../render/samples.ts";

const tool = { name: "whosaid", version: "0.0.0", gazetteers: [] };

test("a record passes through the schema unchanged, field order included", () => {
  const record = toRecord(article, tool, "full");
  expect(JSON.stringify(documentRecord.parse(record))).toBe(JSON.stringify(record));
});

test("an error record passes through the schema unchanged", () => {
  const record = toErrorRecord(failure);
  expect(JSON.stringify(errorRecord.parse(record))).toBe(JSON.stringify(record));
});

test("a reader of an older version accepts fields it does not know", () => {
  const record = { ...toRecord(article, tool, "none"), later: true };
  expect(documentRecord.safeParse(record).success).toBe(true);
  expect(JSON.stringify(toJsonSchema())).not.toContain('additionalProperties":false');
});

test("the JSON Schema is of draft 2020-12 and knows both kinds of record", () => {
  const schema = toJsonSchema() as { $schema: string; $defs: object };
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(Object.keys(schema.$defs)).toEqual(expect.arrayContaining(["document", "error", "quote"]));
});
