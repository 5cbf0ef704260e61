import type { Readable, Writable } from "node:stream";
import type { Document, SourceText } from "../model/document.ts";
import type { PipelineOptions } from "../options.ts";
import type * as read from "../read/index.ts";
import { plainLine } from "../render/index.ts";

type Terminal = { readonly isTTY?: boolean };

/** The world around a command: everything main.ts takes from the process, and tests from a fake. */
export interface Host {
  readonly stdin: Readable & Terminal;
  readonly stdout: Writable & Terminal & { readonly columns?: number };
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Aborts with an Interrupted when the program is to stop. */
  readonly signal: AbortSignal;
  loadEngine(): Promise<Engine>;
}

/** The parts of the library that a command calls; loaded only when there is work. */
export interface Engine {
  readonly discover: typeof read.discover;
  readonly readDocuments: typeof read.readDocuments;
  readonly createPipeline: (options: PipelineOptions) => Promise<Analyser>;
}

export interface Analyser {
  readonly gazetteers: readonly string[];
  analyse(doc: SourceText): Document;
}

/** Writes one line about the run to standard error. */
export function say(host: Host, message: string): void {
  host.stderr.write(`whosaid: ${plainLine(message)}\n`);
}
