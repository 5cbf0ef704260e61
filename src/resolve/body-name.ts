import type { Mention } from "../model/document.ts";
import { type Cluster, headOf, nearestCluster, type ResolveContext } from "./cluster.ts";

/**
 * Joins the short name of a body to the long one that ends with it: “Iraqi Interior Ministry … the Interior Ministry”.
 * Only names of two words or more, and only where one cluster fits.
 */
export function joinBodyName(mention: Mention, context: ResolveContext): Cluster | null {
  if (mention.label !== "ORG" || mention.candidates.length > 0) return null;
  const fitting = context.clusters.filter((cluster) => {
    if (headOf(cluster).label !== "ORG") return false;
    return cluster.members.some(
      (member) => isTail(mention.text, member.mention.text) || isTail(member.mention.text, mention.text),
    );
  });
  return fitting.length === 1 ? nearestCluster(mention, fitting, () => true) : null;
}

function isTail(short: string, long: string): boolean {
  return /\s/.test(short) && long.length > short.length && long.endsWith(` ${short}`);
}
