import type { Candidate, Document, GazetteerHit, RecognisedName, ResolvedMention } from "../model/document.ts";
import { contains, overlaps, type Span } from "../model/span.ts";
import { labelOf } from "../model/types.ts";

/** A reading of some words that did not stand, and why. */
export interface Rejected {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The entry or label: “state.jor (data/gazetteer/states.yaml:12)”. */
  readonly reading: string;
  readonly reason: string;
}

/** Below this a bare alias needs another actor of its country (see keepSupported in src/match/support.ts). */
const DOUBTFUL = 0.5;

/** What the gazetteer and the recogniser read in a span that the document does not have. */
export function listRejected(doc: Document, span: Span): Rejected[] {
  const mentions = doc.entities
    .flatMap((entity) => entity.mentions)
    .filter(({ kind }) => kind !== "office" && kind !== "nominal");
  const hits = doc.hits.filter((hit) => overlaps(hit, span)).flatMap((hit) => rejectedOfHit(doc, hit, mentions));
  const names = doc.names.filter((name) => overlaps(name, span)).flatMap((name) => rejectedName(doc, name, mentions));
  return [...hits, ...names].sort((a, b) => a.start - b.start);
}

function rejectedOfHit(doc: Document, hit: GazetteerHit, mentions: readonly ResolvedMention[]): Rejected[] {
  const mention = mentions.find((other) => overlaps(other, hit));
  const entity = doc.entities.find(({ id }) => id === mention?.entityId);
  return hit.candidates
    .filter(({ entry }) => mention === undefined || !isSame(mention, hit) || entity?.gazetteerId !== entry.id)
    .filter(
      ({ entry }) =>
        mention?.kind !== "metonym" || !entry.relations.some(({ target }) => target === entity?.gazetteerId),
    )
    .filter(({ entry }) => !entity?.considered.some((considered) => considered.entry.id === entry.id))
    .map((candidate) => ({
      ...textOf(doc, hit),
      reading: `${candidate.entry.id} (${candidate.entry.place})`,
      reason: reasonOf(doc, hit, candidate, mention),
    }));
}

function reasonOf(
  doc: Document,
  hit: GazetteerHit,
  candidate: Candidate,
  mention: ResolvedMention | undefined,
): string {
  const { entry, kind, prior, needsAntecedent } = candidate;
  if (mention !== undefined && !isSame(mention, hit)) return `it overlaps “${mention.text}”, found by ${mention.rule}`;
  if (doc.names.some((name) => name.label === "EVENT" && contains(name, hit)))
    return "it is part of the name of an event";
  if (needsAntecedent) return `a ${kind} alone is nobody: the document never names ${entry.name} in full`;
  const label = labelOf(entry.type, kind);
  if (mention !== undefined && label !== mention.label) return `it would be ${label}; the place shows ${mention.label}`;
  if (prior < DOUBTFUL) return `unlikely by itself (prior ${prior}), and no other actor of its country is named`;
  return "another reading was the likelier";
}

function rejectedName(doc: Document, name: RecognisedName, mentions: readonly ResolvedMention[]): Rejected[] {
  const mention = mentions.find((other) => overlaps(other, name));
  if (mention !== undefined && isSame(mention, name) && (mention.label === name.label || mention.kind === "demonym"))
    return [];
  const reading = `${name.label} by ${name.rule}, confidence ${Math.round(name.confidence * 100) / 100}`;
  if (name.label === "EVENT") return [{ ...textOf(doc, name), reading, reason: "an event is no actor" }];
  const reason =
    mention === undefined
      ? "the user's lists deny it, or nothing supports it"
      : `“${mention.text}” (${mention.label}), found by ${mention.rule}, stands instead`;
  return [{ ...textOf(doc, name), reading, reason }];
}

function textOf({ text }: Document, { start, end }: Span): Pick<Rejected, "start" | "end" | "text"> {
  return { start, end, text: text.slice(start, end) };
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
