import { setImmediate } from "node:timers/promises";
import type { SourceText } from "../model/document.ts";
import { type Failure, isFailure } from "../model/failure.ts";
import type { Renderer } from "../render/index.ts";
import { analyseDocument } from "./analyse.ts";
import type { Analyser } from "./host.ts";
import type { Output } from "./output.ts";

export interface Job {
  readonly items: AsyncIterable<SourceText | Failure>;
  readonly analyser: Analyser;
  readonly renderer: Renderer;
  readonly output: Output;
  readonly signal: AbortSignal;
  readonly onFailure: (failure: Failure) => void;
  /** Gets what an analysis threw, before it becomes a failure. */
  readonly onError: (error: unknown) => void;
}

export interface Tally {
  readonly done: number;
  readonly failed: number;
}

/** Analyses documents one after the other and writes each record before the next document is read. */
export async function processDocuments(job: Job): Promise<Tally> {
  const { renderer, output, signal } = job;
  const tally = { done: 0, failed: 0 };
  await output.write(renderer.begin());
  for await (const item of job.items) {
    await setImmediate(); // lets a signal or a closed pipe be noticed
    signal.throwIfAborted();
    const text = renderItem(job, item);
    tally[text.failed ? "failed" : "done"] += 1;
    await output.write(text.text);
    signal.throwIfAborted();
  }
  await output.write(renderer.end());
  return tally;
}

function renderItem(job: Job, item: SourceText | Failure): { text: string; failed: boolean } {
  const result = isFailure(item) ? item : analyseDocument(item, job.analyser, job.renderer.document, job.onError);
  if (typeof result === "string") return { text: result, failed: false };
  job.onFailure(result);
  return { text: job.renderer.failure(result), failed: true };
}
