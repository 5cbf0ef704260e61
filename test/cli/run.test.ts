import { Readable } from "node:stream";
import { describe, expect, test, vi } from "vitest";
import type { Host } from "../../src/cli/host.ts";
import { createProgram } from "../../src/cli/program.ts";
import { optionsSchema, parseOptions } from "../../src/options.ts";
import { createDocument } from "../render/samples.ts";
import { fakeEngine, runWith } from "./fake-host.ts";

function ids(stdout: string): string[] {
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line).id);
}

function terminal(): Readable & { isTTY: boolean } {
  return Object.assign(Readable.from([]), { isTTY: true });
}

describe("exit codes", () => {
  test.each([
    [0, ["a"], ""],
    [0, ["extract", "a", "b"], ""],
    [3, ["a", "bad", "b"], "whosaid: bad: bad to the bone; drop it\nwhosaid: 2 documents done, 1 failed\n"],
    [3, ["a", "missing"], "whosaid: missing: no such file\nwhosaid: 1 document done, 1 failed\n"],
    [4, ["missing"], "whosaid: missing: no such file\nwhosaid: 0 documents done, 1 failed\n"],
    [4, ["none*"], "whosaid: none*: holds no file that can be read; check the path or the glob\n"],
    [2, ["--gazetteer", "g.yaml", "a"], "whosaid: g.yaml: no YAML; mend it\n"],
    [2, ["--format", "yml", "a"], 'whosaid: --format "yml": must be one of table, json, ndjson\n'],
    [2, ["--quote-kinds", "spoken", "a"], 'whosaid: --quote-kinds "spoken": must be one of direct, indirect, mixed\n'],
    [2, ["-j", "0", "a"], 'whosaid: --jobs "0": must be a whole number from 1 up\n'],
    [74, ["-o", "no/such/folder/out.json", "a"], /^whosaid: --output .*out\.json: cannot be written \(ENOENT.*\n$/],
  ])("%i for %j", async (code, args, stderr) => {
    const outcome = await runWith(args);
    if (typeof stderr === "string") expect(outcome.stderr).toBe(stderr);
    else expect(outcome.stderr).toMatch(stderr);
    expect(outcome.code).toBe(code);
  });

  test("0 for a glob without a match beside others, which standard error tells", async () => {
    const { code, stderr } = await runWith(["a", "none*"]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/none\*.*\n.*1 document done, 0 failed, 1 argument without a match\n$/);
  });

  test("2 for an unknown option, with a suggestion", async () => {
    const { code, stdout, stderr } = await runWith(["--formt", "json", "a"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^whosaid: unknown option '--formt'\n\(Did you mean --format\?\)\n/);
  });

  test("70 for a program that breaks outside a document, with the stack only on request", async () => {
    const engine = { discover: () => Promise.reject(new TypeError("x is undefined")) };
    const { code, stderr } = await runWith(["a"], { engine });
    expect(code).toBe(70);
    expect(stderr).toBe("whosaid: internal error (x is undefined); please report it with the output of --debug\n");
    expect((await runWith(["a", "--debug"], { engine })).stderr).toContain("TypeError: x is undefined\n    at ");
  });

  test.each([["--help"], ["--version"], ["extract", "--help"], ["schema"]])("0 for %j", async (...args) => {
    const { code, stdout, stderr } = await runWith(args);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).not.toBe("");
  });
});

describe("input", () => {
  test("no path on a terminal is met with the help, on standard error", async () => {
    const { code, stdout, stderr } = await runWith([], { stdin: terminal() });
    expect([code, stdout]).toEqual([4, ""]);
    expect(stderr).toMatch(/^Usage: whosaid/);
  });

  test("no path behind a pipe is standard input", async () => {
    expect(ids((await runWith([])).stdout)).toEqual(["-"]);
  });

  test("standard input may be named on a terminal", async () => {
    expect(ids((await runWith(["-"], { stdin: terminal() })).stdout)).toEqual(["-"]);
  });

  test("--from goes to discovery and to reading", async () => {
    const discover = vi.fn(fakeEngine.discover);
    const readDocuments = vi.fn(fakeEngine.readDocuments);
    await runWith(["--from", "ndjson", "a"], { engine: { discover, readDocuments } });
    expect(discover.mock.lastCall?.[1]).toMatchObject({ from: "ndjson" });
    expect(readDocuments.mock.lastCall?.[1]).toMatchObject({ from: "ndjson" });
  });

  test("the flags of the analysis go to the pipeline, and no others", async () => {
    const createPipeline = vi.fn(() => fakeEngine.createPipeline({ ...parseOptions({}), gazetteer: [] }));
    const flags = ["--no-builtin", "--gazetteer", "a", "--gazetteer", "b", "--as-of", "2015", "--recognizer", "model"];
    const quotes = [
      "--no-speech-only",
      "--quote-kinds",
      "direct,mixed",
      "--scare-quotes",
      "mark",
      "--complementizers",
      "keep",
    ];
    await runWith([...flags, ...quotes, "--case", "lower", "-f", "json", "x"], { engine: { createPipeline } });
    const expected = {
      ...{ gazetteer: ["a", "b"], builtin: false, asOf: "2015", recognizer: "model", tagger: "model", case: "lower" },
      ...{ speechOnly: false, quoteKinds: ["direct", "mixed"], complementizers: "keep", scareQuotes: "mark" },
    };
    expect(createPipeline.mock.lastCall).toEqual([expected]);
  });
});

describe("output", () => {
  test("records stand in the order of input, whatever the number of jobs", async () => {
    const one = await runWith(["c", "bad", "a", "b"]);
    expect(ids(one.stdout)).toEqual(["c", "bad", "a", "b"]);
    expect((await runWith(["-j", "4", "c", "bad", "a", "b"])).stdout).toBe(one.stdout);
  });

  test("a terminal gets a table, all else NDJSON", async () => {
    expect((await runWith(["a"], { isTTY: true })).stdout).toMatch(/^.*a.*\n/);
    expect((await runWith(["a"], { isTTY: true })).stdout).not.toContain("schema");
    expect((await runWith(["a"])).stdout).toMatch(/^\{"schema":"whosaid\/document@1","id":"a",/);
  });

  test.each([
    [
      ["a", "bad"],
      ["a", "bad"],
    ],
    [["a"], ["a"]],
  ])("json of %j is one array", async (args, expected) => {
    const records: { id: string }[] = JSON.parse((await runWith(["-f", "json", ...args])).stdout);
    expect(records.map(({ id }) => id)).toEqual(expected);
  });

  test("json without a document is an empty array", async () => {
    const engine = { readDocuments: async function* () {} };
    expect((await runWith(["-f", "json", "a"], { engine })).stdout).toBe("[]\n");
  });

  test("an error of a document becomes a record with code, message and stage", async () => {
    const { stdout } = await runWith(["bad"]);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "whosaid/error@1",
      id: "bad",
      error: { code: "E_BAD", message: "bad to the bone; drop it", stage: "match" },
    });
  });

  test("an unknown error of a document becomes E_INTERNAL, with the stack only on request", async () => {
    const { code, stdout, stderr } = await runWith(["bug", "a"]);
    expect(code).toBe(3);
    expect(ids(stdout)).toEqual(["bug", "a"]);
    expect(JSON.parse(stdout.split("\n")[0] ?? "").error).toMatchObject({ code: "E_INTERNAL", stage: "pipeline" });
    expect(stderr).not.toContain("    at ");
    expect((await runWith(["--debug", "bug"])).stderr).toContain("TypeError: x is undefined\n    at ");
  });

  test("an unknown error names the stage whose code threw it", async () => {
    const analyse = () => ({ ...createDocument("a", {}), entities: undefined as never });
    const createPipeline = async () => ({ gazetteers: [], analyse });
    const { stdout } = await runWith(["a"], { engine: { createPipeline } });
    expect(JSON.parse(stdout).error).toMatchObject({ code: "E_INTERNAL", stage: "render" });
  });

  test("--with-text full puts the text into the record", async () => {
    const { stdout } = await runWith(["--with-text", "full", "a"]);
    expect(JSON.parse(stdout).text).toEqual({ length: 1, unit: "utf16", value: "a" });
  });
});

