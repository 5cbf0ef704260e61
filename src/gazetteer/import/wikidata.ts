import { parse } from "csv-parse/sync";
import { ConfigError } from "../../errors.ts";
import type { AuthoredEntry } from "../schema.ts";
import { type Imported, joinById, makeEntry } from "./imported.ts";

/**
 * A query for https://query.wikidata.org whose result {@link importWikidata} reads: holders of an office with their terms.
 * Replace Q1 by the item of the office; the program never fetches.
 */
export const WIKIDATA_QUERY = `SELECT ?item ?itemLabel ?itemAltLabel ?positionLabel ?start ?end ?country WHERE {
  ?item p:P39 ?held. ?held ps:P39 wd:Q1.
  OPTIONAL { ?held pq:P580 ?start. } OPTIONAL { ?held pq:P582 ?end. }
  OPTIONAL { ?item wdt:P27/wdt:P298 ?country. }
  SERVICE wikibase:label { bd:serviceParam wikibase:language "en". }
}`;

type Row = Readonly<Record<string, string | undefined>>;

/** Reads the result of such a query, as SPARQL JSON or CSV; `office` names the office of the terms, `type` the entries. */
export function importWikidata(content: string, file: string, type: string, office: string | undefined): Imported {
  const rows = content.trimStart().startsWith("{") ? readJson(content, file) : readCsv(content, file);
  const notes: string[] = [];
  const entries = rows.flatMap((row, n) => {
    const name = row.itemLabel ?? "";
    const qid = /Q\d+$/.exec(row.item ?? "")?.[0];
    if (name !== "" && !/^Q\d+$/.test(name)) return [toEntry(row, name, qid, type, office)];
    notes.push(`row ${n + 1} (${qid ?? "no item"}) left out: it has no English label`);
    return [];
  });
  return { entries: joinById(tellApart(entries)), notes };
}

function readJson(content: string, file: string): Row[] {
  try {
    const { results } = JSON.parse(content) as { results: { bindings: Record<string, { value: string }>[] } };
    return results.bindings.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, { value }]) => [key, value])),
    );
  } catch (cause) {
    throw new ConfigError("E_GAZETTEER", `${file}: not a SPARQL result in JSON; download it as JSON or CSV`, { cause });
  }
}

function readCsv(content: string, file: string): Row[] {
  const rows = parseRows(content, file);
  if (rows.length === 0 || rows[0]?.item !== undefined) return rows;
  throw new ConfigError("E_GAZETTEER", `${file}: has no column "item"; run the query that --query prints`);
}

function parseRows(content: string, file: string): Row[] {
  try {
    return parse(content, { columns: true, skip_empty_lines: true, bom: true }) as Row[];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError("E_GAZETTEER", `${file}: not valid CSV: ${reason}; download it again`, { cause });
  }
}

/** Items of one name are entries of their own: the id of all but the first ends with the item. */
function tellApart(entries: readonly Partial<AuthoredEntry>[]): Partial<AuthoredEntry>[] {
  const items = new Map<string, string | undefined>();
  return entries.map((entry) => {
    const id = entry.id as string;
    const item = entry.codes?.wikidata;
    if (!items.has(id)) items.set(id, item);
    return items.get(id) === item ? entry : { ...entry, id: `${id}-${item?.toLowerCase() ?? "other"}` };
  });
}

function toEntry(
  row: Row,
  name: string,
  qid: string | undefined,
  type: string,
  office: string | undefined,
): Partial<AuthoredEntry> {
  const country = /^[A-Z]{3}$/.test(row.country ?? "") ? row.country : undefined;
  const aliases = (row.itemAltLabel ?? "").split(/,\s*/).filter((text) => text !== "" && text !== name);
  const from = dateOf(row.start);
  const to = dateOf(row.end);
  const term = {
    office: office ?? "",
    ...(row.positionLabel ? { title: row.positionLabel } : {}),
    ...(from && { from }),
    ...(to && { to }),
  };
  return {
    ...makeEntry(name, type, country, aliases),
    ...(qid === undefined ? {} : { codes: { wikidata: qid } }),
    ...(office === undefined ? {} : { terms: [term] }),
  };
}

function dateOf(value: string | undefined): string | undefined {
  return /^\d{4}-\d\d-\d\d/.exec(value ?? "")?.[0];
}
