import type { Mention } from "../model/document.ts";
import type { GazetteerEntry } from "../model/gazetteer.ts";
import type { MentionKind } from "../model/types.ts";
import type { Title } from "./title.ts";

/** A mention as a cluster holds it: with its kind in the light of the document, and the rule that joined it. */
export interface Member {
  readonly mention: Mention;
  readonly kind: MentionKind;
  readonly rule: string;
}

/** Mentions that refer to one actor; it grows while the rules run. */
export interface Cluster {
  readonly entry: GazetteerEntry | null;
  /** Ranked ids when the document leaves several entries open. */
  readonly candidates: readonly string[];
  readonly members: Member[];
}

/** The mention that begins a cluster. */
export function headOf(cluster: Cluster): Mention {
  return (cluster.members[0] as Member).mention;
}

/** Whether a cluster is of a person. */
export function isPerson(cluster: Cluster): boolean {
  return cluster.entry ? cluster.entry.type === "person" : headOf(cluster).label === "PER";
}

/** What a rule is given besides the mention it looks at. */
export interface ResolveContext {
  readonly clusters: readonly Cluster[];
  /** The title before a mention of a person. */
  readonly titleOf: (mention: Mention) => Title;
}

/** A rule names the cluster a mention belongs to, or null when it has nothing to say. */
export type JoinRule = (mention: Mention, context: ResolveContext) => Cluster | null;

/** The last cluster with a member before the mention that passes the test; else the first one behind it. */
export function nearestCluster(
  mention: Mention,
  clusters: readonly Cluster[],
  test: (cluster: Cluster) => boolean,
): Cluster | null {
  let best: Cluster | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const cluster of clusters) {
    if (!test(cluster)) continue;
    const gap = gapTo(mention, cluster);
    if (gap < distance) {
      best = cluster;
      distance = gap;
    }
  }
  return best;
}

/** Distance back to the nearest earlier member; what stands only behind counts as farther than anything before. */
function gapTo(mention: Mention, cluster: Cluster): number {
  let gap = Number.POSITIVE_INFINITY;
  for (const { mention: other } of cluster.members) {
    const distance = other.start <= mention.start ? mention.start - other.start : 1e9 + other.start - mention.start;
    if (distance < gap) gap = distance;
  }
  return gap;
}
