import { resolve } from "node:path";
import type { Writable } from "node:stream";
import { OutputError } from "../errors.ts";
import { ClosedPipe } from "./exit.ts";
import { createFileOutput } from "./output-file.ts";

/** Where results go. */
export interface Output {
  /** Resolves when the text has been handed over, so that a slow reader slows the work down. */
  write(text: string): Promise<void>;
  /** Makes what was written final. */
  close(): Promise<void>;
  /** Leaves no half-written file behind. */
  discard(): Promise<void>;
}

/** Opens the file, or standard output where there is none. */
export async function openOutput(path = "-", cwd: string, stdout: Writable): Promise<Output> {
  return path === "-" ? createStreamOutput(stdout) : createFileOutput(resolve(cwd, path));
}

/** Writes a whole result that is at hand; nothing is left behind where that fails. */
export async function writeResult(
  text: string,
  path: string | undefined,
  cwd: string,
  stdout: Writable,
): Promise<void> {
  const output = await openOutput(path, cwd, stdout);
  try {
    await output.write(text);
    await output.close();
  } catch (error) {
    await output.discard();
    throw error;
  }
}

/** Writes to a stream; throws a ClosedPipe when its reader has gone. */
export function createStreamOutput(stream: Writable): Output {
  stream.on("error", () => {}); // reported by the callback of write
  return {
    write: (text) => (text === "" ? Promise.resolve() : writeAll(stream, text)),
    close: async () => {},
    discard: async () => {},
  };
}

function writeAll(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(explain(error)) : resolve()));
  });
}

function explain(error: NodeJS.ErrnoException): Error {
  // A stream whose reader has gone reports EPIPE once and then, as it is destroyed, these.
  const closed = ["EPIPE", "ECONNRESET", "EOF", "ERR_STREAM_DESTROYED", "ERR_STREAM_WRITE_AFTER_END"];
  if (closed.includes(error.code ?? "")) return new ClosedPipe();
  return new OutputError("E_OUTPUT", `standard output: ${error.message}; write elsewhere with -o FILE`, {
    cause: error,
  });
}
