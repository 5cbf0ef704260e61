import { resolve } from "node:path";
import { loadEntries } from "../../gazetteer/load.ts";
import { type Finding, type FindingFormat, renderFindings } from "../../gazetteer/tools/finding.ts";
import type { Document, Entity, Mention } from "../../model/document.ts";
import { readText } from "../../read/text.ts";
import { Exit } from "../exit.ts";
import { type Analyser, type Host, say } from "../host.ts";
import { createStreamOutput } from "../output.ts";

export interface TestFlags {
  readonly format?: FindingFormat;
  readonly builtin: boolean;
}

/** One sentence and what must, or must not, be found in it. */
interface Example {
  readonly sentence: string;
  readonly wanted: boolean;
  readonly place: string;
  readonly what: string;
  readonly isFound: (doc: Document) => boolean;
}

/** Analyses the examples of lists, writes those that fail, and resolves to the exit code. */
export async function testLists(files: readonly string[], flags: TestFlags, host: Host): Promise<number> {
  const { files: lists } = await loadEntries(files, flags.builtin, host.cwd);
  const examples = lists.flatMap(({ entries, patches, patterns }) => [
    ...[...entries, ...patches].flatMap(({ id, place, yes, no }) =>
      makeExamples(id, place, yes, no, (doc) => doc.entities.some(bears(id))),
    ),
    ...patterns.flatMap(({ match, list, yes, no }) => {
      const rule = `pattern:${resolve(host.cwd, list)}: ${match}`;
      return makeExamples(`pattern "${match}"`, list, yes, no, (doc) =>
        doc.mentions.some((mention: Mention) => mention.rule === rule),
      );
    }),
  ]);
  const { createPipeline } = await host.loadEngine();
  const { parsePipelineOptions } = await import("../../options.ts");
  const analyser = await createPipeline(
    parsePipelineOptions({ gazetteer: files.map((file) => resolve(host.cwd, file)), builtin: flags.builtin }),
  );
  const findings = examples.flatMap((example) => run(example, analyser));
  const format = flags.format ?? (host.env.GITHUB_ACTIONS === "true" ? "github" : "text");
  await createStreamOutput(host.stdout).write(renderFindings(findings, format));
  say(host, `${examples.length} examples, ${findings.length} failed`);
  return findings.length > 0 ? Exit.GateFailed : Exit.Done;
}

function bears(id: string): (entity: Entity) => boolean {
  return ({ gazetteerId }) => gazetteerId === id;
}

function makeExamples(
  what: string,
  place: string,
  yes: readonly string[] = [],
  no: readonly string[] = [],
  isFound: Example["isFound"] = () => false,
): Example[] {
  const make = (wanted: boolean) => (sentence: string) => ({ sentence, wanted, place, what, isFound });
  return [...yes.map(make(true)), ...no.map(make(false))];
}

function run({ sentence, wanted, place, what, isFound }: Example, analyser: Analyser): Finding[] {
  const doc = analyser.analyse(readText(Buffer.from(sentence), place));
  if (isFound(doc) === wanted) return [];
  const names = doc.mentions.map(({ text, rule }) => `${text} (${rule})`).join(", ") || "nothing";
  const message = `${what} ${wanted ? "is not" : "must not be"} found in “${sentence}”; found: ${names}`;
  return [{ severity: "error", place, check: wanted ? "yes" : "no", message }];
}
