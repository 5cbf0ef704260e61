import type { GazetteerEntry } from "../model/gazetteer.ts";
import { derivePeoples } from "./derive.ts";
import { capitaliseDescriptions } from "./descriptions.ts";
import { addMinistries } from "./ministries.ts";
import { addVariants } from "./variants.ts";

/** What rules make of the authored entries of the bundled gazetteer: capitals, peoples, ministries, spellings; sorted by id. */
export function completeBundled(entries: readonly GazetteerEntry[]): GazetteerEntry[] {
  return completeOwn(addMinistries(capitaliseDescriptions(entries))).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What rules add to the entries of a user's list: peoples and spellings. */
export function completeOwn(entries: readonly GazetteerEntry[]): GazetteerEntry[] {
  return derivePeoples(entries).map(addVariants);
}
