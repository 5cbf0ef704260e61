import type { Mention } from "../model/document.ts";
import { type Cluster, headOf, type ResolveContext } from "./cluster.ts";

/** Joins mentions whose words are the same, capitals aside: “DAWN BRIGADE” in the headline … “Dawn Brigade”. */
export function joinSameName(mention: Mention, context: ResolveContext): Cluster | null {
  const key = nameKey(mention.text);
  return (
    context.clusters.find(
      (cluster) =>
        headOf(cluster).label === mention.label &&
        cluster.members.some((member) => nameKey(member.mention.text) === key),
    ) ?? null
  );
}

function nameKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’']/g, "'")
    .replace(/[\s-]+/g, " ")
    .toLowerCase();
}
