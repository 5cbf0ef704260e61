import type { Mention } from "../model/document.ts";
import { type Cluster, headOf, nearestCluster, type ResolveContext } from "./cluster.ts";

/**
 * Joins the short name of a body to the long one it is a part of: “Iraqi Interior Ministry … the Interior Ministry”,
 * “Ardmore Mining Plc … Ardmore”. Only where one cluster fits.
 */
export function joinBodyName(mention: Mention, context: ResolveContext): Cluster | null {
  if (mention.label !== "ORG" || mention.candidates.length > 0) return null;
  const fitting = context.clusters.filter((cluster) => {
    if (headOf(cluster).label !== "ORG") return false;
    return cluster.members.some(
      (member) => isPart(mention.text, member.mention.text) || isPart(member.mention.text, mention.text),
    );
  });
  return fitting.length === 1 ? nearestCluster(mention, fitting, () => true) : null;
}

/** Whether a long name ends with the short one (of two words or more), or begins with it: “Kaimari Gold … Kaimari”. */
function isPart(short: string, long: string): boolean {
  if (long.length <= short.length) return false;
  return (
    (/\s/.test(short) && long.endsWith(` ${short}`)) || (short.length >= SHORTEST_LEAD && long.startsWith(`${short} `))
  );
}

const SHORTEST_LEAD = 4;
