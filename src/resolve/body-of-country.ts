import type { GazetteerIndex } from "../gazetteer/index.ts";
import type { Considered } from "../model/document.ts";
import type { GazetteerEntry } from "../model/gazetteer.ts";
import { COUNTRY_BESIDE } from "../model/link-cues.ts";
import { isBody } from "../model/types.ts";

/** A body that a name and the country beside it mean together. */
export interface BodyOfCountry {
  readonly entry: GazetteerEntry;
  readonly considered: readonly Considered[];
}

/**
 * Finds the body of a country by its plain name: of IRQ, “Interior Ministry” is what the gazetteer knows as the “Iraqi
 * Interior Ministry”. Null where it knows none, or several.
 */
export function findBodyOfCountry(name: string, country: string, index: GazetteerIndex): BodyOfCountry | null {
  const state = index.get(`state.${country.toLowerCase()}`);
  if (state === undefined) return null;
  const found = new Map<string, GazetteerEntry>();
  for (const { kind, text } of state.aliases) {
    if (kind !== "adjective") continue;
    for (const { entry } of index.lookup(`${text} ${name}`)) {
      if (entry.country === country && isBody(entry.type)) found.set(entry.id, entry);
    }
  }
  const [entry] = found.values();
  if (entry === undefined || found.size !== 1) return null;
  return { entry, considered: [{ entry, score: 1, cues: COUNTRY_BESIDE }] };
}
