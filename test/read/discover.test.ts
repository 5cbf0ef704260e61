import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isFailure } from "../../src/model/failure.ts";
import { discover } from "../../src/read/discover.ts";

const FILES = [
  "in/b.txt",
  "in/a.md",
  "in/sub/c.ndjson",
  "in/sub-a.jsonl",
  "in/image.png",
  "in/.hidden.txt",
  "in/.git/x.txt",
  "in/node_modules/m/x.txt",
  "odd [1].txt",
  "story.story",
  "-",
];

let cwd = "";

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "read-"));
  for (const file of FILES) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), "x");
  }
  mkdirSync(join(cwd, "empty"));
});

afterAll(() => rmSync(cwd, { recursive: true }));

async function paths(...patterns: string[]): Promise<string[]> {
  const { inputs } = await discover(patterns, { cwd });
  return inputs.map((input) => (isFailure(input) ? `${input.error.code} ${input.source.path}` : input.path));
}

test.each([
  [["in"], ["in/a.md", "in/b.txt", "in/sub-a.jsonl", "in/sub/c.ndjson"]],
  [["./in/"], ["in/a.md", "in/b.txt", "in/sub-a.jsonl", "in/sub/c.ndjson"]],
  [
    ["in/b.txt", "in/a.md"],
    ["in/b.txt", "in/a.md"],
  ],
  [
    ["in/b.txt", "in", "./in/b.txt"],
    ["in/b.txt", "in/a.md", "in/sub-a.jsonl", "in/sub/c.ndjson"],
  ],
  [["in/**/*.{txt,ndjson}"], ["in/b.txt", "in/sub/c.ndjson"]],
  [["*.story"], ["story.story"]],
  [["story.story"], ["story.story"]],
  [["odd [1].txt"], ["odd [1].txt"]],
  [["-", "-"], ["-"]],
  [["./-"], ["./-"]],
  [
    ["missing.txt", "in/b.txt", "missing.txt"],
    ["E_NOT_FOUND missing.txt", "in/b.txt"],
  ],
  [["in/.hidden.txt"], ["in/.hidden.txt"]],
])("%j", async (patterns, expected) => {
  expect(await paths(...patterns)).toEqual(expected);
});

test("formats come from extensions, or from --from", async () => {
  const formats = async (options: object) =>
    (await discover(["in", "story.story", "-"], { cwd, ...options })).inputs.map(
      (input) => "format" in input && input.format,
    );
  expect(await formats({})).toEqual(["markdown", "text", "ndjson", "ndjson", "text", "text"]);
  expect(await formats({ from: "ndjson" })).toEqual(Array(6).fill("ndjson"));
});

test("globs and folders that hold nothing are unmatched", async () => {
  expect(await discover(["*.nope", "empty"], { cwd })).toEqual({ inputs: [], unmatched: ["*.nope", "empty"] });
});

test("a missing path tells the remedy", async () => {
  const { inputs } = await discover(["missing.txt"], { cwd });
  expect(inputs).toEqual([
    {
      id: "missing.txt",
      source: { path: "missing.txt" },
      error: {
        code: "E_NOT_FOUND",
        message: "missing.txt: no such file or folder; check the spelling, or quote a glob",
        stage: "read",
      },
    },
  ]);
});

test("an input opens the absolute file", async () => {
  const { inputs } = await discover(["in/b.txt"], { cwd });
  expect(inputs).toEqual([{ path: "in/b.txt", file: resolve(cwd, "in/b.txt"), format: "text" }]);
});

test.skipIf(process.platform === "win32")("a ring of links ends, a dead link is reported", async () => {
  const folder = mkdtempSync(join(tmpdir(), "read-"));
  writeFileSync(join(folder, "a.txt"), "x");
  symlinkSync(folder, join(folder, "ring"));
  symlinkSync(join(folder, "gone"), join(folder, "dead.txt"));
  symlinkSync(join(folder, "a.txt"), join(folder, "link.txt"));
  const { inputs } = await discover(["."], { cwd: folder });
  const globbed = await discover(["**/*.txt"], { cwd: folder });
  rmSync(folder, { recursive: true });
  expect(inputs).toMatchObject([
    { path: "a.txt" },
    { id: "dead.txt", error: { code: "E_NOT_FOUND" } },
    { path: "link.txt" },
  ]);
  expect(globbed.inputs).toMatchObject([{ path: "a.txt" }, { path: "link.txt" }]);
});
