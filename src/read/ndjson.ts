import type { SourceText, Warning } from "../model/document.ts";
import type { Failure } from "../model/failure.ts";
import { repairC1 } from "./c1.ts";
import { decodeUtf8 } from "./decode.ts";
import { badJson, noText, type Origin, tooLarge, undecodable } from "./failure.ts";
import { findHead } from "./layout.ts";
import { readMeta } from "./meta.ts";
import { describeBytes } from "./source.ts";
import { type ByteLine, splitLines } from "./split.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads one document a line, holding one line at a time; a line that is no document becomes a failure and the rest
 * goes on. Ids are remembered, so that a repeated one is marked.
 */
export async function* readNdjson(
  chunks: AsyncIterable<Uint8Array | string>,
  path: string,
): AsyncGenerator<SourceText | Failure> {
  const seen = new Set<string>();
  for await (const line of splitLines(chunks)) {
    if (line.number === 1 && isUtf16(line)) {
      yield undecodable(path, { path, format: "ndjson" }, "E_ENCODING", "UTF-16; convert the file to UTF-8");
      return;
    }
    const item = readLine(line, { path, format: "ndjson", line: line.number });
    if (item === null) continue;
    yield "error" in item || !seen.has(item.id) ? item : markDuplicate(item);
    seen.add(item.id);
  }
}

/** One line as a document; null for a blank one. */
function readLine(line: ByteLine, origin: Origin & { readonly line: number }): SourceText | Failure | null {
  const fallback = `${origin.path}:${origin.line}`;
  if (line.bytes === null) return tooLarge(fallback, origin);
  const json = decodeUtf8(line.bytes);
  if (json === undefined) return undecodable(fallback, origin, "E_ENCODING", "not UTF-8; convert the file to UTF-8");
  if (json.trim() === "") return null;
  const fields = parseObject(json);
  if (typeof fields === "string") return badJson(guessId(json) ?? fallback, origin, fields);
  const id = readId(fields.id) ?? fallback;
  if (typeof fields.text !== "string") return noText(id, origin, describe(fields.text));
  const { text, warnings } = repairC1(fields.text);
  return makeDocument(id, text, fields, line.bytes, origin, [...warnings, ...checkId(fields.id)]);
}

function makeDocument(
  id: string,
  text: string,
  fields: Fields,
  bytes: Uint8Array,
  origin: Origin & { readonly line: number },
  warnings: readonly Warning[],
): SourceText {
  const stated = readMeta(fields);
  const { layout, ...found } = findHead(text, stated.meta.title ? { title: stated.meta.title } : {});
  const { path, line } = origin;
  return {
    id,
    source: { path, format: "ndjson", encoding: "utf-8", ...describeBytes(bytes), line },
    meta: { ...found, ...stated.meta },
    layout,
    text,
    plain: text,
    warnings: [...warnings, ...stated.warnings],
  };
}

function parseObject(json: string): Fields | string {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
    return `${describe(value)}, not an object`;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return "not valid JSON";
  }
}

function readId(id: unknown): string | undefined {
  if (typeof id === "number") return String(id);
  return typeof id === "string" && id !== "" ? id : undefined;
}

/** The id of a line that is cut off or broken further on. */
function guessId(json: string): string | undefined {
  const match = /^\s*\{\s*"id"\s*:\s*(?:"([^"\\]{1,200})"|(-?\d{1,20})\b)/.exec(json.slice(0, 1000));
  return match?.[1] ?? match?.[2];
}

function checkId(id: unknown): readonly Warning[] {
  if (typeof id !== "number" || !Number.isInteger(id) || Number.isSafeInteger(id)) return [];
  return [{ code: "W_UNSAFE_ID", message: `id ${id} has lost digits; write it as a string` }];
}

function describe(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (typeof value === "object") return Array.isArray(value) ? "an array" : "an object";
  return `a ${typeof value}`;
}

/** By its byte order mark; read as UTF-8, each of its lines would fail anew. */
function isUtf16({ bytes }: ByteLine): boolean {
  return (bytes?.[0] === 0xff && bytes[1] === 0xfe) || (bytes?.[0] === 0xfe && bytes[1] === 0xff);
}

function markDuplicate(document: SourceText): SourceText {
  const warning = { code: "W_DUPLICATE_ID", message: `id "${document.id}" stands on an earlier line too` };
  return { ...document, warnings: [...document.warnings, warning] };
}
