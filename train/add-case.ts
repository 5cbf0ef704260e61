import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { packSections, unpackSections } from "#dist/model/sections.js";
import { takeVocabulary } from "#dist/tag/recognizer/model.js";
import { learnCase } from "./case.ts";
import { readSets } from "./read-sets.ts";

const USAGE = `npm run train:case -- --data DIR [--model FILE] [--without NAME]…
  Learns from the training sets how words are cased and writes it into a model; all else in the file stays as it is.`;

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    articles: { type: "string", default: "train/articles" },
    model: { type: "string", default: "data/model/recognizer.bin" },
    without: { type: "string", multiple: true, default: [] },
  },
});

if (values.data === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else addCase(values.data);

function addCase(data: string): void {
  const before = readFileSync(values.model);
  const sections = unpackSections(before, values.model);
  const sets = readSets(data, values.articles, new Set(values.without), new Set(), new Map());
  const packed = packSections({ ...sections, ...learnCase(takeVocabulary(sections), sets) });
  writeFileSync(values.model, packed);
  process.stderr.write(
    `${values.model}: ${packed.length} bytes, ${gzipSync(packed).length} compressed (before ${gzipSync(before).length})\n`,
  );
}
