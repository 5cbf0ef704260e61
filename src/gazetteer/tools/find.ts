import type { Alias, GazetteerEntry } from "../../model/gazetteer.ts";
import type { GazetteerIndex } from "../index.ts";
import { type Holder, Offices } from "../offices.ts";

/** What a name or the phrase of an office stands for. */
export interface Found {
  readonly query: string;
  readonly entries: readonly { readonly entry: GazetteerEntry; readonly alias: Alias }[];
  readonly holders: readonly Holder[];
}

/** Looks a name up, best first; also “Iraqi prime minister”, “president of Iraq” and “off.irq.head-of-state” where a date is given. */
export function createFinder(index: GazetteerIndex): (query: string, date: string | undefined) => Found {
  const offices = new Offices((office) => index.holdersOf(office));
  return (query, date) => {
    const refs = [...index.lookup(query)].sort(
      (a, b) => b.alias.prior - a.alias.prior || (a.entry.id < b.entry.id ? -1 : 1),
    );
    const byId = index.get(query);
    const named = byId === undefined ? refs : [{ entry: byId, alias: byId.aliases[0] as Alias }, ...refs];
    const ids = query.startsWith("off.") ? [query] : officesIn(query, index, offices);
    return { query, entries: named, holders: date === undefined ? [] : ids.flatMap((id) => offices.holders(id, date)) };
  };
}

const OF = /^(?:the )?(.+?) of (.+)$/i;
const POSSESSIVE = /^(.+?)['’]s? (.+)$/;

function officesIn(phrase: string, index: GazetteerIndex, offices: Offices): string[] {
  const words = phrase.replace(/^the /i, "").split(" ");
  const splits: [string, string][] = words
    .slice(1)
    .map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")]);
  const of = OF.exec(phrase);
  if (of) splits.push([(of[2] as string).replace(/^the /i, ""), of[1] as string]);
  const possessive = POSSESSIVE.exec(phrase);
  if (possessive) splits.push([possessive[1] as string, possessive[2] as string]);
  return [
    ...new Set(
      splits.flatMap(([state, title]) => countriesOf(state, index).flatMap((iso) => offices.officesOf(title, iso))),
    ),
  ];
}

function countriesOf(name: string, index: GazetteerIndex): string[] {
  return index
    .lookup(name)
    .flatMap(({ entry }) => (entry.type === "state" && entry.country !== null ? [entry.country] : []));
}

/** Writes what was found for people. */
export function renderFound({ query, entries, holders }: Found): string {
  const lines = [...entries.map(({ entry, alias }) => describeEntry(entry, alias)), ...holders.map(describeHolder)];
  return lines.length === 0 ? `${query}: nothing found\n` : `${query}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function describeEntry(entry: GazetteerEntry, alias: Alias): string {
  const type = entry.subtype === null ? entry.type : `${entry.type}/${entry.subtype}`;
  const made = alias.rule === undefined ? "" : `, made by ${alias.rule}`;
  const facts = [type, entry.country, `${alias.kind} ${alias.prior}${made}`, entry.place].filter(Boolean);
  return `${entry.id} · ${entry.name} · ${facts.join(" · ")}`;
}

function describeHolder({ entry, term, stale }: Holder): string {
  const dates = `${term.from ?? "?"} – ${term.to ?? `open${term.asOf ? `, known to ${term.asOf}` : ""}`}`;
  const flags = [term.acting ? "acting" : "", stale ? "stale: the term is not known to run to this date" : ""].filter(
    Boolean,
  );
  return [`${term.office}: ${entry.id} · ${entry.name}`, term.title, dates, ...flags].filter(Boolean).join(" · ");
}
