import type { Mention } from "../model/document.ts";
import type { Cluster } from "./cluster.ts";
import type { ResolveContext } from "./context.ts";

const SHORTEST_LEAD = 4;

/**
 * Joins the short name of a body to the long one it is a part of: “Iraqi Interior Ministry … the Interior Ministry”,
 * “Ardmore Mining Plc … Ardmore”. Only where one cluster fits.
 */
export function joinBodyName(mention: Mention, { clusters }: ResolveContext): Cluster | null {
  if (mention.label !== "ORG" || mention.candidates.length > 0) return null;
  let only: Cluster | null = null;
  for (const cluster of clusters.list) {
    if (cluster.label !== "ORG" || !cluster.members.some((member) => isEither(mention.text, member.mention.text)))
      continue;
    if (only !== null) return null;
    only = cluster;
  }
  return only;
}

function isEither(a: string, b: string): boolean {
  return a.length < b.length ? isPart(a, b) : isPart(b, a);
}

/** Whether a long name ends with the short one (of two words or more), or begins with it: “Kaimari Gold … Kaimari”. */
function isPart(short: string, long: string): boolean {
  if (long.length <= short.length) return false;
  const isLead = short.length >= SHORTEST_LEAD && long.startsWith(short) && long[short.length] === " ";
  return isLead || (long.endsWith(short) && long[long.length - short.length - 1] === " " && /\s/.test(short));
}

/** Whether a part of a body's name is more than the name less its country: “Salvation Front”, but not “Interior Ministry” of the “Iraqi Interior Ministry”. */
export function isShortened(short: string, long: string): boolean {
  if (short.length >= long.length) return false;
  if (!short.includes(" ")) return true;
  const [first = ""] = long.split(" ");
  return !long.startsWith(short) && !/(?:an|ese|ish|i|ch|\.)$/.test(first);
}
