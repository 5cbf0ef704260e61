import { stringify } from "csv-stringify/sync";
import { type Alias, type AliasKind, type GazetteerEntry, isDependent } from "../../model/gazetteer.ts";
import { labelOf } from "../../model/types.ts";
import { isVariantRule } from "../variants.ts";
import type { ExportFormat } from "./formats.ts";

/** Writes entries for other tools. */
export function exportEntries(entries: readonly GazetteerEntry[], format: ExportFormat): string {
  return { csv: toCsv, spacy: toSpacy, petrarch: toPetrarch }[format](entries);
}

/**
 * The columns that `--gazetteer FILE.csv` reads. Left out are names that would mean too much without kind and prior, which
 * the columns cannot say, and spellings that rules make again.
 */
function toCsv(entries: readonly GazetteerEntry[]): string {
  const rows = entries.map(({ id, name, type, subtype, country, aliases, valid, codes }) => {
    const others = aliases.filter((alias) => alias.text !== name && isPlain(alias));
    const kind = subtype === null ? type : `${type}/${subtype}`;
    return [
      id,
      name,
      kind,
      country ?? "",
      others.map(({ text }) => text).join("|"),
      valid.from ?? "",
      valid.to ?? "",
      codes.wikidata ?? "",
    ];
  });
  return stringify([["id", "name", "type", "country", "aliases", "from", "to", "qid"], ...rows]);
}

function isPlain({ text, kind, prior, rule }: Alias): boolean {
  return !needsKind(kind) && prior >= 0.5 && !isVariantRule(rule) && !text.includes("|");
}

/** Whether names of a kind would be read amiss without it. */
function needsKind(kind: AliasKind): boolean {
  return isDependent(kind) || kind === "adjective" || kind === "plural";
}

/** Patterns of spaCy's EntityRuler, one JSON object a line (https://spacy.io/usage/rule-based-matching#entityruler). */
function toSpacy(entries: readonly GazetteerEntry[]): string {
  const labels = { PER: "PERSON", ORG: "ORG", LOC: "GPE", NORP: "NORP" } as const;
  return entries
    .flatMap((entry) =>
      entry.aliases
        .filter(({ kind }) => !isDependent(kind))
        .map(({ text, kind }) => {
          const label = kind === "adjective" ? "NORP" : labels[labelOf(entry.type, "name")];
          return `${JSON.stringify({ label, pattern: text, id: entry.id })}\n`;
        }),
    )
    .join("");
}

const CAMEO: Readonly<Record<string, string>> = {
  government: "GOV",
  security: "MIL",
  party: "PTY",
  armed: "REB",
  igo: "IGO",
  media: "MED",
  org: "NGO",
  state: "",
  person: "ELI",
};

/** An actor dictionary of PETRARCH; entries that CAMEO has no code for are left out. */
function toPetrarch(entries: readonly GazetteerEntry[]): string {
  return entries
    .filter(
      ({ type, country }) => CAMEO[type] !== undefined && (country !== null || type === "igo" || type === "media"),
    )
    .map((entry) => {
      const code =
        entry.codes.cameo ?? (entry.country === null ? CAMEO[entry.type] : `${entry.country}${CAMEO[entry.type]}`);
      const [head, ...others] = names(entry);
      return [`${head}_ [${code}]`, ...others.map((name) => `+${name}_`)].join("\n");
    })
    .join("\n")
    .concat("\n");
}

function names({ name, aliases }: GazetteerEntry): string[] {
  const own = aliases.filter(({ kind }) => !isDependent(kind) && kind !== "adjective");
  const texts = [name, ...own.map(({ text }) => text)];
  return [...new Set(texts.map((text) => text.toUpperCase().replace(/\s+/g, "_")))];
}
