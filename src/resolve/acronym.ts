import type { Mention } from "../model/document.ts";
import type { Cluster, ResolveContext } from "./cluster.ts";

/** Joins an acronym to the name it was introduced behind: “Popular Salvation Front (PSF) … the PSF”. */
export function joinAcronym(mention: Mention, context: ResolveContext): Cluster | null {
  const { introducedBy } = mention;
  if (introducedBy === undefined) return null;
  return (
    context.clusters.find((cluster) => cluster.members.some((member) => member.mention.start === introducedBy)) ?? null
  );
}
