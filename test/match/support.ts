import { findGazetteerHits } from "../../src/gazetteer/hits.ts";
import { GazetteerIndex } from "../../src/gazetteer/index.ts";
import type { Candidate, GazetteerHit, Mention, RecognisedName, Tagged } from "../../src/model/document.ts";
import type { Alias, GazetteerEntry } from "../../src/model/gazetteer.ts";
import { tokenAt } from "../../src/model/token.ts";
import { labelOf, type MentionKind } from "../../src/model/types.ts";
import { segmentText } from "../segment/support.ts";

const NO_GAZETTEER = GazetteerIndex.of([]);

/** A name the recogniser is said to have found: its text, label, rule and confidence. */
export type FoundName = readonly [text: string, label: RecognisedName["label"], rule: string, confidence?: number];

/** A tagged document from a text and the names found in it; each name is looked for behind the one before. */
export function makeTagged(
  text: string,
  names: readonly FoundName[] = [],
  published?: string,
  index: GazetteerIndex = NO_GAZETTEER,
): Tagged {
  const doc = segmentText(text);
  let from = 0;
  const recognised = names.map(([name, label, rule, confidence = 0.9]): RecognisedName => {
    const start = placeOf(text, name, from);
    from = start + name.length;
    return { ...rangeOf(doc, start, from), label, rule, confidence };
  });
  const dated = { ...doc, meta: published === undefined ? {} : { published } };
  return {
    ...dated,
    syntax: doc.sentences.map(() => null),
    hits: findGazetteerHits(dated, index),
    names: recognised,
  };
}

/** The hits of a gazetteer as “text: id kind, id kind”. */
export function hitsOf(doc: Tagged, index: GazetteerIndex): string[] {
  return findGazetteerHits(doc, index).map((hit) => `${doc.text.slice(hit.start, hit.end)}: ${listCandidates(hit)}`);
}

function listCandidates(hit: GazetteerHit): string {
  return hit.candidates.map(({ entry, kind }) => `${entry.id} ${kind}`).join(", ");
}

/** A candidate as the gazetteer hands it over. */
export function makeCandidate(entry: GazetteerEntry, rest: Partial<Omit<Candidate, "entry">> = {}): Candidate {
  return { entry, alias: entry.aliases[0] as Alias, kind: "name", prior: 1, needsAntecedent: false, ...rest };
}

/** A mention of `name` in a document, behind `from`, with candidates from a gazetteer. */
export function makeMention(
  doc: Tagged,
  name: string,
  candidates: readonly Candidate[],
  rest: Partial<Mention> = {},
  from = 0,
): Mention {
  const start = placeOf(doc.text, name, from);
  const range = rangeOf(doc, start, start + name.length);
  const best = candidates[0];
  const kind: MentionKind = best?.kind ?? "name";
  return {
    ...range,
    text: name,
    sentence: doc.sentences.findIndex(({ endToken }) => range.firstToken < endToken),
    label: best === undefined ? "ORG" : labelOf(best.entry.type, kind),
    kind,
    via: best === undefined ? "rule" : "gazetteer",
    confidence: 0.9,
    rule: "test",
    type: best?.entry.type ?? null,
    candidates,
    ...rest,
  };
}

function placeOf(text: string, part: string, from: number): number {
  const start = text.indexOf(part, from);
  if (start < 0) throw new Error(`“${part}” is not in “${text.slice(from)}”`);
  return start;
}

function rangeOf({ tokens }: Pick<Tagged, "tokens">, start: number, end: number) {
  const firstToken = tokenAt(tokens, start);
  const endToken = tokenAt(tokens, end - 1) + 1;
  if (tokens.start[firstToken] !== start || tokens.end[endToken - 1] !== end) throw new Error("no whole tokens");
  return { start, end, firstToken, endToken };
}
