import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const BINARY = fileURLToPath(new URL("../../bin/whosaid.js", import.meta.url));
const BUILT = fileURLToPath(new URL("../../bundle/cli/main.js", import.meta.url));

let cwd = "";

beforeAll(async () => {
  if (!existsSync(BUILT))
    throw new Error("bundle/cli/main.js is missing: these tests run what is built; npm run build");
  cwd = await mkdtemp(join(tmpdir(), "whosaid-"));
  await mkdir(join(cwd, "in"));
  await writeFile(join(cwd, "in", "a.txt"), "Iraq’s prime minister said on Monday that “nothing is lost”.\n");
  await writeFile(join(cwd, "in", "b.ndjson"), '{"id":"b1","text":"Reuters said so."}\n{"id":"b2"}\n{broken\n');
  await writeFile(join(cwd, "in", "c.txt"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xfe, 0]));
  await writeFile(join(cwd, "in", "empty.txt"), "");
});

afterAll(() => cwd && rm(cwd, { recursive: true }));

function start(...args: string[]) {
  const { NO_COLOR, FORCE_COLOR, ...env } = process.env;
  const child = spawn(process.execPath, [BINARY, ...args], { cwd, env });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  child.stdin.on("error", () => {}); // the program may stop reading before the test stops writing
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, stderr }));
  });
  return { child, ended };
}

async function finish({ child, ended }: ReturnType<typeof start>, stdin = "") {
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  child.stdin.end(stdin);
  return { ...(await ended), stdout: Buffer.concat(chunks).toString() };
}

function documents(count: number): string {
  const line = (i: number) => JSON.stringify({ id: `n${i}`, text: `Reuters said in Baghdad that ${i} had come.` });
  return Array.from({ length: count }, (_, i) => `${line(i)}\n`).join("");
}

test("broken files are told on both streams, the others go on, and every run gives the same bytes", async () => {
  const args = ["in", "missing.txt"];
  const [one, two] = await Promise.all([finish(start(...args)), finish(start("-j", "2", ...args))]);
  const records = one.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const kinds = records.map(({ schema, source }) => `${source.path} ${schema}`);
  expect(kinds).toEqual([
    "in/a.txt whosaid/document@1",
    "in/b.ndjson whosaid/document@1",
    "in/b.ndjson whosaid/error@1",
    "in/b.ndjson whosaid/error@1",
    "in/c.txt whosaid/error@1",
    "in/empty.txt whosaid/document@1",
    "missing.txt whosaid/error@1",
  ]);
  expect(one.code).toBe(3);
  expect(one.stderr).toMatch(/^whosaid: in\/b\.ndjson:2: .*\nwhosaid: in\/b\.ndjson:3: .*\nwhosaid: in\/c\.txt: /);
  expect(one.stderr).toMatch(/\nwhosaid: missing\.txt: .*\nwhosaid: 3 documents done, 4 failed\n$/);
  expect(two).toEqual(one);
}, 30_000);

test("a reader that goes away after the first of 10,000 documents ends the program quietly", async () => {
  const { child, ended } = start("--from", "ndjson");
  child.stdout.once("data", () => child.stdout.destroy());
  child.stdin.end(documents(10_000));
  expect(await ended).toEqual({ code: 0, stderr: "" });
}, 60_000);

test("a slow reader gets every byte", async () => {
  const run = start("--from", "ndjson", "-f", "json");
  run.child.stdin.end(documents(400));
  await setTimeout(1500); // more than a pipe holds is waiting by now
  const { code, stdout } = await finish(run);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toHaveLength(400);
}, 30_000);

test("wrong flags end the program before any work", async () => {
  const { code, stdout, stderr } = await finish(start("--formt", "json", "in"));
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("Did you mean --format?");
}, 30_000);

test("empty standard input is an empty document", async () => {
  const { code, stdout } = await finish(start());
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ id: "-", text: { length: 0 }, entities: [], quotes: [] });
}, 30_000);

describe.skipIf(process.platform === "win32").each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s", (signal, code) => {
  test(`ends a program that waits for input with ${code} and leaves no file`, async () => {
    const { child, ended } = start("--from", "ndjson", "-o", "out.ndjson");
    child.stdin.write(documents(3));
    while ((await readdir(cwd)).length < 2) await setTimeout(20);
    child.kill(signal);
    expect(await ended).toEqual({ code, stderr: "" });
    expect(await readdir(cwd)).toEqual(["in"]);
  }, 30_000);
});
