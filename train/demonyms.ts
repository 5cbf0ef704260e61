import type { GazetteerEntry } from "#dist/model/gazetteer.js";

/** The words by which the gazetteer names nationalities and peoples. */
export function collectDemonyms(entries: readonly GazetteerEntry[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { type, name, aliases } of entries) {
    if (type === "people") words.add(name);
    for (const { kind, text } of aliases)
      if (kind === "adjective" || kind === "plural" || type === "people") words.add(text);
  }
  return words;
}
