import { readdirSync, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { discover, readDocuments } from "../../src/read/index.ts";
import { collect, summarise } from "./support.ts";

const FOLDER = "fixtures/phenomena/read";
const NAMES = readdirSync(FOLDER).filter((name) => !name.startsWith(".") && !name.endsWith(".expected.json"));

test.each(NAMES)("%s", async (name) => {
  const { inputs } = await discover([name], { cwd: FOLDER });
  const items = await collect(readDocuments(inputs, { stdin: Readable.from([]) }));
  const expected: unknown = JSON.parse(readFileSync(`${FOLDER}/${name.replace(/\.\w+$/, "")}.expected.json`, "utf8"));
  expect(items.map(summarise)).toEqual(expected);
});
