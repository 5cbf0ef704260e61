import type { Candidate, Mention } from "../model/document.ts";
import type { GazetteerEntry } from "../model/gazetteer.ts";
import { labelOf } from "../model/types.ts";

/** What the gazetteer says of a mention: one entry, or several that the document does not decide between. */
export interface Link {
  readonly entry: GazetteerEntry | null;
  readonly candidates: readonly string[];
}

const COUNTRY_BONUS = 0.4;
const ANTECEDENT_BONUS = 0.5;
/** A lead smaller than this is a guess: no link. */
const MARGIN = 0.15;

/** Binds the choice between gazetteer entries to the countries and entries the document names beyond doubt. */
export function createLinker(mentions: readonly Mention[]): (mention: Mention) => Link {
  const countries = new Map<string, number>();
  const entries = new Set<string>();
  for (const { candidates } of mentions) {
    const [only] = candidates;
    if (only === undefined || candidates.length > 1 || only.needsAntecedent) continue;
    entries.add(only.entry.id);
    if (only.entry.country !== null) countries.set(only.entry.country, (countries.get(only.entry.country) ?? 0) + 1);
  }
  return (mention) => chooseEntry(mention, countries, entries);
}

function chooseEntry(mention: Mention, countries: ReadonlyMap<string, number>, entries: ReadonlySet<string>): Link {
  const fitting = mention.candidates.filter(({ entry, kind }) => labelOf(entry.type, kind) === mention.label);
  const score = ({ entry, prior }: Candidate): number =>
    entry.priority * 10 +
    prior +
    (entry.country !== null && countries.has(entry.country) ? COUNTRY_BONUS : 0) +
    (entries.has(entry.id) ? ANTECEDENT_BONUS : 0);
  const ranked = fitting
    .map((candidate) => ({ candidate, score: score(candidate) }))
    .sort((a, b) => b.score - a.score || (a.candidate.entry.id < b.candidate.entry.id ? -1 : 1));
  const [best, second] = ranked;
  if (best === undefined) return { entry: null, candidates: [] };
  if (second === undefined || best.score - second.score >= MARGIN)
    return { entry: best.candidate.entry, candidates: [] };
  return { entry: null, candidates: ranked.map(({ candidate }) => candidate.entry.id) };
}
