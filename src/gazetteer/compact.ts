import { ALIAS_KINDS, type Alias, type CaseRule, type GazetteerEntry } from "../model/gazetteer.ts";
import { addVariants, isVariantRule } from "./variants.ts";

const CASES: readonly CaseRule[] = ["exact", "title", "any"];

/** An alias as shipped: its text where all else is usual, or the text and what differs. */
type CompactAlias = string | readonly [text: string, kind: number, rule: number, prior: number, ...rest: string[]];

/** An entry as shipped, in the order of {@link compactEntry}. */
type Compact = readonly [
  ...Head,
  aliases: readonly CompactAlias[],
  codes: GazetteerEntry["codes"],
  valid: GazetteerEntry["valid"],
  terms: GazetteerEntry["terms"],
  relations: GazetteerEntry["relations"],
  priority: number,
  yes: readonly string[],
  no: readonly string[],
];
type Head = readonly [
  id: string,
  name: string,
  type: GazetteerEntry["type"],
  subtype: string | null,
  country: string | null,
  gender: GazetteerEntry["gender"],
];

/** Writes an entry of the bundled gazetteer in a third of the letters of its full form: what rules make again, and its place, is left out. */
export function compactEntry(entry: GazetteerEntry): string {
  const { aliases, list, priority, ...rest } = entry;
  const values = [rest.id, rest.name, rest.type, rest.subtype, rest.country, rest.gender];
  return JSON.stringify([
    ...values,
    aliases.filter(({ rule }) => !isVariantRule(rule)).map(compactAlias),
    rest.codes,
    rest.valid,
    rest.terms,
    rest.relations,
    priority,
    rest.yes ?? [],
    rest.no ?? [],
  ]);
}

/** Reads what {@link compactEntry} wrote; spellings are made again, in the same order. */
export function expandEntry(json: string, place: string): GazetteerEntry {
  const [id, name, type, subtype, country, gender, aliases, codes, valid, terms, relations, priority, yes, no] =
    JSON.parse(json) as Compact;
  return addVariants({
    id,
    name,
    type,
    subtype,
    country,
    gender,
    aliases: aliases.map(expandAlias),
    codes,
    valid,
    terms,
    relations,
    priority,
    list: "builtin",
    place,
    ...examples("yes", yes),
    ...examples("no", no),
  });
}

function examples(key: "yes" | "no", sentences: readonly string[]): Partial<GazetteerEntry> {
  return sentences.length > 0 ? { [key]: sentences } : {};
}

function compactAlias({ text, kind, case: rule, prior, from, to, rule: made }: Alias): CompactAlias {
  const usual = kind === "name" && rule === "title" && prior === 1;
  if (usual && from === undefined && to === undefined && made === undefined) return text;
  const dates = [from ?? "", to ?? "", made ?? ""] as const;
  const last = dates.findLastIndex((value) => value !== "");
  return [text, ALIAS_KINDS.indexOf(kind), CASES.indexOf(rule), prior, ...dates.slice(0, last + 1)];
}

function expandAlias(alias: CompactAlias): Alias {
  if (typeof alias === "string") return { text: alias, kind: "name", case: "title", prior: 1 };
  const [text, kind, rule, prior, from, to, made] = alias;
  return {
    text,
    kind: ALIAS_KINDS[kind] as Alias["kind"],
    case: CASES[rule] as CaseRule,
    prior,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(made ? { rule: made } : {}),
  };
}
