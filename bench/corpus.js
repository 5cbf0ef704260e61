import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { discover, readDocuments } from "../dist/read/index.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FIXTURES = "fixtures/articles/*.txt";

/** Articles to start the command with: about 3 KB each, one with quotations, one without a word that reports. */
export const STARTUP_ARTICLES = ["fixtures/articles/baghdad-coalition.txt", "bench/no-quotations.txt"].map((name) => ({
  name,
  file: fileURLToPath(new URL(`../${name}`, import.meta.url)),
  text: readFileSync(new URL(`../${name}`, import.meta.url), "utf8"),
}));

/** Reads the articles to measure on: those of a file or folder, or the gold articles; a sample where they are many. */
export async function loadCorpus(path, sampleBytes) {
  const { docs, skipped } = await readAll(path ?? FIXTURES, path === undefined ? ROOT : process.cwd());
  if (docs.length === 0) throw new Error(`${path ?? FIXTURES}: no article can be read; check the path`);
  const sample = takeEvenly(docs, sampleBytes);
  return { name: path ?? FIXTURES, docs: sample, of: docs.length, bytes: sumBytes(sample), skipped };
}

async function readAll(pattern, cwd) {
  const { inputs } = await discover([pattern], { cwd });
  const articles = inputs.filter(({ path = "" }) => !path.endsWith(".gold"));
  const docs = [];
  let skipped = 0;
  for await (const item of readDocuments(articles, { stdin: Readable.from([]) })) {
    if ("error" in item) skipped++;
    else docs.push(item);
  }
  return { docs, skipped };
}

/** Every n-th document, so that all together have about the given size at most. */
function takeEvenly(docs, bytes) {
  const step = Math.max(1, Math.ceil(sumBytes(docs) / bytes));
  return docs.filter((_, i) => i % step === 0);
}

function sumBytes(docs) {
  return docs.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

/** NDJSON of as many articles as asked for: the gold articles over and over, each time with other paragraphs in front. */
export async function generateArticles(number) {
  const { docs } = await readAll(FIXTURES, ROOT);
  const lines = Array.from({ length: number }, (_, n) => {
    const { text } = docs[n % docs.length];
    return JSON.stringify({ id: `generated-${n + 1}`, text: rotateParagraphs(text, Math.floor(n / docs.length)) });
  });
  return `${lines.join("\n")}\n`;
}

function rotateParagraphs(text, by) {
  const [head, ...body] = text.trim().split(/\n{2,}/);
  const cut = by % body.length;
  return [head, ...body.slice(cut), ...body.slice(0, cut)].join("\n\n");
}
