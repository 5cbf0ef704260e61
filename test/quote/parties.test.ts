import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parsePipelineOptions } from "../../src/options.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { documentOf } from "../phenomena.ts";

const pipeline = await createPipeline(parsePipelineOptions({}));
const folder = "fixtures/articles";
const articles = readdirSync(folder).filter((name) => name.endsWith(".txt"));

test.each(articles)("addressees, outlets and reasons are slices of %s and name its entities", (name) => {
  const text = readFileSync(`${folder}/${name}`, "utf8");
  const { text: read, quotes, entities } = pipeline.analyse(documentOf(text, name));
  const known = new Set([null, ...entities.map(({ id }) => id)]);
  for (const { addressee, outlet, speaker } of quotes) {
    for (const span of [addressee, outlet, speaker.anonymous?.reason])
      if (span) expect(read.slice(span.start, span.end)).toBe(span.text);
    for (const party of [addressee, outlet]) if (party) expect(known.has(party.entity)).toBe(true);
  }
});
