import { covers } from "../model/dates.ts";
import type { Candidate, Mention, Tagged } from "../model/document.ts";
import type { GazetteerEntry } from "../model/gazetteer.ts";
import { readAs } from "../model/mention.ts";
import { isTitleWord } from "../model/titles.ts";
import { hasFlag, TokenFlag, tokenText } from "../model/token.ts";
import { isBody, labelOf } from "../model/types.ts";
import { fromName } from "./from-name.ts";

/** A bare alias this unlikely to mean its entry needs other evidence in the document. */
const DOUBTFUL = 0.5;

/**
 * Leaves out mentions the gazetteer alone does not carry: weak aliases and surnames without a fuller name in the document,
 * and doubtful aliases without another actor of the same country.
 * “the Fund … the International Monetary Fund” stays, a lone “the Fund” goes.
 */
export function keepSupported(doc: Tagged, mentions: readonly Mention[]): Mention[] {
  const evidence = collectEvidence(mentions);
  const kept: Mention[] = [];
  let before: Mention | undefined;
  for (const mention of mentions) {
    const supported = mention.candidates.length === 0 ? mention : support(doc, mention, before, evidence);
    if (supported !== null) kept.push(supported);
    before = mention;
  }
  return kept;
}

/** The mention with the candidates that something supports, or null where nothing is left of it. */
function support(doc: Tagged, mention: Mention, before: Mention | undefined, evidence: Evidence): Mention | null {
  const carried = mention.candidates.filter(
    (candidate) => isSupported(doc, mention, candidate, evidence) || hasItsCountry(doc, mention, candidate, before),
  );
  const candidates = carried.length > 1 ? surnamesFirst(carried, evidence) : carried;
  const best = candidates[0];
  if (best === undefined) return withoutCandidates(doc, mention);
  if (best === mention.candidates[0] && candidates.length === mention.candidates.length) return mention;
  const label = labelOf(best.entry.type, best.kind);
  return readAs(mention, { candidates, kind: best.kind, label, type: best.entry.type });
}

/** A name that the recogniser found by itself stays one when the gazetteer's readings of it fall. */
function withoutCandidates(doc: Tagged, mention: Mention): Mention | null {
  if (mention.via === "rule" || mention.via === "model") return readAs(mention, { candidates: [] });
  return mention.otherwise === undefined ? null : fromName(doc, mention.otherwise, []);
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
  /** The countries of those entries. */
  readonly countries: ReadonlySet<string>;
}

function collectEvidence(mentions: readonly Mention[]): Evidence {
  const entries = new Set<string>();
  const countries = new Set<string>();
  const strangers = new Set<string>();
  for (const { candidates, label, text } of mentions) {
    if (label === "PER" && candidates.length === 0) addStranger(strangers, text);
    for (const { entry, prior, needsAntecedent } of candidates) {
      if (needsAntecedent || prior < DOUBTFUL) continue;
      entries.add(entry.id);
      if (entry.country !== null) countries.add(entry.country);
    }
  }
  return { entries, countries, strangers };
}

function addStranger(strangers: Set<string>, name: string): void {
  const words = name.split(/\s+/);
  if (words.length > 1) strangers.add(words[0] as string).add(words.at(-1) as string);
}

function isSupported(doc: Tagged, mention: Mention, candidate: Candidate, evidence: Evidence): boolean {
  const { entry } = candidate;
  if (evidence.entries.has(entry.id)) return true;
  const hasCompatriot = entry.country !== null && evidence.countries.has(entry.country);
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
  return terms.some((term) => {
    const { title } = term;
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
