import type { SourceText } from "../model/document.ts";
import { type Failure, isFailure } from "../model/failure.ts";
import { pickPipeline } from "../option-list.ts";
import type { Options } from "../options.ts";
import { createRenderer, describeFailure, describeTool, type Renderer } from "../render/index.ts";
import { Exit } from "./exit.ts";
import { type Analyser, type Host, say } from "./host.ts";
import { openOutput } from "./output.ts";
import { processDocuments, type Tally } from "./process-documents.ts";
import { chooseLook } from "./terminal.ts";

/** Reads what the patterns name, writes a record for each document and resolves to the exit code. */
export async function extractDocuments(
  patterns: readonly string[],
  options: Options,
  host: Host,
  debug: boolean,
): Promise<number> {
  const engine = await host.loadEngine();
  const analyser = await engine.createPipeline(pickPipeline(options));
  const { inputs, unmatched } = await engine.discover(patterns, { cwd: host.cwd, ...pick(options, ["from"]) });
  for (const pattern of unmatched) say(host, `${pattern}: holds no file that can be read; check the path or the glob`);
  if (inputs.length === 0) return Exit.NoInput;
  const items = engine.readDocuments(inputs, { stdin: host.stdin, ...pick(options, ["from"]) });
  const tally = await writeRecords(items, analyser, options, host, debug);
  summarise(tally, unmatched.length, host);
  if (inputs.every(isMissing)) return Exit.NoInput;
  return tally.failed > 0 ? Exit.SomeFailed : Exit.Done;
}

function isMissing(input: object): boolean {
  return isFailure(input) && input.error.code === "E_NOT_FOUND";
}

function summarise({ done, failed }: Tally, unmatched: number, host: Host): void {
  if (failed + unmatched === 0) return;
  const documents = `${done} ${done === 1 ? "document" : "documents"} done, ${failed} failed`;
  const paths = unmatched === 1 ? "1 argument" : `${unmatched} arguments`;
  say(host, unmatched === 0 ? documents : `${documents}, ${paths} without a match`);
}

async function writeRecords(
  items: AsyncIterable<SourceText | Failure>,
  analyser: Analyser,
  options: Options,
  host: Host,
  debug: boolean,
): Promise<Tally> {
  host.signal.throwIfAborted();
  const output = await openOutput(options.output, host.cwd, host.stdout);
  const onFailure = (failure: Failure): void => say(host, describeFailure(failure));
  const onError = (error: unknown): void => {
    if (debug && error instanceof Error) host.stderr.write(`${error.stack}\n`);
  };
  const { signal } = host;
  try {
    const renderer = await openRenderer(analyser, options, host);
    const work = processDocuments({ items, analyser, renderer, output, signal, onFailure, onError });
    const tally = await Promise.race([work, rejectOnAbort(signal)]);
    await output.close();
    return tally;
  } catch (error) {
    await output.discard();
    throw error;
  }
}

async function openRenderer(analyser: Analyser, options: Options, host: Host): Promise<Renderer> {
  const { format, ...look } = chooseLook(options, host);
  const { withText, explain } = options;
  return createRenderer(format, { tool: describeTool(analyser.gazetteers), withText, explain, ...look });
}

/** A read that never ends must not keep the program from stopping. */
function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The named options, less those that were not given. */
function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Given<Pick<T, K>> {
  const given = keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]);
  return Object.fromEntries(given) as Given<Pick<T, K>>;
}
