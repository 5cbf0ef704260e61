import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { generateArticles, STARTUP_ARTICLES } from "./corpus.js";
import { median } from "./measure.js";
import { countCueWords } from "./stages.js";

const COMMAND = fileURLToPath(new URL("../bin/whosaid.js", import.meta.url));
const HOOK = new URL("./usage-hook.js", import.meta.url).href;
const NODE_ALONE = ["--eval", "process.stdout.write('{}\\n')"];

/** Times from spawn to the first record line: Node alone, then an article with quotations and one without. */
export async function measureStartup(times) {
  const alone = { name: "node alone", bytes: null, quotes: null, cueWords: null };
  const rows = [{ ...alone, ...(await repeat(times, NODE_ALONE)) }];
  for (const { name, file, text } of STARTUP_ARTICLES) {
    const sizes = { bytes: Buffer.byteLength(text), cueWords: countCueWords(text) };
    rows.push({ name, ...sizes, ...(await repeat(times, [COMMAND, file, "-f", "ndjson"])) });
  }
  return rows;
}

async function repeat(times, args) {
  const runs = [];
  for (let i = 0; i < times; i++) runs.push(await runNode(args));
  return {
    quotes: JSON.parse(runs[0].firstLine).quotes?.length ?? null,
    wallMs: median(runs.map(({ firstMs }) => firstMs)),
    cpuMs: median(runs.map(({ usage }) => usage.firstWriteCpuMs)),
  };
}

/** Peak memory and time of the command on one NDJSON file of generated articles. */
export async function measureMemory(articles) {
  const folder = await mkdtemp(join(tmpdir(), "whosaid-bench-"));
  try {
    const file = join(folder, "articles.ndjson");
    const content = await generateArticles(articles);
    await writeFile(file, content);
    const { wallMs, usage } = await runNode([COMMAND, file, "-f", "ndjson"]);
    const { cpuMs, maxRssKb } = usage;
    return { articles, bytes: Buffer.byteLength(content), wallMs, cpuMs, maxRssMb: (maxRssKb * 1024) / 1e6 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs Node to its end with the hook that writes down what it used. */
async function runNode(args) {
  const folder = await mkdtemp(join(tmpdir(), "whosaid-bench-"));
  const report = join(folder, "usage.json");
  try {
    const env = { ...process.env, WHOSAID_BENCH_USAGE: report };
    const run = await watch(["--import", HOOK, ...args], env);
    return { ...run, usage: JSON.parse(await readFile(report, "utf8")) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function watch(args, env) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
    let firstLine = "";
    let firstMs = null;
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      if (firstMs !== null) return;
      firstLine += chunk;
      if (!firstLine.includes("\n")) return;
      firstMs = performance.now() - begin;
      firstLine = firstLine.slice(0, firstLine.indexOf("\n"));
    });
    child.on("error", reject).on("close", (code) => {
      if (code === 0) resolve({ firstLine, firstMs, wallMs: performance.now() - begin });
      else reject(new Error(`the command ended with exit code ${code}`));
    });
  });
}
