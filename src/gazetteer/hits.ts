import type { Candidate, GazetteerHit, Segmented, Sentence } from "../model/document.ts";
import { type AliasKind, type GazetteerEntry, isDependent } from "../model/gazetteer.ts";
import { tokenForms } from "../model/token.ts";
import type { MentionKind } from "../model/types.ts";
import { agreesInCase, isSpoken } from "./case-rule.ts";
import type { AliasRef, GazetteerIndex } from "./index.ts";

/**
 * Finds the names of the gazetteer in a document: leftmost first, longest at each place, never across sentences. The date
 * of the document, or else `asOf`, leaves out aliases that were not in use.
 */
export function findGazetteerHits(doc: Segmented, index: GazetteerIndex, asOf?: string): GazetteerHit[] {
  const date = doc.meta.published ?? asOf;
  const hits: GazetteerHit[] = [];
  const forms = tokenForms(doc.plain, doc.tokens);
  for (const [number, sentence] of doc.sentences.entries()) {
    for (let i = sentence.firstToken; i < sentence.endToken; ) {
      const node = index.open(forms[i] as number);
      const hit = node < 0 ? null : longestHit(doc, forms, index, sentence, number, i, node, date);
      if (hit) hits.push(hit);
      i = hit ? hit.endToken : i + 1;
    }
  }
  return hits;
}

function longestHit(
  doc: Segmented,
  forms: Int32Array,
  index: GazetteerIndex,
  sentence: Sentence,
  number: number,
  first: number,
  opened: number,
  date: string | undefined,
): GazetteerHit | null {
  let best: GazetteerHit | null = null;
  let node = opened;
  for (let i = first; node >= 0; ) {
    const refs = index.endsAt(node);
    const end = doc.tokens.end[i] as number;
    i++;
    if (refs.length > 0) {
      const start = doc.tokens.start[first] as number;
      const candidates = agreeing(refs, date, sentence.allCaps, doc.plain.slice(start, end));
      if (candidates.length > 0) best = { start, end, firstToken: first, endToken: i, sentence: number, candidates };
    }
    node = i < sentence.endToken ? index.follow(node, forms[i] as number) : -1;
  }
  return best;
}

/** Candidates by the names of a node and the way they are written: most names stand in the news again and again. */
const agreed = new WeakMap<readonly AliasRef[], Map<string, readonly Candidate[]>>();

function agreeing(
  refs: readonly AliasRef[],
  date: string | undefined,
  allCaps: boolean,
  surface: string,
): readonly Candidate[] {
  const isDated = date !== undefined && refs.some(({ alias }) => alias.from !== undefined || alias.to !== undefined);
  if (allCaps || isDated) return weigh(refs, date, allCaps, surface);
  const bySurface = agreed.get(refs) ?? openFor(refs);
  const known = bySurface.get(surface);
  if (known !== undefined) return known;
  const found = weigh(refs, date, false, surface);
  bySurface.set(surface, found);
  return found;
}

function openFor(refs: readonly AliasRef[]): Map<string, readonly Candidate[]> {
  const opened = new Map<string, readonly Candidate[]>();
  agreed.set(refs, opened);
  return opened;
}

function weigh(refs: readonly AliasRef[], date: string | undefined, allCaps: boolean, surface: string): Candidate[] {
  const byEntry = new Map<string, Candidate>();
  for (const ref of refs) {
    if (!agreesInCase(ref.alias, surface, allCaps) || !isCurrent(ref, date)) continue;
    const candidate = makeCandidate(ref, surface);
    const known = byEntry.get(ref.entry.id);
    if (known === undefined || rank(candidate) < rank(known)) byEntry.set(ref.entry.id, candidate);
  }
  return highestPriority([...byEntry.values()].sort(compareCandidates));
}

/** An entry of a list of higher priority is the only reading of its name. */
function highestPriority(candidates: Candidate[]): Candidate[] {
  return candidates.filter(({ entry }) => entry.priority === candidates[0]?.entry.priority);
}

/** Whether an alias with dates was in use when the document appeared; a document without date takes all. */
function isCurrent({ alias }: AliasRef, published: string | undefined): boolean {
  if (published === undefined) return true;
  return !(alias.from !== undefined && published < alias.from) && !(alias.to !== undefined && published >= alias.to);
}

/** An acronym written as a word is the likelier reading only where nobody bears the word as a name. */
const SPOKEN_PRIOR = 0.6;

function makeCandidate({ entry, alias }: AliasRef, surface: string): Candidate {
  return {
    entry,
    alias,
    kind: mentionKind(entry, alias.kind, alias.text),
    prior: isSpoken(alias, surface) ? alias.prior * SPOKEN_PRIOR : alias.prior,
    needsAntecedent: isDependent(alias.kind),
  };
}

const KIND_OF: Readonly<Record<AliasKind, MentionKind>> = {
  name: "name",
  translit: "name",
  plural: "name",
  acronym: "acronym",
  surname: "surname",
  adjective: "demonym",
  nickname: "alias",
  former: "alias",
  weak: "alias",
};

function mentionKind(entry: GazetteerEntry, kind: AliasKind, text: string): MentionKind {
  if (kind === "adjective" && entry.type === "people") return "name";
  return kind === "name" && entry.type !== "person" && isShort(text, entry) ? "alias" : KIND_OF[kind];
}

/** “Fed” beside “Federal Reserve” and “Dawa” beside “Dawa Party” are aliases; “Britain” is a name of the United Kingdom. */
function isShort(text: string, { name, type }: GazetteerEntry): boolean {
  if (/\s/.test(text) || !/\s/.test(name.replace(/^The /, ""))) return false;
  return type !== "state" || name.includes(text);
}

/** A name beats a weak alias of the same entry; the higher prior beats the lower. */
function rank(candidate: Candidate): number {
  return (candidate.needsAntecedent ? 1 : 0) + (1 - candidate.prior);
}

/** Orders candidates best first: priority of the list, then own names before weak ones, prior, id. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  return b.entry.priority - a.entry.priority || rank(a) - rank(b) || (a.entry.id < b.entry.id ? -1 : 1);
}
