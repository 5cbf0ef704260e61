import { ConfigError } from "../errors.ts";
import type { SourceText } from "../model/document.ts";
import { isFailure } from "../model/failure.ts";
import type { Span } from "../model/span.ts";
import type { PipelineOptions } from "../options.ts";
import { describeFailure } from "../render/index.ts";
import { explainSpan, renderWhy } from "../render/why.ts";
import { Exit } from "./exit.ts";
import { type Engine, type Host, say } from "./host.ts";
import { createStreamOutput } from "./output.ts";

/** A place as the user gives it. */
interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number | null;
}

/** Explains what stands at each place and resolves to the exit code; throws E_PLACE for one that is not in its file. */
export async function explainPlaces(
  given: readonly string[],
  options: PipelineOptions,
  json: boolean,
  host: Host,
): Promise<number> {
  const places = given.map(parsePlace);
  const engine = await host.loadEngine();
  const pipeline = await engine.createPipeline(options);
  const output = createStreamOutput(host.stdout);
  let missing = 0;
  for (const [n, place] of places.entries()) {
    const doc = await readDocument(place, engine, host);
    if (doc === null) {
      missing++;
      continue;
    }
    const why = explainSpan(pipeline.analyse(doc), locate(doc, place));
    const name = given[n] as string;
    await output.write(json ? `${JSON.stringify({ place: name, ...why })}\n` : renderWhy(name, why));
  }
  return missing > 0 ? Exit.SomeFailed : Exit.Done;
}

function parsePlace(given: string): Place {
  const [, path, line, column] = /^(.+?):(\d+)(?::(\d+))?$/.exec(given) ?? [];
  if (path === undefined || Number(line) === 0 || Number(column ?? 1) === 0)
    throw new ConfigError("E_PLACE", `${given}: not a place; write FILE:LINE or FILE:LINE:COL, both from 1 up`);
  return { path, line: Number(line), column: column === undefined ? null : Number(column) };
}

/** The document that holds a place, or null, after saying why, where the file cannot be read. */
async function readDocument({ path, line }: Place, engine: Engine, host: Host): Promise<SourceText | null> {
  const { inputs } = await engine.discover([path], { cwd: host.cwd });
  for await (const item of engine.readDocuments(inputs, { stdin: host.stdin })) {
    if (isFailure(item)) {
      if (item.source.line !== undefined && item.source.line !== line) continue;
      say(host, describeFailure(item));
      return null;
    }
    if (item.source.line === undefined || item.source.line === line) return item;
  }
  throw new ConfigError("E_PLACE", `${path}:${line}: no document stands there; check the line`);
}

/** The span of the text that a place means: a line of it, or one character; of a document in a line, all of its text. */
function locate({ text, source }: SourceText, { path, line, column }: Place): Span {
  if (source.line !== undefined) return spanIn(text, 0, text.length, column, `${path}:${line}`);
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const start = starts[line - 1];
  if (start === undefined)
    throw new ConfigError("E_PLACE", `${path}:${line}: the document has ${starts.length} lines; give one of them`);
  return spanIn(text, start, starts[line] ?? text.length, column, `${path}:${line}`);
}

function spanIn(text: string, start: number, end: number, column: number | null, place: string): Span {
  if (column === null) return { start, end };
  if (start + column > end || start + column > text.length)
    throw new ConfigError("E_PLACE", `${place}:${column}: the line has ${end - start} characters; give one of them`);
  return { start: start + column - 1, end: start + column };
}