test.each([
  ["a terminal", [], {}, true, true],
  ["a pipe", ["-f", "table"], {}, false, false],
  ["NO_COLOR", [], { NO_COLOR: "1" }, true, false],
  ["an empty NO_COLOR", [], { NO_COLOR: "" }, true, true],
  ["FORCE_COLOR", ["-f", "table"], { FORCE_COLOR: "1" }, false, true],
  ["FORCE_COLOR=0", [], { FORCE_COLOR: "0" }, true, false],
  ["FORCE_COLOR over NO_COLOR", ["-f", "table"], { FORCE_COLOR: "1", NO_COLOR: "1" }, false, true],
  ["a dumb terminal", [], { TERM: "dumb" }, true, false],
  ["--color over NO_COLOR", ["--color", "always", "-f", "table"], { NO_COLOR: "1" }, false, true],
  ["--color never", ["--color", "never"], { FORCE_COLOR: "1" }, true, false],
])("%s decides the colour", async (_, args, env, isTTY, colored) => {
  const { stdout } = await runWith([...args, "a"], { env, isTTY });
  expect(stdout.includes("\u001b[")).toBe(colored);
});

test("every option of the library is a flag, and the reverse", () => {
  const extract = createProgram({} as Host, () => {}).commands.find((command) => command.name() === "extract");
  // The configuration file is a matter of the command line: it holds options.
  const flags = extract?.options.map((option) => option.attributeName()).filter((name) => name !== "config");
  expect([...new Set(flags)].toSorted()).toEqual(Object.keys(optionsSchema.shape).toSorted());
});

test("the help of the program lists the options of its default command", async () => {
  const { stdout } = await runWith(["--help"]);
  for (const key of ["--format", "--as-of", "--no-builtin", "--debug"]) expect(stdout).toContain(key);
});
