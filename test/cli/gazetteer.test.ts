import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPipeline } from "../../src/pipeline.ts";
import { discover, readDocuments } from "../../src/read/index.ts";
import { runWith } from "./fake-host.ts";

const LIST = `entries:
  - id: armed.irq.dawn-brigade
    name: Dawn Brigade
    type: armed/militia
    country: IRQ
    yes: ["The Dawn Brigade left Basra."]
    no: ["The dawn brigade of sweepers was late."]
  - { id: org.irq.idle, name: Idle Harbour Fund, type: org }
patterns:
  - { match: "#Demonym militia", type: armed, yes: ["A Sudanese militia came."] }
`;
const WRONG = `- { id: a, name: Red Chair, type: org, yes: ["The red chair stood there."] }\n`;

let cwd = "";

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "whosaid-gazetteer-"));
  const files = {
    "own.yaml": LIST,
    "wrong.yaml": WRONG,
    "risky.csv": "name,type\nUnity,party\n",
    "broken.yaml": "- { id: a, name: A, type: band }\n- { id: b, type: org }\n",
    "a.txt": "The Dawn Brigade met the Dawn Brigade of Basra in Iraq.\n",
    "actors.txt": "JANE_ROE_ [IRQGOV]\n",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
});

afterAll(() => rm(cwd, { recursive: true }));

function runGazetteer(...args: string[]) {
  return runWith(["gazetteer", ...args], { cwd, engine: { discover, readDocuments, createPipeline } });
}

describe("lint", () => {
  test("a good list passes", async () => {
    expect(await runGazetteer("lint", "own.yaml")).toEqual({
      code: 0,
      stdout: "",
      stderr: "whosaid: 0 errors, 0 warnings\n",
    });
  });

  test("warnings fail when asked", async () => {
    const lax = await runGazetteer("lint", "risky.csv");
    const strict = await runGazetteer("lint", "risky.csv", "--strict");
    expect([lax.code, strict.code]).toEqual([0, 1]);
    expect(lax.stdout).toContain('risky.csv:2: warning: alias "Unity" is a common word');
  });

  test("faults of a list that cannot be used are findings too, as annotations on GitHub Actions", async () => {
    const { code, stdout } = await runWith(["gazetteer", "lint", "broken.yaml"], {
      cwd,
      env: { GITHUB_ACTIONS: "true" },
    });
    expect(code).toBe(1);
    expect(stdout.split("\n").map((line) => line.slice(0, 40))).toEqual([
      "::error file=broken.yaml,line=1,title=in",
      "::error file=broken.yaml,line=2,title=in",
      "",
    ]);
  });

  test("a file that is not there is a wrong call", async () =>
    expect((await runGazetteer("lint", "gone.yaml")).code).toBe(2));
});

describe("test", () => {
  test("examples that hold pass", async () => {
    expect(await runGazetteer("test", "own.yaml")).toEqual({
      code: 0,
      stdout: "",
      stderr: "whosaid: 3 examples, 0 failed\n",
    });
  });

  test("one that fails is told with its place", async () => {
    const { code, stdout } = await runGazetteer("test", "wrong.yaml");
    expect(code).toBe(1);
    expect(stdout).toBe("wrong.yaml:1: error: a is not found in “The red chair stood there.”; found: nothing [yes]\n");
  });
});

test("find", async () => {
  const { code, stdout } = await runGazetteer("find", "Dawn Brigade", "--gazetteer", "own.yaml");
  expect([code, stdout]).toEqual([
    0,
    "Dawn Brigade\n  armed.irq.dawn-brigade · Dawn Brigade · armed/militia · IRQ · name 1 · own.yaml:2\n",
  ]);
  const office = await runGazetteer("find", "Iraqi prime minister", "--as-of", "2015-10", "--json");
  expect(JSON.parse(office.stdout).holders[0].entry.id).toBe("per.irq.haider-al-abadi");
  expect((await runGazetteer("find", "Nobody at All")).code).toBe(1);
});

