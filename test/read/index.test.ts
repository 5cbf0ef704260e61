import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Format, readDocuments } from "../../src/read/index.ts";
import { collect } from "./support.ts";

let cwd = "";

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "read-"));
});

afterAll(() => rmSync(cwd, { recursive: true }));

function input(path: string, format: Format = "text") {
  return { path, file: join(cwd, path), format };
}

const stdin = () => Readable.from([Buffer.from('{"id":"s","text":"From a pipe."}\n')]);

test("documents and failures come in the order of inputs", async () => {
  writeFileSync(join(cwd, "a.txt"), "First.");
  writeFileSync(join(cwd, "empty.txt"), "");
  writeFileSync(join(cwd, "b.ndjson"), '{"id":"n","text":"Second."}\nbroken\n');
  mkdirSync(join(cwd, "folder.txt"));
  const earlier = { id: "x", source: { path: "x" }, error: { code: "E_NOT_FOUND", message: "x: gone", stage: "read" } };
  const inputs = [
    earlier,
    input("a.txt"),
    input("gone.txt"),
    input("folder.txt"),
    input("empty.txt"),
    input("b.ndjson", "ndjson"),
    { path: "-", file: null, format: "ndjson" as const },
  ];
  expect(await collect(readDocuments(inputs, { stdin: stdin() }))).toMatchObject([
    earlier,
    { id: "a.txt", text: "First.", source: { path: "a.txt", format: "text", bytes: 6 } },
    { id: "gone.txt", source: { path: "gone.txt", format: "text" }, error: { code: "E_NOT_FOUND" } },
    { id: "folder.txt", error: { code: "E_IS_FOLDER" } },
    { id: "empty.txt", text: "", plain: "", layout: { bylines: [] } },
    { id: "n", text: "Second." },
    { id: "b.ndjson:2", error: { code: "E_BAD_JSON" } },
    { id: "s", text: "From a pipe.", source: { path: "-", line: 1 } },
  ]);
});

test("--from overrides the format, stdin is a text by default", async () => {
  const pipe = { path: "-", file: null, format: "text" as const };
  expect(await collect(readDocuments([pipe], { stdin: stdin() }))).toMatchObject([
    { id: "-", source: { format: "text" } },
  ]);
  expect(await collect(readDocuments([pipe], { stdin: stdin(), from: "ndjson" }))).toMatchObject([{ id: "s" }]);
});

test("a binary file fails with its path", async () => {
  writeFileSync(join(cwd, "c.txt"), "%PDF-1.7 …");
  expect(await collect(readDocuments([input("c.txt")], { stdin: stdin() }))).toMatchObject([
    { id: "c.txt", error: { code: "E_BINARY", message: "c.txt: a PDF file, not text; convert it to text first" } },
  ]);
});

test("a document above 50 MB is refused, not cut", async () => {
  writeFileSync(join(cwd, "big.txt"), "x");
  truncateSync(join(cwd, "big.txt"), 50_000_001);
  expect(await collect(readDocuments([input("big.txt")], { stdin: stdin() }))).toMatchObject([
    { id: "big.txt", error: { code: "E_TOO_LARGE", stage: "read" } },
  ]);
});

test.skipIf(process.platform === "win32" || process.getuid?.() === 0)("no permission", async () => {
  writeFileSync(join(cwd, "locked.txt"), "x");
  chmodSync(join(cwd, "locked.txt"), 0);
  expect(await collect(readDocuments([input("locked.txt")], { stdin: stdin() }))).toMatchObject([
    { error: { code: "E_NO_PERMISSION" } },
  ]);
});

test("an error that is not the system's is thrown", async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from("a");
      throw new TypeError("a fault of ours");
    })(),
  );
  const pipe = { path: "-", file: null, format: "text" as const };
  await expect(collect(readDocuments([pipe], { stdin: broken }))).rejects.toThrow("a fault of ours");
});
