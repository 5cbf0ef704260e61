import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { discover, readDocuments } from "../../src/read/index.ts";
import { found } from "../evaluate/samples.ts";
import { runWith } from "./fake-host.ts";

const GOLD = "---\nentities:\n  e1: { name: Iraq, type: state }\n---\n⟦e1|Iraq⟧ and Iran.\n";
const FOUND = "⟦e1|Iraq⟧ and ⟦e2|Iran⟧.\n";
const HEAD = ["entities:", "  e1: { name: Iraq, type: state }", "  e2: { name: Iran, type: state }"];

const createPipeline = vi.fn(async () => ({ gazetteers: [], analyse: () => found(FOUND, ...HEAD) }));
let cwd = "";

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "whosaid-eval-"));
  const files = { "a.gold": GOLD, "a.txt": "Iraq and Iran.\n", "floors.json": '{"mentions.exact": 80}' };
  for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
});

afterAll(() => rm(cwd, { recursive: true }));

function runEval(...args: string[]) {
  return runWith(["eval", ...args], { cwd, engine: { discover, readDocuments, createPipeline } });
}

test("the gold articles of a folder are read, analysed and scored", async () => {
  const { code, stdout, stderr } = await runEval(".");
  expect([code, stderr]).toEqual([0, ""]);
  // one of two found is right, the one wanted is found: P 50, R 100, F1 66.7
  expect(stdout).toMatch(/^1 article .*\n\nmentions\.exact +50\.0 +100\.0 +66\.7 +1 +2\n/);
});

test("a single gold file may be named, and the report may be JSON", async () => {
  const { stdout } = await runEval("a.gold", "--json", "--errors");
  const { measures, byArticle } = JSON.parse(stdout);
  expect(measures["mentions.exact"].f1).toBe(66.67);
  expect(byArticle).toMatchObject([{ path: "a.gold", errors: [{ problem: "spurious", start: 9 }] }]);
});

test("--errors lists mistakes by article and line", async () => {
  const { stdout } = await runEval(".", "--errors");
  expect(stdout).toContain("\na.gold\n    1  mentions spurious: LOC name (test) Iraq and [Iran].\n");
});

test("1 and a line for each measure below its floor, after the report", async () => {
  const { code, stdout, stderr } = await runEval(
    ".",
    "--floors",
    "floors.json",
    "--min",
    "mentions.exact.precision=60",
  );
  expect(code).toBe(1);
  expect(stdout).toContain("mentions.exact");
  expect(stderr).toBe(
    "whosaid: mentions.exact: 66.67, below the floor of 80\n" +
      "whosaid: mentions.exact.precision: 50.00, below the floor of 60\n",
  );
  expect((await runEval(".", "--min", "mentions.exact.recall=100")).code).toBe(0);
});

test("the flags of the analysis go to the pipeline", async () => {
  await runEval(
    ".",
    "--no-builtin",
    "--gazetteer",
    "b",
    "--as-of",
    "2015",
    "--recognizer",
    "model",
    "--tagger",
    "model",
    "--case",
    "mixed",
    "--quote-kinds",
    "direct",
  );
  const expected = {
    ...{ gazetteer: ["b"], builtin: false, asOf: "2015", recognizer: "model", tagger: "model", case: "mixed" },
    ...{ speechOnly: true, quoteKinds: ["direct"], complementizers: "drop", scareQuotes: "drop" },
  };
  expect(createPipeline.mock.lastCall).toEqual([expected]);
});

test.each([
  [2, ["none"], /^whosaid: none: cannot be read \(ENOENT/],
  [2, ["a.txt"], /^whosaid: a\.txt: is neither a folder nor a \.gold file/],
  [2, [".", "--min", "x"], /^whosaid: --min "x": x must be a number/],
  [2, [".", "--floors", "none.json"], /^whosaid: none\.json: cannot be read/],
  [2, [".", "--recognizer", "x"], /^whosaid: --recognizer "x": must be one of/],
])("%i for %j", async (code, args, message) => {
  const outcome = await runEval(...args);
  expect(outcome.stderr).toMatch(message);
  expect([outcome.code, outcome.stdout]).toEqual([code, ""]);
});

test("2 for an article that differs from its gold, and for one that is missing", async () => {
  await writeFile(join(cwd, "b.txt"), "Iraq or Iran.\n");
  for (const name of ["b.gold", "c.gold"]) await writeFile(join(cwd, name), GOLD);
  const differs = await runEval("b.gold");
  expect(differs.stderr).toMatch(/^whosaid: b\.gold, line 1 of b\.txt: the gold text goes on "and/);
  const missing = await runEval("c.gold");
  expect(missing.stderr).toMatch(/^whosaid: .*c\.txt/);
  expect([differs.code, missing.code]).toEqual([2, 2]);
});

test("4 for a folder without gold articles", async () => {
  const empty = await mkdtemp(join(cwd, "empty-"));
  expect((await runEval(empty)).code).toBe(4);
});
