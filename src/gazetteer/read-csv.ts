import { parse } from "csv-parse/sync";
import { ConfigError } from "../errors.ts";
import { makeId } from "./entry-id.ts";
import { nameKind } from "./normalise.ts";
import type { RawList } from "./raw-list-type.ts";

const COLUMNS = ["id", "name", "type", "country", "aliases", "from", "to", "qid"] as const;
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/**
 * Reads rows under the header `id,name,type,country,aliases,from,to,qid`; only name and type must be there, aliases stand
 * between bars. Cells stand between commas, semicolons or tabs, whichever the header has.
 */
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
  const layout = { delimiter: delimiterOf(text), relax_column_count_less: true, skip_records_with_empty_values: true };
  if (text.trim() === "") checkHeader([], file);
  try {
    const rows = parse(text, { ...layout, columns, info: true, trim: true, skip_empty_lines: true });
    return rows as unknown as ParsedRow[];
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause;
    const { message, lines } = cause as Error & { readonly lines?: number };
    const place = lines === undefined ? file : `${file}:${lines}`;
    throw new ConfigError("E_GAZETTEER", `${place}: not valid CSV: ${message}; mend the row`, { cause });
  }
}

/** Spreadsheets of many countries write semicolons. */
function delimiterOf(text: string): string {
  const header = text.trimStart().split("\n", 1)[0] ?? "";
  return [",", ";", "\t"].find((mark) => header.includes(mark)) ?? ",";
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
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (unknown === undefined && missing === undefined && twice === undefined) return names;
  const problem =
    unknown !== undefined
      ? `column "${unknown}" is unknown`
      : missing !== undefined
        ? `column "${missing}" is missing`
        : `column "${twice}" stands twice`;
  throw new ConfigError("E_GAZETTEER", `${file}:1: ${problem}; the header takes ${COLUMNS.join(",")}`);
}

function toEntry(row: Row): Record<string, unknown> {
  const aliases = split(row.aliases).map((text) => toAlias(text, row.type));
  return {
    id: row.id || makeId(row.type ?? "", row.country, row.name ?? ""),
    ...(row.name ? { name: row.name } : {}),
    ...(row.type ? { type: row.type } : {}),
    ...(row.country ? { country: row.country } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(row.from || row.to ? { valid: { ...(row.from && { from: row.from }), ...(row.to && { to: row.to }) } } : {}),
    ...(row.qid ? { codes: { wikidata: row.qid } } : {}),
  };
}

/** A cell has no other way to say that a name is an acronym than its capitals. */
function toAlias(text: string, type = ""): string | { text: string; kind: "acronym" } {
  const [main = ""] = type.split("/");
  const kind = nameKind(text, main);
  return kind === "acronym" ? { text, kind } : text;
}

function split(cell: string | undefined): string[] {
  return (cell ?? "")
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
