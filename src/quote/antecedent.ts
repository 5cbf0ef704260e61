import type { Entity, ResolvedMention } from "../model/document.ts";
import type { SpeakerBasis } from "../model/quotation.ts";
import type { QuoteContext } from "./context.ts";
import { type Discourse, isEntity, type Referent, sentenceOf, type Trace } from "./discourse.ts";
import { type Part, partOf } from "./part.ts";

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
  const fits = new Map<Entity | Referent, number | null>();
  const { mentions } = discourse.context;
  const here = sentenceOf(discourse, search.at);
  const fitOf = (target: Entity | Referent): number | null => {
    const known = fits.get(target);
    if (known !== undefined) return known;
    const fit = weigh(discourse, search, target);
    fits.set(target, fit);
    return fit;
  };
  const note = (target: Entity | Referent, score: number): void => {
    if (score > (scores.get(target) ?? Number.NEGATIVE_INFINITY)) scores.set(target, score);
  };
  for (let n = mentionsBefore(mentions, search.at) - 1; n >= 0; n--) {
    const mention = mentions[n] as ResolvedMention;
    if (!search.far && !isNear(discourse, mention.sentence, here)) break;
    const entity = discourse.byId.get(mention.entityId);
    const fit = entity && isUsable(discourse.context, mention) ? fitOf(entity) : null;
    if (entity && fit !== null) note(entity, fit + scoreMention(discourse, mention, here));
  }
  const spokeLast = discourse.traces.findLast(({ spoke }) => spoke);
  for (const trace of discourse.traces) {
    if (trace.token >= search.at || !(search.far || isNear(discourse, trace.sentence, here))) continue;
    const fit = fitOf(trace.target);
    if (fit === null) continue;
    note(trace.target, fit + (scoreTrace(discourse, trace, here) + (trace === spokeLast ? LAST_SPEAKER : 0)));
  }
  return rank(scores);
}

/** How well a target fits wherever it stands: what the search asks, and how often it has been meant. */
function weigh({ counts }: Discourse, search: Search, target: Entity | Referent): number | null {
  const fit = search.fit(target);
  if (fit === null) return null;
  const count = (isEntity(target) ? target.mentions.length : 0) + (counts.get(target) ?? 0);
  return fit + Math.min(MOST_COUNTED, count) * FREQUENCY;
}

/** How many mentions stand before a token. */
function mentionsBefore(mentions: readonly ResolvedMention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as ResolvedMention).firstToken < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isNear({ depth }: Discourse, from: number, to: number): boolean {
  return (depth[to] as number) - (depth[from] as number) <= REACH;
}

/** Names inside quotation marks and in bylines are of no story that is told. */
function isUsable({ doc, regionAt }: QuoteContext, { firstToken, start }: ResolvedMention): boolean {
  return (
    (regionAt[firstToken] as number) < 0 && !doc.layout.bylines.some((line) => line.start <= start && start < line.end)
  );
}

function scoreMention(discourse: Discourse, mention: ResolvedMention, here: number): number {
  const part = partOf(discourse, mention);
  // “In a meeting with Putin, he said”: a name in the pronoun's own clause is not who is meant.
  const close = part === "governed" && mention.sentence === here ? OWN_CLAUSE : 0;
  return scorePlace(discourse, mention.sentence, here, part) - close;
}

function scoreTrace(discourse: Discourse, { target, sentence }: Trace, here: number): number {
  const unnamed = !isEntity(target) && target.number === "one";
  const apart = unnamed && !isTogether(discourse, sentence, here) ? UNNAMED_APART : 0;
  return scorePlace(discourse, sentence, here, "subject") + apart;
}

/** How much a place counts in a sentence for a pronoun in another. */
export function scorePlace(discourse: Discourse, sentence: number, here: number, part: Part): number {
  const topic = part === "subject" ? topicality(discourse, sentence, here) : 0;
  return nearness(discourse, sentence, here) + PARTS[part] + topic;
}

/** Nearness in sentences and paragraphs. */
function nearness(discourse: Discourse, from: number, to: number): number {
  const distance = (discourse.depth[to] as number) - (discourse.depth[from] as number);
  return -distance * SENTENCE + (isTogether(discourse, from, to) ? PARAGRAPH : 0);
}

function topicality(discourse: Discourse, from: number, to: number): number {
  const follows = (discourse.depth[to] as number) - (discourse.depth[from] as number) <= 1;
  return follows && isTogether(discourse, from, to) ? TOPIC : 0;
}

function isTogether({ context: { doc } }: Discourse, a: number, b: number): boolean {
  return doc.sentences[a]?.paragraph === doc.sentences[b]?.paragraph;
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
