import type { EntityType, Label } from "../model/types.ts";
import type { Cluster } from "./cluster.ts";

const TYPE_OF_LABEL: Readonly<Record<Label, EntityType>> = { PER: "person", ORG: "org", LOC: "place", NORP: "people" };

/** The type of an entity: the gazetteer's, else the type most of its mentions show, else the plainest of its label. */
export function chooseType(cluster: Cluster): EntityType {
  if (cluster.entry) return cluster.entry.type;
  if (cluster.typeInText !== null) return cluster.typeInText;
  let best: EntityType | null = null;
  const votes = new Map<EntityType, number>();
  for (const { mention } of cluster.members) {
    if (mention.type === null) continue;
    const count = (votes.get(mention.type) ?? 0) + 1;
    votes.set(mention.type, count);
    if (best === null || count > (votes.get(best) as number)) best = mention.type;
  }
  return best ?? TYPE_OF_LABEL[cluster.label];
}