test("coverage counts what a corpus names, and lists what it never does", async () => {
  const { code, stdout } = await runGazetteer("coverage", "a.txt", "--gazetteer", "own.yaml", "--unused");
  expect(code).toBe(0);
  expect(stdout).toContain("      2       1  armed.irq.dawn-brigade\n");
  expect(stdout).toMatch(/Never named:\n {2}org\.irq\.idle\n$/);
});

test("import writes a list that can be read", async () => {
  const { code, stderr } = await runGazetteer("import", "petrarch", "actors.txt", "-o", "out.yaml");
  expect([code, stderr]).toEqual([0, "whosaid: 1 entry; check with `whosaid gazetteer lint`\n"]);
  expect(await readFile(join(cwd, "out.yaml"), "utf8")).toContain("- id: gov.irq.jane-roe\n");
  expect((await runGazetteer("import", "wikidata", "--query")).stdout).toMatch(/^SELECT /);
  expect((await runGazetteer("import", "excel", "actors.txt")).code).toBe(2);
});

test("import of CSV reads CSV, names a bad entry, and leaves no file behind where it fails", async () => {
  const good = await runGazetteer("import", "csv", "risky.csv");
  expect([good.code, good.stdout]).toEqual([0, expect.stringContaining("- id: party.int.unity\n")]);
  await mkdir(join(cwd, "import"));
  await writeFile(join(cwd, "import/bad.csv"), "name,type\nAlpha,org\nBeta,band\n");
  const bad = await runGazetteer("import", "csv", "import/bad.csv", "-o", "import/out.yaml");
  expect([bad.code, bad.stderr]).toEqual([
    2,
    expect.stringMatching(/^whosaid: import\/bad\.csv, entry "band\.int\.beta"/),
  ]);
  expect(await readdir(join(cwd, "import"))).toEqual(["bad.csv"]);
});

test("the examples of a patch are tested", async () => {
  await writeFile(join(cwd, "patch.yaml"), '- { id: igo.int.who, patch: true, yes: ["Nothing here."] }\n');
  expect((await runGazetteer("test", "patch.yaml")).stdout).toMatch(
    /^patch\.yaml:1: error: igo\.int\.who is not found/,
  );
});

test("lists of the configuration count", async () => {
  await mkdir(join(cwd, "configured"));
  await writeFile(join(cwd, "configured/whosaid.config.yaml"), "gazetteer: [../own.yaml]\nbuiltin: false\n");
  const find = (...flags: string[]) =>
    runWith(["gazetteer", "find", "Dawn Brigade", ...flags], { cwd: join(cwd, "configured") });
  expect([(await find()).code, (await find("--no-config")).code]).toEqual([0, 1]);
});

test.each([
  ["find", "Iraq"],
  ["lint", "own.yaml"],
])("%s refuses a date that is none", async (command, argument) => {
  const { code, stderr } = await runGazetteer(command, argument, "--as-of", "2015-13");
  expect([code, stderr]).toEqual([2, 'whosaid: --as-of "2015-13": must be a date: YYYY, YYYY-MM or YYYY-MM-DD\n']);
});

test("coverage goes on behind a document that cannot be analysed, and tells when there is none", async () => {
  const { code, stdout, stderr } = await runWith(["gazetteer", "coverage", "bad", "good"], { cwd });
  expect([code, stdout.split("\n")[0], stderr]).toEqual([3, "mentions    docs  entry", expect.stringContaining("bad")]);
  expect((await runGazetteer("coverage", "nowhere")).code).toBe(4);
});

test("export, conflicts and stats of own lists", async () => {
  const own = ["--gazetteer", "own.yaml", "--no-builtin"];
  expect((await runGazetteer("export", "csv", ...own)).stdout).toContain(
    "armed.irq.dawn-brigade,Dawn Brigade,armed/militia,IRQ,,,,\n",
  );
  expect((await runGazetteer("conflicts", ...own)).stdout).toBe("");
  expect((await runGazetteer("stats", ...own, "--json")).stdout).toContain('"entries": 2');
  expect((await runGazetteer("conflicts", "--least-prior", "x")).code).toBe(2);
});
