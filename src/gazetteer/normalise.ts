import type { Alias, CaseRule, GazetteerEntry, Term } from "../model/gazetteer.ts";
import type { EntityType } from "../model/types.ts";
import type { AuthoredEntry } from "./schema.ts";

/** Turns an authored entry into the form the index and the stages read: every default spelt out. */
export function normaliseEntry(entry: AuthoredEntry, list: string, priority: number, place: string): GazetteerEntry {
  const [type, subtype] = entry.type.split("/") as [EntityType, string | undefined];
  return {
    id: entry.id,
    name: entry.name,
    type,
    subtype: subtype ?? null,
    country: entry.country ?? null,
    gender: entry.gender ?? null,
    aliases: withDefaults(entry, type),
    codes: sortKeys(entry.codes ?? {}),
    valid: dropUndefined(entry.valid ?? {}),
    terms: (entry.terms ?? []).map((term) => dropUndefined(term) as Term),
    relations: (entry.relations ?? []).map(({ rel, target }) => ({ rel, target })),
    priority: entry.priority ?? priority,
    list,
    place,
    ...(entry.yes === undefined ? {} : { yes: entry.yes }),
    ...(entry.no === undefined ? {} : { no: entry.no }),
  };
}

function withDefaults(entry: AuthoredEntry, type: EntityType): Alias[] {
  const given = (entry.aliases ?? []).map(makeAlias);
  const own = given.some((alias) => alias.text === entry.name);
  const aliases = own ? given : [makeAlias({ text: entry.name, kind: nameKind(entry.name, type) }), ...given];
  if (type === "person" && !aliases.some((alias) => alias.kind === "surname" && opensName(alias.text, entry.name))) {
    for (const text of surnamesOf(entry.name)) aliases.push(makeAlias({ text, kind: "surname" }));
  }
  const seen = new Set<string>();
  return aliases.filter((alias) => !seen.has(alias.text) && seen.add(alias.text));
}

/** A surname given for a name that begins with it takes the place of the last word: “Xi Jinping”, “Kim Jong Un”. */
function opensName(surname: string, name: string): boolean {
  return name.startsWith(`${surname} `);
}

/** The kind of a name that nothing tells more of: in capitals it is an acronym, as “WHO” must not be found in “Who”. */
export function nameKind(name: string, type: string): "acronym" | "name" {
  return type !== "person" && /^[A-Z][A-Z.&-]+$/.test(name) ? "acronym" : "name";
}

/** Aliases with every default spelt out. */
export function normaliseAliases(aliases: readonly AuthoredAlias[]): Alias[] {
  return aliases.map(makeAlias);
}

type AuthoredAlias = NonNullable<AuthoredEntry["aliases"]>[number];

function makeAlias(authored: AuthoredAlias): Alias {
  const given = typeof authored === "string" ? { text: authored } : authored;
  const kind = given.kind ?? "name";
  const rule: CaseRule = given.case ?? (kind === "acronym" ? "exact" : "title");
  return {
    text: given.text,
    kind,
    case: rule,
    prior: given.prior ?? 1,
    ...(given.from === undefined ? {} : { from: given.from }),
    ...(given.to === undefined ? {} : { to: given.to }),
  };
}

/** The default surnames of a full name: “Haider al-Abadi” … “al-Abadi”, “Abadi”; none of a single name. */
export function surnamesOf(name: string): string[] {
  const words = name.replace(/,? (?:Jr\.?|Sr\.?|II|III|IV)$/, "").split(" ");
  const last = words.at(-1);
  if (words.length < 2 || last === undefined || /^[\d\p{Ll}]/u.test(last.replace(/^(?:al|el|ul)-/, ""))) return [];
  const bare = last.replace(/^(?:al|el|ul|Al|El|Ul)-/, "");
  return bare === last ? [last] : [last, bare];
}

function sortKeys(codes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(codes).sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function dropUndefined<T extends object>(value: T): Present<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Present<T>;
}
