import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { packSections, unpackSections } from "#dist/model/sections.js";
import { takeVocabulary } from "#dist/tag/recognizer/model.js";
import { createVocabulary } from "#dist/tag/recognizer/vocabulary.js";
import { fitTagger } from "./tagger-fit.ts";
import { measureTagger } from "./tagger-measure.ts";
import { packTagger } from "./tagger-pack.ts";
import { readTagged } from "./tagger-read.ts";

const began = performance.now();
const SEED = 11;

const USAGE = `npm run train:tagger -- --data DIR [--output FILE]
  --data  folder with gmb.tsv`;

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    model: { type: "string", default: "data/model/recognizer.bin" },
    output: { type: "string", default: "data/model/tagger.bin" },
    epochs: { type: "string", default: "5" },
    least: { type: "string", default: "3" },
    prune: { type: "string", default: "0.8" },
    held: { type: "string", default: "20" },
  },
});

if (values.data === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else train(values.data);

function train(data: string): void {
  const vocabulary = createVocabulary(takeVocabulary(unpackSections(readFileSync(values.model), values.model)));
  const documents = readTagged(readFileSync(`${data}/gmb.tsv`, "utf8"));
  const held = documents.filter((_, n) => n % Number(values.held) === 0);
  const rest = documents.filter((_, n) => n % Number(values.held) !== 0);
  say(`${documents.length} documents`);
  const settings = { epochs: Number(values.epochs), least: Number(values.least), seed: SEED };
  const fitted = fitTagger(rest, vocabulary, settings, say);
  const packed = packSections(packTagger(fitted, Number(values.prune)));
  writeFileSync(values.output, packed);
  say(`${values.output}: ${packed.length} bytes, ${gzipSync(packed).length} compressed`);
  for (const line of measureTagger(values.output, vocabulary, held)) say(line);
}

function say(line: string): void {
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
}
