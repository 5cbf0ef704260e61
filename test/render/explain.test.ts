import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadData } from "../../src/model/data.ts";
import { parsePipelineOptions } from "../../src/options.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { createExplainer } from "../../src/render/explain.ts";
import { toRecord } from "../../src/render/record.ts";
import { documentOf } from "../phenomena.ts";

const pipeline = await createPipeline(parsePipelineOptions({ asOf: "2015-10-21" }));
const doc = pipeline.analyse(
  documentOf(
    "Iraqi Prime Minister Haider al-Abadi met the Popular Salvation Front (PSF). “The PSF agreed,” Abadi said. He left.",
  ),
);
const tool = { name: "whosaid", version: "0", gazetteers: [] };
const record = toRecord(doc, tool, "none", createExplainer());

test("every rule that a record names has its file and line, and stands there", () => {
  const places = Object.entries(loadData<Record<string, string>>("rules"));
  expect(places.length).toBeGreaterThan(25);
  for (const [rule, place] of places) {
    const [file = "", line = "0"] = place.split(":");
    const text = readFileSync(file, "utf8").split("\n")[Number(line) - 1] ?? "";
    expect(`${rule}: ${text}`).toMatch(
      /rule|export function join|makeRole|make\(|describe\(|named\(|toSpeaker|certain|nearest|\(phrase/,
    );
  }
});

describe("an explained record", () => {
  const abadi = record.entities.find(({ gazetteerId }) => gazetteerId === "per.irq.haider-al-abadi");

  test("names the list entry behind a mention", () => {
    expect(abadi?.mentions[0]?.explain?.found).toMatchObject({
      rule: "gazetteer:builtin",
      place: expect.stringMatching(/^data\/gazetteer\/.*\.yaml:\d+$/),
      alias: "Haider al-Abadi",
    });
  });

  test("names what joined a mention to its entity", () => {
    const front = record.entities.find(({ name }) => name === "Popular Salvation Front");
    expect(front?.mentions.map(({ explain }) => explain?.joined.rule)).toEqual([
      "new",
      "introduced-acronym",
      "introduced-acronym",
    ]);
  });

  test("gives the entries that were weighed, with reasons", () => {
    expect(abadi?.explain?.considered).toMatchObject([
      { id: "per.irq.haider-al-abadi", reasons: [expect.any(String)] },
    ]);
  });

  test("gives the rule of a role", () => {
    expect(abadi?.roles[0]?.explain?.rule).toBe("title");
  });

  test("has the same parts as one that is not explained", () => {
    const plain = toRecord(doc, tool, "none");
    expect(JSON.parse(JSON.stringify(record, (key, value) => (key === "explain" ? undefined : value)))).toEqual(plain);
  });
});
