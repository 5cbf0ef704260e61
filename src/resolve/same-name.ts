import type { Mention } from "../model/document.ts";
import type { Cluster } from "./cluster.ts";
import type { ResolveContext } from "./context.ts";
import { countryBeside } from "./country-beside.ts";
import { partsOf } from "./name-parts.ts";
import { conflictsWithPerson } from "./person-evidence.ts";
import { conflictsInSeniority } from "./seniority.ts";

/**
 * Joins mentions whose words are the same, capitals, marks and hyphens aside: “DAWN BRIGADE” in the headline … “Dawn
 * Brigade”. Bodies of two countries stay two, “Iraq’s Foreign Ministry … Iran’s Foreign Ministry”, and a plain “Foreign
 * Ministry” beside them is neither.
 */
export function joinSameName(mention: Mention, context: ResolveContext): Cluster | null {
  const same = context.clusters.byKey(mention.label, partsOf(mention.text).key);
  if (same.length === 0) return null;
  if (mention.label === "PER") return same.find((cluster) => isPossible(mention, cluster, context)) ?? null;
  if (mention.label !== "ORG") return same[0] as Cluster;
  const country = countryBeside(mention, context);
  if (country === null) return new Set(same.map((cluster) => cluster.country)).size > 1 ? null : (same[0] as Cluster);
  return same.find((cluster) => cluster.country === country) ?? null;
}

/** One surname may be of two: “Mrs. Feld” and “Mr. Feld”, “the elder Bush” and “the younger Bush”. */
function isPossible(mention: Mention, cluster: Cluster, context: ResolveContext): boolean {
  if (partsOf(mention.text).single === null) return true;
  return !conflictsWithPerson(mention, cluster, context) && !conflictsInSeniority(mention, cluster, context);
}
