import type { GazetteerIndex } from "../gazetteer/index.ts";
import type { Mention } from "../model/document.ts";
import { type Layout, lowerAt, mentionAt } from "./layout.ts";
import { ownerBefore } from "./title.ts";

/** The country of the state named right before a body, or behind “of”: “Iraq’s Foreign Ministry”, “the National Assembly of Bulgaria”. */
export function countryBeside(mention: Mention, layout: Layout): string | null {
  return countryOfState(ownerBefore(layout, mention.firstToken)) ?? countryOfState(ownerBehind(mention, layout));
}

/** Adjectives by index, looked up once for all documents. */
const adjectives = new WeakMap<GazetteerIndex, Map<string, string | null>>();

/** The country whose adjective begins the name of a body: “Iraqi Dams Ministry”. */
export function countryInName(name: string, index: GazetteerIndex): string | null {
  const space = name.indexOf(" ");
  if (space < 0) return null;
  const known = adjectives.get(index) ?? new Map<string, string | null>();
  adjectives.set(index, known);
  const word = name.slice(0, space);
  const found = known.get(word);
  if (found !== undefined) return found;
  const country = countryOfAdjective(word, index);
  if (known.size >= MOST) known.clear();
  known.set(word, country);
  return country;
}

/** Words kept from one document to the next; beyond, the store is emptied, so memory stays flat. */
const MOST = 1 << 12;

function countryOfAdjective(word: string, index: GazetteerIndex): string | null {
  for (const { entry, alias } of index.lookup(word)) {
    if (entry.type === "state" && (alias.kind === "adjective" || alias.kind === "acronym")) return entry.country;
  }
  return null;
}

function ownerBehind({ endToken }: Mention, layout: Layout): Mention | undefined {
  if (lowerAt(layout, endToken) !== "of") return undefined;
  return mentionAt(layout, lowerAt(layout, endToken + 1) === "the" ? endToken + 2 : endToken + 1);
}

function countryOfState(mention: Mention | null | undefined): string | null {
  const entry = mention?.candidates[0]?.entry;
  return entry?.type === "state" ? entry.country : null;
}
