import { parse } from "csv-parse/sync";
import { ConfigError } from "../errors.ts";
import { makeId } from "./entry-id.ts";
import type { RawList } from "./raw-list.ts";

const COLUMNS = ["id", "name", "type", "country", "aliases", "from", "to", "qid"] as const;
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/** Reads rows under the header `id,name,type,country,aliases,from,to,qid`; only name and type must be there, aliases stand between bars. */
export function readCsv(text: string, file: string): RawList {
  const rows = parseRows(text, file);
  return { content: rows.map(({ record }) => toEntry(record)), lineOf: (entry) => rows[entry]?.info.lines ?? 1 };
}

interface ParsedRow {
  readonly record: Row;
  readonly info: { readonly lines: number };
}

function parseRows(text: string, file: string): readonly ParsedRow[] {
  const columns = (header: string[]): string[] => checkHeader(header, file);
  try {
    return parse(text, { columns, info: true, trim: true, skip_empty_lines: true }) as unknown as ParsedRow[];
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError("E_GAZETTEER", `${file}: not valid CSV: ${reason}; mend the row`, { cause });
  }
}

function checkHeader(header: readonly string[], file: string): string[] {
  const names = header.map((name) =>
    name
      .replace(/\(.*\)$/, "")
      .trim()
      .toLowerCase(),
  );
  const unknown = names.find((name) => !(COLUMNS as readonly string[]).includes(name));
  const missing = ["name", "type"].find((name) => !names.includes(name));
  if (unknown === undefined && missing === undefined) return names;
  const problem = unknown === undefined ? `column "${missing}" is missing` : `column "${unknown}" is unknown`;
  throw new ConfigError("E_GAZETTEER", `${file}:1: ${problem}; the header takes ${COLUMNS.join(",")}`);
}

function toEntry(row: Row): Record<string, unknown> {
  const aliases = split(row.aliases);
  return {
    id: row.id || makeId(row.type ?? "", row.country, row.name ?? ""),
    name: row.name,
    type: row.type,
    ...(row.country ? { country: row.country } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(row.from || row.to ? { valid: { ...(row.from && { from: row.from }), ...(row.to && { to: row.to }) } } : {}),
    ...(row.qid ? { codes: { wikidata: row.qid } } : {}),
  };
}

function split(cell: string | undefined): string[] {
  return (cell ?? "")
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
