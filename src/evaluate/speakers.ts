import type { Speaker } from "../model/quotation.ts";
import type { QuoteAlignment, QuotePair } from "./align-quotes.ts";
import type { EntityClusters } from "./clusters.ts";
import type { GoldSpeaker } from "./gold-article.ts";
import { countHits, ratioOf, type Scores } from "./measure.ts";

const PRONOUNS: ReadonlySet<string> = new Set("he she it they who which that i we you".split(" "));

/** Scores who speaks, over the quotes that were found; `speakers.joint` over all quotes. */
export function scoreSpeakers({ gold, found, pairs }: QuoteAlignment, clusters: EntityClusters): Scores {
  const isRight = (pair: QuotePair) => isRightSpeaker(pair.gold.speaker, pair.found.speaker, clusters);
  const unnamed = pairs.filter((pair) => pair.gold.speaker.entity === null);
  const anonymous = unnamed.filter((pair) => pair.gold.speaker.class !== null && pair.found.speaker.anonymous);
  const affiliated = anonymous.filter((pair) => pair.gold.speaker.affiliation !== null);
  const named = pairs.filter((pair) => pair.gold.speaker.entity !== null);
  return {
    "speakers.entity": ratioOf(named, isRight),
    "speakers.pronoun": ratioOf(named.filter(isPronoun), isRight),
    "speakers.status": ratioOf(unnamed, isRight),
    "speakers.class": ratioOf(anonymous, hasClass),
    "speakers.affiliation": ratioOf(affiliated, (pair) => hasAffiliation(pair, clusters)),
    "speakers.joint": countHits(pairs.filter(isRight).length, gold.length, found.length),
  };
}

/** Whether a speaker is the gold entity, or, where that is none, of the gold status. */
export function isRightSpeaker(gold: GoldSpeaker, found: Speaker, clusters: EntityClusters): boolean {
  if (gold.entity === null) return gold.status === found.status;
  return found.status === "resolved" && isSameEntity(gold.entity, found.entity, clusters);
}

/** Whether the gold source is a pronoun and nothing else. */
function isPronoun({ gold }: QuotePair): boolean {
  return gold.source !== null && PRONOUNS.has(gold.source.text.toLowerCase());
}

function hasClass({ gold, found }: QuotePair): boolean {
  return gold.speaker.class === found.speaker.anonymous?.class;
}

function hasAffiliation({ gold, found }: QuotePair, clusters: EntityClusters): boolean {
  return isSameEntity(gold.speaker.affiliation, found.speaker.anonymous?.affiliation ?? null, clusters);
}

/** Two entities are the same where they share a mention. */
function isSameEntity(gold: string | null, found: string | null, clusters: EntityClusters): boolean {
  const i = clusters.gold.findIndex(({ id }) => id === gold);
  const j = clusters.entities.findIndex(({ id }) => id === found);
  return (clusters.shared[i]?.[j] ?? 0) > 0;
}
