import type { Failure } from "../model/failure.ts";
import type { ErrorRecord } from "../model/schema.ts";
import { ERROR_SCHEMA } from "../model/schema-names.ts";
import { plainLine } from "./plain-line.ts";
import { toSource } from "./record.ts";

/** The published record of a document that failed. */
export function toErrorRecord({ id, source, error }: Failure): ErrorRecord {
  return {
    schema: ERROR_SCHEMA,
    id,
    source: toSource(source),
    error: { code: error.code, message: error.message, stage: error.stage },
  };
}

/** The failure in one line, led by its place: `in/a.ndjson:12: the line is no JSON object; …`. */
export function describeFailure({ source, error }: Failure): string {
  const path = plainLine(source.path);
  const message = plainLine(error.message);
  if (message.startsWith(`${path}:`)) return message;
  return `${source.line === undefined ? path : `${path}:${source.line}`}: ${message}`;
}
