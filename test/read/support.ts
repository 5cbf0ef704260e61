import { Readable } from "node:stream";
import type { SourceText } from "../../src/model/document.ts";
import { type Failure, isFailure } from "../../src/model/failure.ts";
import type { Span } from "../../src/model/span.ts";
import { readNdjson } from "../../src/read/ndjson.ts";

/** Everything an async generator yields. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Reads NDJSON from a string or bytes. */
export function readLines(data: string | Uint8Array): Promise<(SourceText | Failure)[]> {
  return collect(readNdjson(Readable.from([Buffer.from(data)]), "in.ndjson"));
}

/** What a fixture's expected.json says of a document or failure. */
export function summarise(item: SourceText | Failure): object {
  if (isFailure(item)) return { id: item.id, source: item.source, error: item.error };
  const cut = (span: Span) => item.text.slice(span.start, span.end);
  const { title, dateline, bylines } = item.layout;
  return {
    id: item.id,
    encoding: item.source.encoding,
    meta: item.meta,
    layout: {
      ...(title && { title: cut(title) }),
      bylines: bylines.map(cut),
      ...(dateline && { dateline: cut(dateline) }),
    },
    ...((item.source.encoding !== "utf-8" || item.warnings.length > 0) && { text: item.text }),
    ...(item.plain !== item.text && { plain: item.plain.split("\n").map((line) => line.trimEnd()) }),
    warnings: item.warnings.map((warning) => warning.code),
  };
}
