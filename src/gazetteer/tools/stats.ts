import type { GazetteerEntry } from "../../model/gazetteer.ts";

/** Counts of a gazetteer. */
export interface Stats {
  readonly entries: number;
  readonly aliases: number;
  /** Aliases that rules made, by rule. */
  readonly derived: Readonly<Record<string, number>>;
  /** Entries by type, and by type and subtype. */
  readonly types: Readonly<Record<string, number>>;
  readonly subtypes: Readonly<Record<string, number>>;
  readonly countries: number;
  readonly terms: number;
  /** Entries by the file they stand in. */
  readonly files: Readonly<Record<string, number>>;
}

/** Counts what a gazetteer holds. */
export function countEntries(entries: readonly GazetteerEntry[]): Stats {
  const aliases = entries.flatMap((entry) => entry.aliases);
  return {
    entries: entries.length,
    aliases: aliases.length,
    derived: tally(aliases.flatMap(({ rule }) => rule ?? [])),
    types: tally(entries.map(({ type }) => type)),
    subtypes: tally(entries.map(({ type, subtype }) => (subtype === null ? type : `${type}/${subtype}`))),
    countries: new Set(entries.flatMap(({ country }) => country ?? [])).size,
    terms: entries.reduce((sum, { terms }) => sum + terms.length, 0),
    files: tally(entries.map(({ place }) => place.replace(/:\d+$/, ""))),
  };
}

function tally(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes counts as lines for people. */
export function renderStats(stats: Stats): string {
  const head = `${stats.entries} entries, ${stats.aliases} names, ${stats.countries} countries, ${stats.terms} terms of office`;
  return [
    head,
    section("By kind", stats.subtypes),
    section("Names made by rule", stats.derived),
    section("By file", stats.files),
  ]
    .join("\n\n")
    .concat("\n");
}

function section(title: string, counts: Readonly<Record<string, number>>): string {
  const width = Math.max(0, ...Object.values(counts).map((count) => String(count).length));
  return [title, ...Object.entries(counts).map(([name, count]) => `  ${String(count).padStart(width)}  ${name}`)].join(
    "\n",
  );
}
