import { resolve } from "node:path";
import { loadEntries } from "../../gazetteer/load.ts";
import type { Document } from "../../model/document.ts";
import { isFailure } from "../../model/failure.ts";
import { describeFailure } from "../../render/index.ts";
import { analyseDocument } from "../analyse.ts";
import { Exit } from "../exit.ts";
import { type Host, say } from "../host.ts";
import { createStreamOutput } from "../output.ts";
import type { ListFlags } from "./list-flags.ts";

interface Count {
  readonly id: string;
  mentions: number;
  documents: number;
}

/** Counts how often a corpus names each entry, most often first, and resolves to the exit code. */
export async function writeCoverage(
  patterns: readonly string[],
  { gazetteer = [], builtin = true, json, unused }: ListFlags & { readonly json?: boolean; readonly unused?: boolean },
  host: Host,
): Promise<number> {
  const engine = await host.loadEngine();
  const { parsePipelineOptions } = await import("../../options.ts");
  const analyser = await engine.createPipeline(
    parsePipelineOptions({ gazetteer: gazetteer.map((file) => resolve(host.cwd, file)), builtin }),
  );
  const { inputs, unmatched } = await engine.discover(patterns, { cwd: host.cwd });
  for (const pattern of unmatched) say(host, `${pattern}: holds no file that can be read; check the path or the glob`);
  if (inputs.every(isMissing)) return Exit.NoInput;
  const counts = new Map<string, Count>();
  let failed = 0;
  for await (const item of engine.readDocuments(inputs, { stdin: host.stdin })) {
    host.signal.throwIfAborted();
    if (isFailure(item)) {
      failed++;
      say(host, describeFailure(item));
      continue;
    }
    const failure = analyseDocument(
      item,
      analyser,
      (doc) => countEntities(doc, counts),
      () => {},
    );
    if (typeof failure === "string") continue;
    failed++;
    say(host, describeFailure(failure));
  }
  await report(counts, unused === true ? await idleIds(gazetteer, counts, host.cwd) : [], json === true, host);
  return failed > 0 ? Exit.SomeFailed : Exit.Done;
}

function isMissing(input: object): boolean {
  return isFailure(input) && input.error.code === "E_NOT_FOUND";
}

function countEntities({ entities }: Document, counts: Map<string, Count>): string {
  const seen = new Set<string>();
  for (const { gazetteerId, mentions } of entities) {
    if (gazetteerId === null) continue;
    const count = counts.get(gazetteerId) ?? { id: gazetteerId, mentions: 0, documents: 0 };
    count.mentions += mentions.length;
    if (!seen.has(gazetteerId)) count.documents++;
    seen.add(gazetteerId);
    counts.set(gazetteerId, count);
  }
  return "";
}

async function idleIds(files: readonly string[], counts: ReadonlyMap<string, Count>, cwd: string): Promise<string[]> {
  const { files: lists } = await loadEntries(files, false, cwd);
  return lists.flatMap(({ entries }) => entries.map(({ id }) => id)).filter((id) => !counts.has(id));
}

async function report(
  counts: ReadonlyMap<string, Count>,
  idle: readonly string[],
  json: boolean,
  host: Host,
): Promise<void> {
  const sorted = [...counts.values()].sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
  const output = createStreamOutput(host.stdout);
  if (json) return output.write(`${JSON.stringify({ entries: sorted, unused: idle }, null, 2)}\n`);
  const lines = sorted.map(
    ({ id, mentions, documents }) => `${String(mentions).padStart(7)} ${String(documents).padStart(7)}  ${id}\n`,
  );
  await output.write(`mentions    docs  entry\n${lines.join("")}`);
  if (idle.length > 0) await output.write(`\nNever named:\n${idle.map((id) => `  ${id}\n`).join("")}`);
}
