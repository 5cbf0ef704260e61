import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadGazetteer, sha256 } from "../../src/gazetteer/load.ts";

const FIRST = `
- { id: armed.lod.dawn, name: Dawn Brigade, type: armed/rebel, country: LOD }
- { id: state.irq, name: Iraq, type: state/country, country: IRQ, aliases: [Mesopotamia] }
`;
const SECOND = "- { id: armed.lod.dawn, name: Dusk Brigade, type: armed/militia, country: LOD }";

let folder = "";
const path = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gazetteer-"));
  writeFileSync(path("first.yaml"), FIRST);
  writeFileSync(path("second.yaml"), SECOND);
  writeFileSync(path("latin.yaml"), Buffer.from("- { id: a, name: Caf\u00e9, type: org }", "latin1"));
  writeFileSync(path("broken.yaml"), "- { id: a, name: A, type: bank }");
});

afterAll(() => rmSync(folder, { recursive: true }));

test("the bundled gazetteer alone", async () => {
  const { index, lists } = await loadGazetteer([], true);
  expect(lists).toEqual([expect.stringMatching(/^builtin@sha256:[0-9a-f]{64}$/)]);
  expect(index.get("state.irq")).toMatchObject({ name: "Iraq", list: "builtin", priority: 0 });
  expect(index.get("people.irq")).toMatchObject({ name: "Iraqis", type: "people" });
});

test("a user's entry replaces the bundled one of the same id", async () => {
  const { index } = await loadGazetteer([path("first.yaml")], true);
  expect(index.get("state.irq")).toMatchObject({ list: path("first.yaml"), priority: 1 });
  expect(index.lookup("Mesopotamia").map(({ entry }) => entry.id)).toContain("state.irq");
  expect(index.lookup("Iraqi").map(({ entry }) => entry.id)).not.toContain("state.irq");
  expect(index.get("state.irn")).toMatchObject({ list: "builtin" });
});

describe("without the bundled gazetteer", () => {
  test("only the user's entries are known", async () => {
    const { index, lists } = await loadGazetteer([path("first.yaml")], false);
    expect(lists).toEqual([`${path("first.yaml")}@sha256:${sha256(FIRST)}`]);
    expect(index.lookup("Dawn Brigade")).toHaveLength(1);
    expect(index.get("state.irn")).toBeUndefined();
  });

  test("no files give an empty gazetteer", async () => {
    const { index, lists } = await loadGazetteer([], false);
    expect([lists, index.lookup("Iraq")]).toEqual([[], []]);
  });

  test.each([
    ["later files replace earlier ones", ["first.yaml", "second.yaml"], "Dusk Brigade", 2],
    ["in the order given", ["second.yaml", "first.yaml"], "Dawn Brigade", 2],
  ])("%s", async (_, files, name, priority) => {
    const { index, lists } = await loadGazetteer(files.map(path), false);
    expect(index.get("armed.lod.dawn")).toMatchObject({ name, priority });
    expect(lists.map((list) => list.split("@")[0])).toEqual(files.map(path));
  });
});

describe("refuses", () => {
  test("a file that is not there", async () => {
    await expect(loadGazetteer([path("gone.yaml")], false)).rejects.toMatchObject({
      code: "E_GAZETTEER",
      message: `${path("gone.yaml")}: cannot be read (ENOENT); check the path given to --gazetteer`,
    });
  });

  test("a file in another encoding", async () => {
    await expect(loadGazetteer([path("latin.yaml")], false)).rejects.toMatchObject({
      code: "E_GAZETTEER",
      message: `${path("latin.yaml")}: not UTF-8; save it in that encoding`,
    });
  });

  test("a folder", async () => {
    await expect(loadGazetteer([folder], false)).rejects.toMatchObject({
      code: "E_GAZETTEER",
      message: expect.stringContaining(`${folder}: cannot be read (EISDIR)`),
    });
  });

  test("a file that is not valid", async () => {
    await expect(loadGazetteer([path("first.yaml"), path("broken.yaml")], true)).rejects.toMatchObject({
      code: "E_GAZETTEER",
      message: expect.stringContaining(`${path("broken.yaml")}:1, entry "a": type: type "bank" is unknown`),
    });
  });
});

test("sha256 of bytes and of text", () => {
  const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  expect([sha256(""), sha256(new Uint8Array())]).toEqual([empty, empty]);
});
