import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPipeline } from "../../src/pipeline.ts";
import { discover, readDocuments } from "../../src/read/index.ts";
import { runWith } from "./fake-host.ts";

const TEXT = [
  "October 21, 2015",
  "",
  "Michael Jordan met the Iraqi prime minister in Baghdad.",
  "“We agree,” said Qasim Rahal, who leads the Dawn Brigade. Rahal left.",
  "",
].join("\n");
let cwd = "";

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "whosaid-why-"));
  await writeFile(join(cwd, "a.txt"), TEXT);
  await writeFile(join(cwd, "a.ndjson"), `{"id":"x","text":"It rained."}\n\nnonsense\n{"id":"y","text":"Iraq won."}\n`);
});

afterAll(() => rm(cwd, { recursive: true }));

function why(...args: string[]) {
  return runWith(["why", ...args], { cwd, engine: { discover, readDocuments, createPipeline } });
}

describe("a line", () => {
  test("tells of each actor what found it and what joined it, with file and line", async () => {
    const { code, stdout, stderr } = await why("a.txt:3");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/“Michael Jordan” \(name\) is Michael Jordan \(e1\): person, not in the gazetteer\n/);
    expect(stdout).toMatch(/found by model \(src\/tag\/recognizer\/recognize\.ts:\d+\)/);
    expect(stdout).toMatch(/found by gazetteer:builtin \(data\/gazetteer\/\S+\.yaml:\d+\), alias “Iraqi”/);
  });

  test("tells of an office who held it, and why it is he", async () => {
    const { stdout } = await why("a.txt:3");
    expect(stdout).toContain("“prime minister” (office) is Haider al-Abadi");
    expect(stdout).toMatch(/weighed per\.irq\.haider-al-abadi \(\S+:\d+\): 1 = it held the office at the date/);
  });

  test("tells what was rejected, and why", async () => {
    const { stdout } = await why("a.txt:3");
    expect(stdout).toMatch(
      /“Jordan” rejected: state\.jor \(\S+:\d+\)\n +it overlaps “Michael Jordan”, found by model\n/,
    );
  });

  test("tells of a quotation its rule and its speaker", async () => {
    const { stdout } = await why("a.txt:4");
    expect(stdout).toMatch(
      /q1 \(direct\) is said by Qasim Rahal: ““We agree,””\n +found by verb-\w+ \(src\/quote\/\S+:\d+\), cue “said”/,
    );
    expect(stdout).toMatch(
      /role “leads the Dawn Brigade” of Dawn Brigade by leading \(src\/resolve\/leading\.ts:\d+\)/,
    );
  });
});

test("a character of a line tells of what stands there alone", async () => {
  const { stdout } = await why("a.txt:4:59");
  expect(stdout).toMatch(/^a\.txt:4:59\n {2}“Rahal” \(surname\) is Qasim Rahal/);
  expect(stdout).toMatch(/joined by surname \(src\/resolve\/surname\.ts:\d+\)/);
  expect(stdout).not.toContain("Dawn Brigade (");
});

test("a place with nothing says so", async () => {
  expect((await why("a.txt:2")).stdout).toBe("a.txt:2\n  nothing was found here\n");
});

test("of a file with a document a line, the line is the document", async () => {
  const { stdout } = await why("a.ndjson:4");
  expect(stdout).toMatch(/“Iraq” \(name\) is Iraq/);
});

test("--json writes one line a place", async () => {
  const { stdout } = await why("a.txt:3:1", "a.txt:4", "--json");
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ place }) => place)).toEqual(["a.txt:3:1", "a.txt:4"]);
  expect(lines[0].mentions[0].mention.explain.joined.rule).toBe("new");
});

test.each([
  ["a.txt", /a\.txt: not a place; write FILE:LINE or FILE:LINE:COL/],
  ["a.txt:0", /not a place/],
  ["a.txt:99", /a\.txt:99: the document has 5 lines; give one of them/],
  ["a.txt:3:200", /a\.txt:3:200: the line has \d+ characters/],
  ["a.ndjson:9", /a\.ndjson:9: no document stands there; check the line/],
])("%s is a mistake of the user", async (place, message) => {
  const { code, stderr } = await why(place);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

test.each(["missing.txt:1", "a.ndjson:3"])(
  "%s, which cannot be read, is told, and the exit code is 3",
  async (place) => {
    const { code, stderr } = await why(place, "a.txt:3");
    expect(code).toBe(3);
    expect(stderr).not.toBe("");
  },
);
