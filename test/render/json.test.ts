import { expect, test } from "vitest";
import { createRenderer, type Format } from "../../src/render/index.ts";
import { article, failure, settings } from "./samples.ts";

async function render(format: Format, items: readonly ("document" | "failure")[]): Promise<string> {
  const renderer = await createRenderer(format, settings);
  const body = items.map((item) => (item === "document" ? renderer.document(article) : renderer.failure(failure)));
  return [renderer.begin(), ...body, renderer.end()].join("");
}

test.each([
  [[], []],
  [["document"], ["iraq-0017"]],
  [
    ["failure", "document", "failure"],
    ["broken.txt", "iraq-0017", "broken.txt"],
  ],
] as const)("json of %j is one array", async (items, ids) => {
  const records = JSON.parse(await render("json", items)) as { id: string }[];
  expect(records.map(({ id }) => id)).toEqual(ids);
});

test("json of no document is []", async () => {
  expect(await render("json", [])).toBe("[]\n");
});

test("ndjson is one record a line", async () => {
  const lines = (await render("ndjson", ["document", "failure"])).split("\n");
  expect(lines.map((line) => line && JSON.parse(line).schema)).toEqual(["whosaid/document@1", "whosaid/error@1", ""]);
});

test("ndjson of no document is empty", async () => {
  expect(await render("ndjson", [])).toBe("");
});
