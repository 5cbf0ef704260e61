import type { EntityType, Label } from "../model/types.ts";
import type { Cluster } from "./cluster.ts";

const TYPE_OF_LABEL: Readonly<Record<Label, EntityType>> = { PER: "person", ORG: "org", LOC: "place", NORP: "people" };

/** The type of an entity: the gazetteer's, else the type most of its mentions show, else the plainest of its label. */
export function chooseType(cluster: Cluster): EntityType {
  if (cluster.entry) return cluster.entry.type;
  const votes = new Map<EntityType, number>();
  for (const { mention } of cluster.members) {
    if (mention.type !== null) votes.set(mention.type, (votes.get(mention.type) ?? 0) + 1);
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0];
  return best ? best[0] : TYPE_OF_LABEL[cluster.members[0]?.mention.label ?? "ORG"];
}
