import type { GazetteerEntry } from "../model/gazetteer.ts";

/**
 * Gives every state with plural names the people they denote, as an entry of its own:
 * state.irq with “Iraqis” … people.irq, of type people. An authored entry of that id is kept.
 */
export function derivePeoples(entries: readonly GazetteerEntry[]): GazetteerEntry[] {
  const ids = new Set(entries.map((entry) => entry.id));
  return entries.flatMap((entry) => {
    const plurals = entry.aliases.filter((alias) => alias.kind === "plural");
    const first = plurals[0];
    if (first === undefined || entry.type !== "state") return [entry];
    const state = { ...entry, aliases: entry.aliases.filter((alias) => alias.kind !== "plural") };
    const id = entry.id.replace(/^state\./, "people.");
    return ids.has(id) ? [state] : [state, { ...peopleOf(entry, id, first.text), aliases: plurals }];
  });
}

function peopleOf(state: GazetteerEntry, id: string, name: string): GazetteerEntry {
  return {
    ...state,
    id,
    name,
    type: "people",
    subtype: "nationality",
    codes: {},
    terms: [],
    relations: [{ rel: "partOf", target: state.id }],
  };
}
