import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Interrupted } from "../../src/cli/exit.ts";
import { createDocument } from "../render/samples.ts";
import { runWith } from "./fake-host.ts";

let cwd = "";
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "whosaid-"));
});

afterEach(() => rm(cwd, { recursive: true }));

/** A stream that fails with `code` from the n-th write on. */
function failing(code: string, after: number): Writable {
  let writes = 0;
  return new Writable({
    write: (_, __, done) => done(++writes > after ? Object.assign(new Error(code), { code }) : null),
  });
}

describe("-o FILE", () => {
  test("holds the records and leaves nothing else in the folder", async () => {
    expect(await runWith(["-o", "out.ndjson", "a", "b"], { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
    expect((await readFile(join(cwd, "out.ndjson"), "utf8")).split("\n")).toHaveLength(3);
    expect(await readdir(cwd)).toEqual(["out.ndjson"]);
  });

  test("is written even when a document fails", async () => {
    expect((await runWith(["-o", "out.ndjson", "a", "bad"], { cwd })).code).toBe(3);
    expect((await readFile(join(cwd, "out.ndjson"), "utf8")).split("\n")).toHaveLength(3);
  });

  test("keeps its old content until the new one is complete, and when the run fails", async () => {
    await writeFile(join(cwd, "out"), "old");
    const seen: string[] = [];
    const readDocuments = async function* () {
      yield createDocument("a", {});
      seen.push(await readFile(join(cwd, "out"), "utf8"));
      throw new TypeError("x is undefined");
    };
    expect((await runWith(["-o", "out", "a"], { cwd, engine: { readDocuments } })).code).toBe(70);
    expect(seen).toEqual(["old"]);
    expect(await readFile(join(cwd, "out"), "utf8")).toBe("old");
    expect(await readdir(cwd)).toEqual(["out"]);
  });

  test("is not made when no input matches", async () => {
    expect((await runWith(["-o", "out", "none*"], { cwd })).code).toBe(4);
    expect(await readdir(cwd)).toEqual([]);
  });

  test("may not be a folder", async () => {
    await mkdir(join(cwd, "out"));
    const { code, stderr } = await runWith(["-o", "out", "a"], { cwd });
    expect(code).toBe(74);
    expect(stderr).toContain("it is a folder");
    expect(await readdir(cwd)).toEqual(["out"]);
  });

  test.skipIf(process.platform === "win32")("stays the link or the device it is", async () => {
    await writeFile(join(cwd, "real"), "old");
    await symlink("real", join(cwd, "link"));
    expect((await runWith(["-o", "link", "a"], { cwd })).code).toBe(0);
    expect((await lstat(join(cwd, "link"))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(cwd, "real"), "utf8")).toContain("whosaid/document@1");
    expect((await runWith(["-o", "/dev/null", "a"], { cwd })).code).toBe(0);
    expect((await lstat("/dev/null")).isCharacterDevice()).toBe(true);
  });

  test("may be - for standard output", async () => {
    expect((await runWith(["-o", "-", "a"], { cwd })).stdout).toContain("whosaid/document@1");
  });
});

describe("a signal", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s ends a run that waits for input and removes the temporary file", async (signal, code) => {
    const controller = new AbortController();
    const readDocuments = async function* () {
      yield createDocument("a", {});
      controller.abort(new Interrupted(signal));
      await new Promise(() => {});
    };
    const setting = { cwd, signal: controller.signal, engine: { readDocuments } };
    expect(await runWith(["-o", "out", "a"], setting)).toEqual({ code, stdout: "", stderr: "" });
    expect(await readdir(cwd)).toEqual([]);
  });

  test("stops between two documents", async () => {
    const controller = new AbortController();
    let read = 0;
    const readDocuments = async function* () {
      for (;;) {
        if (++read === 3) controller.abort(new Interrupted("SIGINT"));
        yield createDocument("a", {});
      }
    };
    expect((await runWith(["a"], { signal: controller.signal, engine: { readDocuments } })).code).toBe(130);
    expect(read).toBe(3);
  });
});

describe("standard output", () => {
  test("closed by its reader ends the run quietly", async () => {
    let read = 0;
    const readDocuments = async function* () {
      for (; read < 10_000; read++) yield createDocument("a", {});
    };
    const outcome = await runWith(["a"], { stdout: failing("EPIPE", 1), engine: { readDocuments } });
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    expect(read).toBeLessThan(5);
  });

  test("that cannot be written is an error", async () => {
    const { code, stderr } = await runWith(["a"], { stdout: failing("ENOSPC", 0) });
    expect(code).toBe(74);
    expect(stderr).toBe("whosaid: standard output: ENOSPC; write elsewhere with -o FILE\n");
  });

  test("that is slow slows the reading down", async () => {
    let read = 0;
    let written = 0;
    let ahead = 0;
    const stdout = new Writable({
      write: async (_, __, done) => {
        await setImmediate();
        written += 1;
        ahead = Math.max(ahead, read - written);
        done();
      },
    });
    const readDocuments = async function* () {
      for (; read < 50; read++) yield createDocument("a", {});
    };
    await runWith(["a"], { stdout, engine: { readDocuments }, stdin: Readable.from([]) });
    expect([read, written]).toEqual([50, 50]);
    expect(ahead).toBeLessThanOrEqual(1);
  });
});
