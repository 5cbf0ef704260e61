// Speed and memory of the built program: `npm run build && npm run bench -- [--corpus FILE|DIR] [--json] [--quick]`.
import { availableParallelism, cpus } from "node:os";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { readCompiledGazetteer } from "../dist/gazetteer/compiled.js";
import { loadGazetteer } from "../dist/gazetteer/load.js";
import { parsePipelineOptions } from "../dist/options.js";
import { measureMemory, measureStartup } from "./command.js";
import { loadCorpus } from "./corpus.js";
import { median } from "./measure.js";
import { measureSubjects } from "./processes.js";
import { checkStages, countTokens } from "./stages.js";
import { renderReport } from "./table.js";

const NO_TIME = { bytes: 0, seconds: 0 };
const FULL = { rounds: 5, spawns: 7, warmUp: { bytes: 10e6, seconds: 10 }, measure: { bytes: 1e6, seconds: 3 } };
const QUICK = { rounds: 1, spawns: 1, warmUp: NO_TIME, measure: NO_TIME };
const SUBJECTS = ["whole", "stages", "recognizer", "compromise"];
const SAMPLE_BYTES = 1e6;
const MEMORY_ARTICLES = 800;

const { values } = parseArgs({
  options: { corpus: { type: "string" }, json: { type: "boolean" }, quick: { type: "boolean" } },
});
const report = await measureAll(values.quick ? QUICK : FULL, values);
process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : renderReport(report));

async function measureAll(settings, { corpus: path, quick }) {
  const options = parsePipelineOptions({});
  const gazetteer = await measureGazetteer(options, settings.spawns);
  const { docs, bytes, ...corpus } = await loadCorpus(path, SAMPLE_BYTES);
  const tokens = countTokens(docs);
  await checkStages(options, docs);
  const figures = await measureSubjects(SUBJECTS, path === undefined ? [SAMPLE_BYTES] : [SAMPLE_BYTES, path], settings);
  return {
    machine: describeMachine(),
    settings,
    corpus: { ...corpus, articles: docs.length, bytes, tokens },
    stages: compare(figures, (tokens / bytes) * 1e6),
    gazetteer,
    startup: await measureStartup(settings.spawns),
    memory: quick ? null : await measureMemory(MEMORY_ARTICLES),
  };
}

async function measureGazetteer({ gazetteer, builtin }, times) {
  const load = async () => {
    const begin = performance.now();
    await loadGazetteer(gazetteer, builtin);
    return performance.now() - begin;
  };
  const firstMs = await load();
  const later = [];
  for (let i = 0; i < times; i++) later.push(await load());
  return { entries: readCompiledGazetteer().entries.size, firstMs, laterMs: median(later) };
}

/** Speeds from times per MB; the cost is CPU time over that of compromise on the same text. */
function compare(figures, tokensPerMb) {
  const reference = figures.at(-1).cpuMsPerMb;
  return figures.map(({ name, wallMsPerMb, cpuMsPerMb }) => ({
    name,
    mbPerSecond: 1000 / wallMsPerMb,
    tokensPerCpuSecond: (tokensPerMb / cpuMsPerMb) * 1000,
    cpuMsPerMb,
    cost: cpuMsPerMb / reference,
  }));
}

function describeMachine() {
  const { node } = process.versions;
  const cpu = cpus()[0]?.model.trim() ?? "unknown processor";
  return { cpu, cores: availableParallelism(), node, platform: `${process.platform} ${process.arch}` };
}
