import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mergeConfig, readConfig } from "../../src/cli/config.ts";

let root = "";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "whosaid-config-"));
  await mkdir(join(root, "a/b"), { recursive: true });
});

afterEach(() => rm(root, { recursive: true }));

function write(path: string, text: string): Promise<void> {
  return writeFile(join(root, path), text);
}

test("the nearest file upward counts, and its paths start from its folder", async () => {
  await write("whosaid.config.yaml", "format: json\n");
  await write("a/whosaid.config.json", '{"gazetteer": ["own.yaml"], "withText": "full"}');
  expect(await readConfig(undefined, join(root, "a/b"))).toEqual({
    gazetteer: ["../own.yaml"],
    withText: "full",
  });
});

test("without a file there are no options; an empty one has none either", async () => {
  await write("a/whosaid.config.yaml", "# nothing\n");
  expect(await readConfig(undefined, join(root, "a"))).toEqual({});
});

test("paths are told from the folder of the run, so that records name no machine", async () => {
  await write("whosaid.config.yaml", "gazetteer: [own.yaml, a/b/c.csv]\noutput: out.json\n");
  expect(await readConfig(undefined, join(root, "a"))).toEqual({
    gazetteer: ["../own.yaml", "b/c.csv"],
    output: "../out.json",
  });
});

test("a year without quotes is a date, and an option without value is not given", async () => {
  await write("whosaid.config.yaml", "\ufeffasOf: 2015\nformat:\ngazetteer:\n");
  expect(await readConfig(undefined, root)).toEqual({ asOf: "2015" });
});

test("a wrong value is told with its file", async () => {
  await write("x.yaml", "format: xml\n");
  await expect(readConfig("x.yaml", root)).rejects.toMatchObject({
    code: "E_OPTION",
    message: `${join(root, "x.yaml")}: format "xml": must be one of table, json, ndjson`,
  });
});

describe("a given file", () => {
  test("is read whatever its name", async () => {
    await write("x.yaml", "recognizer: compromise\n");
    expect(await readConfig("x.yaml", root)).toEqual({ recognizer: "compromise" });
  });

  test.each([
    ["not there", undefined, "gone.yaml: cannot be read (ENOENT); check the path given to --config"],
    ["no map", "- a\n", 'not a map of options; write "option: value" lines'],
    ["of an unknown option", "colour: red\n", 'option "colour" is unknown; it takes gazetteer, '],
    ["of an option that every object has", "toString: 1\n", 'option "toString" is unknown'],
    ["of broken YAML", "a: [\n", "not valid YAML or JSON"],
    [
      "with a wrong gazetteer",
      "gazetteer: own.yaml\n",
      'gazetteer is not a list of paths; write "gazetteer: [own.yaml]"',
    ],
  ])("%s is refused", async (_, text, message) => {
    if (text !== undefined) await write("x.yaml", text);
    await expect(readConfig(text === undefined ? "gone.yaml" : "x.yaml", root)).rejects.toMatchObject({
      code: "E_CONFIG",
      message: expect.stringContaining(message),
    });
  });
});

test("flags outrank the file, and lists are joined, the configured first", () => {
  const config = { gazetteer: ["a.yaml"], format: "json", withText: "full" };
  expect(mergeConfig(config, { gazetteer: ["b.yaml"], format: "table" })).toEqual({
    gazetteer: ["a.yaml", "b.yaml"],
    format: "table",
    withText: "full",
  });
  expect(mergeConfig({}, { format: "table" })).toEqual({ format: "table" });
});
