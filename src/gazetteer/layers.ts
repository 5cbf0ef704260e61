import type { GazetteerEntry, NamePattern } from "../model/gazetteer.ts";
import { normaliseAliases } from "./normalise.ts";
import type { ParsedList, Patch } from "./parse.ts";
import type { Denial } from "./schema.ts";

/** Several lists as one. */
export interface Layered {
  readonly entries: readonly GazetteerEntry[];
  readonly patterns: readonly NamePattern[];
  /** Names that are none, by their words. */
  readonly denied: readonly string[];
  /** Patches of entries that no earlier list has. */
  readonly idle: readonly Patch[];
}

/**
 * Lays lists over each other, the later over the earlier: an entry replaces the one of its id, a patch adds to it,
 * denials leave out what the lists so far hold, and a list of mode `replace` leaves out all before it.
 */
export function layLists(lists: readonly ParsedList[]): Layered {
  let entries = new Map<string, GazetteerEntry>();
  const patterns: NamePattern[] = [];
  const denied: string[] = [];
  const idle: Patch[] = [];
  for (const list of lists) {
    if (list.replaces) entries = new Map();
    for (const entry of list.entries) entries.set(entry.id, entry);
    for (const patch of list.patches) {
      const known = entries.get(patch.id);
      if (known === undefined) idle.push(patch);
      else entries.set(patch.id, patchEntry(known, patch));
    }
    for (const [id, entry] of entries) if (list.denials.some((denial) => isDenied(entry, denial))) entries.delete(id);
    denied.push(...list.denials.flatMap((denial) => ("text" in denial ? [denial.text] : [])));
    patterns.push(...list.patterns);
  }
  return { entries: [...entries.values()], patterns, denied, idle };
}

function isDenied(entry: GazetteerEntry, denial: Denial): boolean {
  if ("id" in denial) return entry.id === denial.id;
  if (!("type" in denial)) return false;
  const [type, subtype] = denial.type.split("/");
  return entry.type === type && (subtype === undefined || entry.subtype === subtype);
}

/** The entry with what a patch says: aliases, terms, relations and codes are added, other values replaced. */
function patchEntry(entry: GazetteerEntry, patch: Patch): GazetteerEntry {
  const added = normaliseAliases(patch.aliases ?? []);
  const texts = new Set(added.map(({ text }) => text));
  const [type = entry.type, subtype = null] = patch.type?.split("/") ?? [entry.type, entry.subtype];
  return {
    ...entry,
    name: patch.name ?? entry.name,
    type: type as GazetteerEntry["type"],
    subtype,
    country: patch.country ?? entry.country,
    gender: patch.gender ?? entry.gender,
    aliases: [...entry.aliases.filter(({ text }) => !texts.has(text)), ...added],
    codes: { ...entry.codes, ...patch.codes },
    valid: { ...entry.valid, ...(patch.valid as GazetteerEntry["valid"]) },
    terms: [...entry.terms, ...((patch.terms ?? []) as GazetteerEntry["terms"])],
    relations: [...entry.relations, ...(patch.relations ?? []).map(({ rel, target }) => ({ rel, target }))],
    priority: patch.priority ?? entry.priority,
    place: patch.place,
  };
}
