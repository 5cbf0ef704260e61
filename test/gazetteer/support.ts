import type { Alias, GazetteerEntry } from "../../src/model/gazetteer.ts";

/** A complete alias from what matters to a test. */
export function makeAlias(text: string, rest: Partial<Alias> = {}): Alias {
  const kind = rest.kind ?? "name";
  return { text, kind, case: kind === "acronym" ? "exact" : "title", prior: 1, ...rest };
}

/** A complete entry from what matters to a test; its name is its first alias. */
export function makeEntry(
  id: string,
  name: string,
  rest: Partial<GazetteerEntry> = {},
  aliases: readonly Alias[] = [],
): GazetteerEntry {
  return {
    id,
    name,
    type: "org",
    subtype: null,
    country: null,
    gender: null,
    codes: {},
    valid: {},
    terms: [],
    relations: [],
    priority: 0,
    list: "builtin",
    place: "made.yaml:1",
    ...rest,
    aliases: [makeAlias(name), ...aliases],
  };
}
