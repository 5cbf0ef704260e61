import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { DocumentError } from "../errors.ts";
import type { SourceText } from "../model/document.ts";
import { type Failure, isFailure } from "../model/failure.ts";
import { MAX_DOCUMENT_BYTES, type Origin, tooLarge, undecodable, unreadable } from "./failure.ts";
import type { Format, Input } from "./input.ts";
import { readNdjson } from "./ndjson.ts";

export { type Discovered, type DiscoverOptions, discover } from "./discover.ts";
export type { Format, Input } from "./input.ts";

export interface ReadOptions {
  /** Reads every input as this format, whatever `discover` found. */
  readonly from?: Format;
  readonly stdin: Readable;
}

/** Reads documents in the order of their inputs; what cannot be read comes as a failure in its place. */
export async function* readDocuments(
  inputs: Iterable<Input | Failure>,
  options: ReadOptions,
): AsyncGenerator<SourceText | Failure> {
  for (const input of inputs) {
    if (isFailure(input)) yield input;
    else yield* readInput({ ...input, format: options.from ?? input.format }, options.stdin);
  }
}

async function* readInput(input: Input, stdin: Readable): AsyncGenerator<SourceText | Failure> {
  const origin: Origin = { path: input.path, format: input.format };
  const stream = input.file === null ? stdin : createReadStream(input.file);
  try {
    if (input.format === "ndjson") yield* readNdjson(stream, input.path);
    else yield await readWhole(stream, origin, await loadReader(input.format));
  } catch (error) {
    const failure = unreadable(origin, error);
    if (failure === undefined) throw error;
    yield failure;
  }
}

/** Each format is loaded when a document has it. */
async function loadReader(format: Format): Promise<(bytes: Uint8Array, path: string) => SourceText> {
  if (format === "markdown") return (await import("./markdown.ts")).readMarkdown;
  return (await import("./text.ts")).readText;
}

async function readWhole(
  stream: Readable,
  origin: Origin,
  read: (bytes: Uint8Array, path: string) => SourceText,
): Promise<SourceText | Failure> {
  const bytes = await collect(stream);
  if (bytes === null) return tooLarge(origin.path, origin);
  try {
    return read(bytes, origin.path);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return undecodable(origin.path, origin, error.code, error.message);
  }
}

/** All bytes of a stream, or null as soon as they are too many. */
async function collect(stream: Readable): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const data of stream) {
    const chunk: Uint8Array = typeof data === "string" ? Buffer.from(data) : data;
    size += chunk.length;
    if (size > MAX_DOCUMENT_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
