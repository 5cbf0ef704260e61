import { type Alias, type GazetteerEntry, isDependent } from "../../model/gazetteer.ts";
import { foldKey } from "../fold.ts";

/** One name borne by several entries. */
export interface Conflict {
  readonly name: string;
  /** Best prior first. */
  readonly bearers: readonly { readonly entry: GazetteerEntry; readonly alias: Alias }[];
}

/** Names that several entries bear by aliases of at least a prior; those of one state and its people aside. */
export function findConflicts(entries: readonly GazetteerEntry[], leastPrior: number): Conflict[] {
  const byName = new Map<string, { entry: GazetteerEntry; alias: Alias }[]>();
  for (const entry of entries) {
    for (const alias of entry.aliases) {
      if (isDependent(alias.kind) || alias.prior < leastPrior) continue;
      const key = nameKey(alias);
      const bearers = byName.get(key) ?? [];
      if (bearers.at(-1)?.entry !== entry) bearers.push({ entry, alias });
      byName.set(key, bearers);
    }
  }
  return [...byName.values()].filter(isConflict).map((bearers) => {
    const sorted = bearers.sort((a, b) => b.alias.prior - a.alias.prior || (a.entry.id < b.entry.id ? -1 : 1));
    return { name: (sorted[0] as (typeof sorted)[number]).alias.text, bearers: sorted };
  });
}

/** Acronyms meet letter for letter, other names whatever their case. */
function nameKey({ text, case: rule }: Alias): string {
  return rule === "exact" ? text.replaceAll(".", "") : foldKey(text);
}

function isConflict(bearers: readonly { readonly entry: GazetteerEntry }[]): boolean {
  return bearers.length > 1 && new Set(bearers.map(({ entry }) => entry.id.replace(/^people\./, "state."))).size > 1;
}
