import { loadData } from "../model/data.ts";
import type { Alias, GazetteerEntry } from "../model/gazetteer.ts";
import type { Lexicon } from "../model/lexicons.ts";
import { foldKey } from "./fold.ts";

const { portfolios, own, none } = loadData<Lexicon<"ministries">>("ministries");

/** States of these kinds have ministries. */
const SOVEREIGN: ReadonlySet<string | null> = new Set(["country", "unrecognised"]);

/**
 * Gives every sovereign state the ministries of the template: “Iraqi Foreign Ministry”, “Ministry of Foreign Affairs of Iraq”.
 * Where an authored entry holds the portfolio, or bears one of the names, the names are added to it.
 */
export function addMinistries(entries: readonly GazetteerEntry[]): GazetteerEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byName = new Map<string, string>();
  for (const { id, type, country, aliases } of entries)
    if (type === "government") for (const { text } of aliases) byName.set(`${country} ${foldKey(text)}`, id);
  for (const state of entries) {
    if (state.type !== "state" || !SOVEREIGN.has(state.subtype) || none.includes(state.country ?? "")) continue;
    for (const portfolio of Object.keys(portfolios)) addMinistry(state, portfolio, byId, byName);
  }
  return [...byId.values()];
}

function addMinistry(
  state: GazetteerEntry,
  portfolio: string,
  byId: Map<string, GazetteerEntry>,
  byName: ReadonlyMap<string, string>,
): void {
  const names = namesOf(state, portfolio);
  const [name] = names;
  if (name === undefined) return;
  const holder =
    holderOf(state, portfolio, byId) ??
    names.map((own) => byName.get(`${state.country} ${foldKey(own)}`)).find(Boolean);
  const known = holder === undefined ? undefined : byId.get(holder);
  const entry = known ?? makeMinistry(state, portfolio, name);
  const texts = new Set(entry.aliases.map(({ text }) => foldKey(text)));
  const added = names.filter((text) => !texts.has(foldKey(text))).map(makeAlias);
  byId.set(entry.id, { ...entry, aliases: [...entry.aliases, ...added] });
}

function holderOf(
  state: GazetteerEntry,
  portfolio: string,
  byId: ReadonlyMap<string, GazetteerEntry>,
): string | undefined {
  return own[portfolio]?.find((id) => byId.get(id)?.country === state.country);
}

function namesOf(state: GazetteerEntry, portfolio: string): string[] {
  const adjectives = state.aliases
    .filter(({ kind, prior }) => kind === "adjective" && prior >= 0.9)
    .map(({ text }) => text);
  const templates = portfolios[portfolio] ?? [];
  return [...new Set(templates.flatMap((template) => fill(template, state.name, adjectives)))];
}

function fill(template: string, state: string, adjectives: readonly string[]): string[] {
  if (!template.includes("{adj}")) return [template.replace("{state}", state)];
  return adjectives.map((adjective) => template.replace("{adj}", adjective));
}

function makeMinistry(state: GazetteerEntry, portfolio: string, name: string): GazetteerEntry {
  return {
    ...state,
    id: `gov.${state.id.replace(/^state\./, "")}.${portfolio}-ministry`,
    name,
    type: "government",
    subtype: "ministry",
    aliases: [makeAlias(name)],
    codes: {},
    terms: [],
    relations: [{ rel: "partOf", target: state.id }],
  };
}

function makeAlias(text: string): Alias {
  return { text, kind: "name", case: "title", prior: 1, rule: "ministry-template" };
}
