import { setImmediate } from "node:timers/promises";
import { ConfigError } from "../errors.ts";
import { checkFloors, type Floor, parseFloor, parseFloors } from "../evaluate/floors.ts";
import { checkText } from "../evaluate/gold.ts";
import type { GoldArticle } from "../evaluate/gold-article.ts";
import { poolScores } from "../evaluate/measure.ts";
import { listMistakes } from "../evaluate/mistakes.ts";
import { type ArticleReport, renderJson, renderText } from "../evaluate/report.ts";
import { scoreArticle } from "../evaluate/score.ts";
import type { SourceText } from "../model/document.ts";
import { isFailure } from "../model/failure.ts";
import type { PipelineOptions } from "../options.ts";
import { describeFailure } from "../render/index.ts";
import type { EvalFlags } from "./eval.ts";
import { Exit } from "./exit.ts";
import { articleOf, findGold, readGold, readUtf8 } from "./gold-files.ts";
import { type Analyser, type Engine, type Host, say } from "./host.ts";
import { createStreamOutput } from "./output.ts";

/** Scores the articles the paths name, writes the report and resolves to the exit code. */
export async function evaluateArticles(
  paths: readonly string[],
  flags: EvalFlags,
  options: PipelineOptions,
  host: Host,
): Promise<number> {
  const floors = await readFloors(flags, host.cwd);
  const files = await findGold(paths, host.cwd);
  if (files.length === 0) {
    say(host, `${paths.join(" ")}: no .gold file; name a folder that holds some`);
    return Exit.NoInput;
  }
  const engine = await host.loadEngine();
  const analyser = await engine.createPipeline(options);
  const wanted = { byArticle: flags.byArticle === true, errors: flags.errors === true };
  const reports: ArticleReport[] = [];
  for (const file of files) {
    await setImmediate(); // lets a signal be noticed
    host.signal.throwIfAborted();
    reports.push(await evaluateArticle(file, engine, analyser, host, wanted.errors));
  }
  const misses = checkFloors(poolScores(reports.map(({ scores }) => scores)), floors);
  const report = flags.json ? renderJson(reports, wanted) : renderText(reports, wanted);
  await createStreamOutput(host.stdout).write(report);
  for (const miss of misses) say(host, miss);
  return misses.length > 0 ? Exit.GateFailed : Exit.Done;
}

async function readFloors({ floors, min = [] }: EvalFlags, cwd: string): Promise<Floor[]> {
  const fromFile = floors === undefined ? [] : parseFloors(await readUtf8(floors, cwd), floors);
  return [...fromFile, ...min.map((text) => parseFloor(text, "--min"))];
}

async function evaluateArticle(
  file: string,
  engine: Engine,
  analyser: Analyser,
  host: Host,
  errors: boolean,
): Promise<ArticleReport> {
  const gold = await readGold(file, host.cwd);
  const doc = analyser.analyse(await readArticle(gold, engine, host));
  return { gold, scores: scoreArticle(gold, doc), mistakes: errors ? listMistakes(gold, doc) : [] };
}

/** Reads the article of a gold file as any other document is read. */
async function readArticle(gold: GoldArticle, engine: Engine, host: Host): Promise<SourceText> {
  const path = articleOf(gold.path);
  const { inputs } = await engine.discover([path], { cwd: host.cwd, from: "text" });
  for await (const item of engine.readDocuments(inputs, { stdin: host.stdin, from: "text" })) {
    if (isFailure(item)) throw new ConfigError("E_GOLD", describeFailure(item));
    checkText(gold, item.text, path);
    return item;
  }
  throw new ConfigError("E_GOLD", `${path}: holds no document; write the article that ${gold.path} marks`);
}
