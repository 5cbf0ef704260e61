import type { Entity, ResolvedMention, SpeakerBasis } from "../model/document.ts";
import { type Discourse, isEntity, type Referent, sentenceOf, type Trace } from "./discourse.ts";
import { type Part, partOf } from "./salience.ts";

/** What a pronoun or noun asks of its antecedent. */
export interface Search {
  /** The pronoun or noun: its antecedent stands before it. */
  readonly at: number;
  /** How well a target fits, 0 for nothing against it; null where it cannot be meant. */
  readonly fit: (target: Entity | Referent) => number | null;
  /** Names count wherever they stand in the text before. */
  readonly far?: boolean;
}

export interface Antecedent {
  readonly target: Entity | Referent;
  readonly score: number;
  readonly runnerUp: SpeakerBasis["runnerUp"];
  /** By how much it leads before whatever else could be meant. */
  readonly lead: number;
}

/**
 * How much a place counts as antecedent (after Lappin and Leass 1994): one point a sentence away, less or more by the
 * part the name plays there; more in the same paragraph, for who spoke last, and for who is named often.
 */
const PARTS: Readonly<Record<Part, number>> = {
  subject: 0.6,
  object: 0,
  owner: -0.1,
  governed: -0.2,
  addressee: -0.6,
  reported: -0.5,
};
const SENTENCE = 1;
const PARAGRAPH = 0.3;
const LAST_SPEAKER = 0.8;
const FREQUENCY = 0.1;
const MOST_COUNTED = 8;
/** A person without a name is seldom taken up across paragraphs. */
const UNNAMED_APART = -1.3;
/** Against a name in the pronoun's own clause. */
const OWN_CLAUSE = 2;
/** For what the sentence right before was about, in one paragraph. */
const TOPIC = 0.8;
const REACH = 7;

/** The entity or unnamed speaker most likely meant by a pronoun or noun; null when none is near. */
export function findAntecedent(discourse: Discourse, search: Search): Antecedent | null {
  const scores = new Map<Entity | Referent, number>();
  const note = (target: Entity | Referent, score: number | null): void => {
    if (score !== null && score > (scores.get(target) ?? Number.NEGATIVE_INFINITY)) scores.set(target, score);
  };
  for (const mention of discourse.context.mentions) {
    if (mention.firstToken >= search.at) break;
    const entity = discourse.byId.get(mention.entityId);
    if (entity) note(entity, scoreMention(discourse, search, mention, entity));
  }
  for (const trace of discourse.traces) note(trace.target, scoreTrace(discourse, search, trace));
  return rank(scores);
}

function scoreMention(discourse: Discourse, search: Search, mention: ResolvedMention, entity: Entity): number | null {
  const { context } = discourse;
  const near = nearness(discourse, mention.firstToken, search);
  if (near === null || isByline(context.doc.layout.bylines, mention.start)) return null;
  if ((context.regionAt[mention.firstToken] as number) >= 0) return null;
  const fit = search.fit(entity);
  if (fit === null) return null;
  const part = partOf(discourse, mention);
  // “In a meeting with Putin, he said”: a name in the pronoun's own clause is not who is meant.
  const close = part === "governed" && sentenceOf(discourse, search.at) === mention.sentence ? OWN_CLAUSE : 0;
  const topic = part === "subject" ? topicality(discourse, mention.firstToken, search.at) : 0;
  return fit + near + PARTS[part] + topic - close + frequencyOf(discourse, entity);
}

function isByline(bylines: readonly { start: number; end: number }[], start: number): boolean {
  return bylines.some((line) => line.start <= start && start < line.end);
}

function scoreTrace(discourse: Discourse, search: Search, trace: Trace): number | null {
  if (trace.token >= search.at) return null;
  const near = nearness(discourse, trace.token, search);
  const fit = search.fit(trace.target);
  if (near === null || fit === null) return null;
  const spokeLast = discourse.traces.findLast(({ spoke }) => spoke) === trace ? LAST_SPEAKER : 0;
  const unnamed = !isEntity(trace.target) && trace.target.number === "one";
  const apart = unnamed && !isTogether(discourse, trace.token, search.at) ? UNNAMED_APART : 0;
  const topic = topicality(discourse, trace.token, search.at);
  return fit + near + PARTS.subject + topic + spokeLast + apart + frequencyOf(discourse, trace.target);
}

/** By how often somebody has been named in the text or meant before. */
function frequencyOf({ traces }: Discourse, target: Entity | Referent): number {
  let count = isEntity(target) ? target.mentions.length : 0;
  for (const trace of traces) if (trace.target === target) count++;
  return Math.min(MOST_COUNTED, count) * FREQUENCY;
}

function topicality(discourse: Discourse, token: number, at: number): number {
  const [from, to] = [sentenceOf(discourse, token), sentenceOf(discourse, at)];
  const follows = (discourse.depth[to] as number) - (discourse.depth[from] as number) <= 1;
  return follows && isTogether(discourse, token, at) ? TOPIC : 0;
}

function isTogether(discourse: Discourse, a: number, b: number): boolean {
  const { sentences } = discourse.context.doc;
  return sentences[sentenceOf(discourse, a)]?.paragraph === sentences[sentenceOf(discourse, b)]?.paragraph;
}

/** Nearness in sentences and paragraphs; null beyond reach. */
function nearness(discourse: Discourse, token: number, { at, far = false }: Search): number | null {
  const [from, to] = [sentenceOf(discourse, token), sentenceOf(discourse, at)];
  const distance = (discourse.depth[to] as number) - (discourse.depth[from] as number);
  if (distance > REACH && !far) return null;
  return -distance * SENTENCE + (isTogether(discourse, token, at) ? PARAGRAPH : 0);
}

function rank(scores: ReadonlyMap<Entity | Referent, number>): Antecedent | null {
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (best === undefined) return null;
  const next = ranked.slice(1).find(([target]) => isEntity(target));
  return {
    target: best[0],
    score: round(best[1]),
    runnerUp: next && isEntity(next[0]) ? { entity: next[0].id, score: round(next[1]) } : null,
    lead: second === undefined ? Number.POSITIVE_INFINITY : best[1] - second[1],
  };
}

function round(score: number): number {
  return Math.round(score * 100) / 100;
}
