import type { Failure } from "../model/failure.ts";
import type { Format } from "./input.ts";

/** Where a document stands, as far as it is known. */
export interface Origin {
  readonly path: string;
  readonly format?: Format;
  readonly line?: number;
}

/** Size above which one document is refused rather than cut. */
export const MAX_DOCUMENT_BYTES = 50_000_000;

/** An argument that names no file. */
export function notFound(path: string): Failure {
  return fail(path, { path }, "E_NOT_FOUND", "no such file or folder; check the spelling, or quote a glob");
}

/** A file that the system does not let us read; undefined for an error that is not the system's. */
export function unreadable(origin: Origin, error: unknown): Failure | undefined {
  const code = systemCode(error);
  if (code === undefined) return undefined;
  if (code === "ENOENT") return { ...notFound(origin.path), source: origin };
  if (code === "EACCES" || code === "EPERM") {
    return fail(origin.path, origin, "E_NO_PERMISSION", "no permission to read it; change its mode or its owner");
  }
  if (code === "EISDIR") {
    return fail(origin.path, origin, "E_IS_FOLDER", "is a folder where a file is expected; name a file in it");
  }
  return fail(origin.path, origin, "E_UNREADABLE", `cannot be read (${code}); check the disk or copy the file`);
}

/** A document above the size limit. */
export function tooLarge(id: string, origin: Origin): Failure {
  const remedy = origin.line === undefined ? "split it, or write one document a line as NDJSON" : "split its text";
  return fail(id, origin, "E_TOO_LARGE", `larger than ${MAX_DOCUMENT_BYTES / 1_000_000} MB; ${remedy}`);
}

/** Bytes that are no text in an encoding we read. */
export function undecodable(id: string, origin: Origin, code: string, problem: string): Failure {
  return fail(id, origin, code, problem);
}

/** A line that is no JSON object. */
export function badJson(id: string, origin: Origin, problem: string): Failure {
  return fail(id, origin, "E_BAD_JSON", `${problem}; write one JSON object a line with "id" and "text"`);
}

/** An object without a usable text. */
export function noText(id: string, origin: Origin, actual: string): Failure {
  return fail(id, origin, "E_NO_TEXT", `"text" is ${actual}; give the document's text as a string`);
}

function fail(id: string, origin: Origin, code: string, problem: string): Failure {
  const place = origin.line === undefined ? origin.path : `${origin.path}:${origin.line}`;
  return { id, source: origin, error: { code, message: `${place}: ${problem}`, stage: "read" } };
}

function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
