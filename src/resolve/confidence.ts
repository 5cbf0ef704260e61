import type { Mention } from "../model/document.ts";
import type { Cluster } from "./cluster.ts";

/** Joined by meaning and not by name: such mentions say nothing of whether the actor is there. */
const BY_MEANING: ReadonlySet<string> = new Set(["office", "nominal", "pronoun"]);

/**
 * How sure it is that the document names this actor: one name is as sure as it is, each further one takes a part of what
 * doubt is left, since names found for nothing seldom come again. A link is at most as sure as its lead over the next entry.
 */
export function confidenceOf(cluster: Cluster): number {
  let best = 0;
  let names = 0;
  for (const { kind, mention } of cluster.members) {
    if (BY_MEANING.has(kind)) continue;
    names++;
    best = Math.max(best, confidenceOfMention(mention, cluster));
  }
  const sure = names === 0 ? UNNAMED : 1 - (1 - best) * REPEATED ** (names - 1);
  return Math.min(MOST, cluster.entry === null ? sure : sure * leadOf(cluster));
}

/** Doubt left by each further name. */
const REPEATED = 0.8;
const MOST = 0.99;
/** Of an actor that the document means without naming it. */
const UNNAMED = 0.8;

/**
 * How sure a mention is in the light of its cluster: a name that many entries bear is as sure as the lead of the one that
 * was chosen.
 */
export function confidenceOfMention({ confidence, candidates, via }: Mention, cluster: Cluster): number {
  if (cluster.entry === null || candidates.length < 2 || via !== "gazetteer") return confidence;
  return Math.max(confidence, Math.min(MOST, leadOf(cluster) * CHOSEN));
}

/** A name that many bear is never as sure as one that nobody else has. */
const CHOSEN = 0.9;

/** 1 where no other entry came near, down to a half where the next was as good. */
function leadOf({ link }: Cluster): number {
  const [first, second] = link.considered;
  if (first === undefined || second === undefined) return 1;
  return Math.min(1, Math.max(0.5, 0.5 + (first.score - second.score) / 2));
}
