import { covers } from "../model/dates.ts";
import type { Candidate, Mention, Tagged } from "../model/document.ts";
import type { GazetteerEntry } from "../model/gazetteer.ts";
import { readAs } from "../model/mention.ts";
import { isTitleWord } from "../model/titles.ts";
import { hasFlag, TokenFlag, tokenText } from "../model/token.ts";
import { isBody, labelOf } from "../model/types.ts";

/** A bare alias this unlikely to mean its entry needs other evidence in the document. */
const DOUBTFUL = 0.5;

/**
 * Leaves out mentions the gazetteer alone does not carry: weak aliases and surnames without a fuller name in the document,
 * and doubtful aliases without another actor of the same country.
 * “the Fund … the International Monetary Fund” stays, a lone “the Fund” goes.
 */
export function keepSupported(doc: Tagged, mentions: readonly Mention[]): Mention[] {
  const evidence = collectEvidence(mentions);
  return mentions.flatMap((mention, n) => {
    if (mention.candidates.length === 0) return [mention];
    const candidates = surnamesFirst(
      mention.candidates.filter(
        (candidate) =>
          isSupported(doc, mention, candidate, evidence) || hasItsCountry(doc, mention, candidate, mentions[n - 1]),
      ),
      evidence,
    );
    const best = candidates[0];
    if (best === undefined) return withoutCandidates(mention);
    if (best === mention.candidates[0] && candidates.length === mention.candidates.length) return [mention];
    const label = labelOf(best.entry.type, best.kind);
    return [readAs(mention, { candidates, kind: best.kind, label, type: best.entry.type })];
  });
}

/** A name that the recogniser found by itself stays one when the gazetteer's readings of it fall. */
function withoutCandidates(mention: Mention): Mention[] {
  if (mention.via === "rule" || mention.via === "model") return [readAs(mention, { candidates: [] })];
  return mention.otherwise === undefined ? [] : [mention.otherwise];
}

/** The surname of a person the document names in full means that person before any other actor of the name. */
function surnamesFirst(candidates: readonly Candidate[], { entries }: Evidence): readonly Candidate[] {
  const isNamed = ({ entry, kind }: Candidate): boolean => kind === "surname" && entries.has(entry.id);
  if (!candidates.some(isNamed)) return candidates;
  return [...candidates.filter(isNamed), ...candidates.filter((candidate) => !isNamed(candidate))];
}

interface Evidence {
  /** First and last words of the names of persons the gazetteer does not know. */
  readonly strangers: ReadonlySet<string>;
  /** Ids of entries named by a strong alias. */
  readonly entries: ReadonlySet<string>;
  /** How many distinct entries of each country are named by strong aliases. */
  readonly countries: ReadonlyMap<string, ReadonlySet<string>>;
}

function collectEvidence(mentions: readonly Mention[]): Evidence {
  const entries = new Set<string>();
  const countries = new Map<string, Set<string>>();
  const strangers = new Set<string>();
  for (const { candidates, label, text } of mentions) {
    const words = text.split(/\s+/);
    if (label === "PER" && candidates.length === 0 && words.length > 1)
      for (const word of [words[0], words.at(-1)]) strangers.add(word as string);
    for (const { entry, prior, needsAntecedent } of candidates) {
      if (needsAntecedent || prior < DOUBTFUL) continue;
      entries.add(entry.id);
      if (entry.country === null) continue;
      const known = countries.get(entry.country);
      if (known) known.add(entry.id);
      else countries.set(entry.country, new Set([entry.id]));
    }
  }
  return { entries, countries, strangers };
}

function isSupported(doc: Tagged, mention: Mention, candidate: Candidate, evidence: Evidence): boolean {
  const { entry } = candidate;
  if (evidence.entries.has(entry.id)) return true;
  const compatriots = entry.country === null ? undefined : evidence.countries.get(entry.country);
  const hasCompatriot = compatriots !== undefined && compatriots.size > 0;
  if (candidate.needsAntecedent) {
    if (entry.type !== "person" || evidence.strangers.has(mention.text.slice(mention.text.lastIndexOf(" ") + 1)))
      return false;
    return (hasCompatriot && isTitled(doc, mention)) || bearsTitle(doc, mention, entry);
  }
  return candidate.prior >= DOUBTFUL || hasCompatriot;
}

/** “President Bush”, “Chancellor Merkel”: the words before the surname are the title of an office the person held then. */
function bearsTitle(doc: Tagged, mention: Mention, { terms }: GazetteerEntry): boolean {
  const date = doc.meta.published;
  return terms.some(({ title, ...term }) => {
    if (title === undefined || (date !== undefined && !covers(term, date))) return false;
    const words = title.split(" ");
    const first = mention.firstToken - words.length;
    return first >= 0 && words.every((word, i) => word === tokenText(doc.plain, doc.tokens, first + i));
  });
}

/** “India’s Congress”: the country right before a weak name of a body says whose it is. */
function hasItsCountry(doc: Tagged, mention: Mention, { entry }: Candidate, before: Mention | undefined): boolean {
  if (before === undefined || entry.country === null || !isBody(entry.type)) return false;
  const isPossessive = hasFlag(doc.tokens, before.endToken, TokenFlag.Possessive);
  const isBeside = before.endToken + (isPossessive ? 1 : 0) === mention.firstToken;
  return (
    isBeside && before.candidates[0]?.entry.type === "state" && before.candidates[0].entry.country === entry.country
  );
}

function isTitled(doc: Tagged, mention: Mention): boolean {
  return mention.firstToken > 0 && isTitleWord(tokenText(doc.plain, doc.tokens, mention.firstToken - 1));
}
