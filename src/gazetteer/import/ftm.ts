import { ConfigError } from "../../errors.ts";
import type { AuthoredEntry } from "../schema.ts";
import { type Imported, joinById, makeEntry } from "./imported.ts";

/** An entity of FollowTheMoney (https://followthemoney.tech/explorer/): a schema and lists of values. */
interface FtmEntity {
  readonly id?: string;
  readonly caption?: string;
  readonly schema?: string;
  readonly properties?: Readonly<Record<string, readonly string[]>>;
}

const TYPES: Readonly<Record<string, string>> = {
  Person: "person",
  PublicBody: "government",
  Organization: "org",
  LegalEntity: "org",
  Company: "org/company",
};

/** Topics that say more than the schema; see https://followthemoney.tech/explorer/types/topic/. */
const TOPICS: readonly (readonly [string, string])[] = [
  ["crime.terror", "armed"],
  ["pol.party", "party"],
  ["gov.igo", "igo"],
  ["mil", "security/military"],
  ["gov", "government"],
  ["role.pep", "person/politician"],
];

/** Reads entities of FollowTheMoney, one JSON object a line; schemas that name no actor are left out and counted. */
export function importFtm(content: string, file: string, iso3: (code: string) => string | undefined): Imported {
  const skipped = new Map<string, number>();
  const unnamed: string[] = [];
  const entries = content.split(/\r?\n/).flatMap((line, n) => {
    if (line.trim() === "") return [];
    const entity = parseLine(line, `${file}:${n + 1}`);
    const type = typeOf(entity);
    if (type !== undefined && nameOf(entity) === "") {
      unnamed.push(`line ${n + 1} left out: it has no name`);
      return [];
    }
    if (type !== undefined) return [toEntry(entity, type, iso3)];
    skipped.set(entity.schema ?? "none", (skipped.get(entity.schema ?? "none") ?? 0) + 1);
    return [];
  });
  const notes = [...skipped].map(([schema, count]) => `${count} of schema ${schema} left out: it names no actor`);
  return { entries: joinById(entries), notes: [...unnamed, ...notes] };
}

function parseLine(line: string, place: string): FtmEntity {
  let entity: unknown;
  try {
    entity = JSON.parse(line);
  } catch (cause) {
    throw new ConfigError("E_GAZETTEER", `${place}: not valid JSON; FollowTheMoney files hold one object a line`, {
      cause,
    });
  }
  if (isEntity(entity)) return entity;
  throw new ConfigError("E_GAZETTEER", `${place}: no entity of FollowTheMoney; they are objects with lists of values`);
}

function isEntity(value: unknown): value is FtmEntity {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { properties = {}, caption = "" } = value as FtmEntity;
  return (
    typeof caption === "string" && typeof properties === "object" && Object.values(properties).every(Array.isArray)
  );
}

function nameOf({ caption, properties }: FtmEntity): string {
  return (caption || properties?.name?.[0]) ?? "";
}

function typeOf({ schema, properties }: FtmEntity): string | undefined {
  const base = TYPES[schema ?? ""];
  if (base === undefined || base === "person") return base;
  const topics = properties?.topics ?? [];
  return TOPICS.find(([topic]) => topics.includes(topic))?.[1] ?? base;
}

function toEntry(entity: FtmEntity, type: string, iso3: (code: string) => string | undefined): Partial<AuthoredEntry> {
  const { properties = {} } = entity;
  const name = nameOf(entity);
  const country = iso3((properties.country?.[0] ?? properties.nationality?.[0] ?? "").toUpperCase());
  const others = [...(properties.name ?? []), ...(properties.alias ?? [])].filter((text) => text !== name);
  const aliases = [
    ...new Set(others),
    ...(properties.weakAlias ?? []).map((text) => ({ text, kind: "weak" as const })),
  ];
  const [wikidata] = properties.wikidataId ?? [];
  return {
    ...makeEntry(name, type, country, aliases),
    ...(wikidata === undefined ? {} : { codes: { wikidata } }),
  };
}
