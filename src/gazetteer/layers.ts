import type { GazetteerEntry, NamePattern } from "../model/gazetteer.ts";
import { normaliseAliases } from "./normalise.ts";
import type { ParsedList, Patch } from "./parse.ts";
import type { Denial } from "./schema.ts";
import { addVariants } from "./variants.ts";

/** Several lists as one. */
export interface Layered {
  readonly entries: readonly GazetteerEntry[];
  readonly patterns: readonly NamePattern[];
  /** Names that are none, by their words. */
  readonly denied: readonly string[];
  /** Patches of entries that no earlier list has. */
  readonly idle: readonly Patch[];
  /** Whether an entry of what lies below the lists counts no more, as it is replaced or denied. */
  readonly hides: (entry: GazetteerEntry) => boolean;
}

/** What lists are laid over: entries by id. */
export interface Below {
  get(id: string): GazetteerEntry | undefined;
}

const NOTHING: Below = { get: () => undefined };

/**
 * Lays lists over each other, the later over the earlier, and all over what is below: an entry replaces the one of its id,
 * a patch adds to it, denials leave out what the lists so far hold, and a list of mode `replace` leaves out all before it.
 * `entries` are those of the lists, and those below that are patched.
 */
export function layLists(lists: readonly ParsedList[], below: Below = NOTHING): Layered {
  const layers = new Layers(below);
  for (const list of lists) layers.add(list);
  return layers.finish();
}

class Layers {
  readonly #below: Below;
  readonly #entries = new Map<string, GazetteerEntry>();
  /** Ids and types that count no more below. */
  readonly #gone = new Set<string>();
  readonly #goneTypes: Denial[] = [];
  #isReplaced = false;
  #patterns: NamePattern[] = [];
  #denied: string[] = [];
  readonly #idle: Patch[] = [];

  constructor(below: Below) {
    this.#below = below;
  }

  add({ replaces, entries, patches, denials, patterns }: ParsedList): void {
    if (replaces) this.#clear();
    for (const entry of entries) this.#set(entry);
    for (const patch of patches) this.#patch(patch);
    for (const denial of denials) this.#deny(denial);
    this.#patterns.push(...patterns);
  }

  finish(): Layered {
    const hides = (entry: GazetteerEntry): boolean => this.#hides(entry);
    const entries = [...this.#entries.values()];
    return { entries, patterns: this.#patterns, denied: this.#denied, idle: this.#idle, hides };
  }

  #clear(): void {
    this.#isReplaced = true;
    this.#entries.clear();
    this.#patterns = [];
    this.#denied = [];
  }

  #set(entry: GazetteerEntry): void {
    this.#entries.set(entry.id, entry);
    this.#gone.add(entry.id);
  }

  #patch(patch: Patch): void {
    const known = this.#entries.get(patch.id) ?? this.#shownBelow(patch.id);
    if (known === undefined) this.#idle.push(patch);
    else this.#set(patchEntry(known, patch));
  }

  #deny(denial: Denial): void {
    if ("text" in denial) this.#denied.push(denial.text);
    else if ("id" in denial) {
      this.#entries.delete(denial.id);
      this.#gone.add(denial.id);
    } else {
      for (const [id, entry] of this.#entries) if (isDenied(entry, denial)) this.#entries.delete(id);
      this.#goneTypes.push(denial);
    }
  }

  #shownBelow(id: string): GazetteerEntry | undefined {
    const entry = this.#below.get(id);
    return entry === undefined || this.#hides(entry) ? undefined : entry;
  }

  #hides(entry: GazetteerEntry): boolean {
    return this.#isReplaced || this.#gone.has(entry.id) || this.#goneTypes.some((denial) => isDenied(entry, denial));
  }
}

function isDenied(entry: GazetteerEntry, denial: Denial): boolean {
  if (!("type" in denial)) return false;
  const [type, subtype] = denial.type.split("/");
  return entry.type === type && (subtype === undefined || entry.subtype === subtype);
}

/** The entry with what a patch says: aliases, terms, relations and codes are added, other values replaced. */
function patchEntry(entry: GazetteerEntry, patch: Patch): GazetteerEntry {
  const added = addVariants({ ...entry, aliases: normaliseAliases(patch.aliases ?? []) }).aliases;
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
    ...joinExamples("yes", entry, patch),
    ...joinExamples("no", entry, patch),
  };
}

function joinExamples(key: "yes" | "no", entry: GazetteerEntry, patch: Patch): Partial<GazetteerEntry> {
  const examples = [...(entry[key] ?? []), ...(patch[key] ?? [])];
  return examples.length > 0 ? { [key]: examples } : {};
}
