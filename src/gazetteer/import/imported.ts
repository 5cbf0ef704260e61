import { makeId } from "../entry-id.ts";
import type { AuthoredEntry } from "../schema.ts";

/** What an import made of a file. */
export interface Imported {
  readonly entries: readonly Partial<AuthoredEntry>[];
  /** What was left out and why, one line each. */
  readonly notes: readonly string[];
}

/** What every import can tell of an actor; its id is made of it. */
export function makeEntry(
  name: string,
  type: string,
  country: string | undefined,
  aliases: NonNullable<AuthoredEntry["aliases"]>,
): Partial<AuthoredEntry> {
  return {
    id: makeId(type, country, name),
    name,
    type,
    ...(country === undefined ? {} : { country }),
    ...(aliases.length > 0 ? { aliases } : {}),
  };
}

/** Joins entries of one id: later rows add aliases and terms to the first. */
export function joinById(rows: readonly Partial<AuthoredEntry>[]): Partial<AuthoredEntry>[] {
  const byId = new Map<string, Partial<AuthoredEntry>>();
  for (const row of rows) {
    const known = byId.get(row.id as string);
    byId.set(row.id as string, known === undefined ? row : join(known, row));
  }
  return [...byId.values()];
}

function join(a: Partial<AuthoredEntry>, b: Partial<AuthoredEntry>): Partial<AuthoredEntry> {
  const aliases = unique([...(a.aliases ?? []), ...(b.aliases ?? [])]);
  const terms = unique([...(a.terms ?? []), ...(b.terms ?? [])]);
  return {
    ...b,
    ...a,
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(terms.length > 0 ? { terms } : {}),
  };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
