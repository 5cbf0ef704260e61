import { isAcronymOf } from "../model/acronym.ts";
import type { Mention } from "../model/document.ts";
import type { Cluster } from "./cluster.ts";
import type { ResolveContext } from "./context.ts";

/** Joins an acronym to the name it was introduced behind: “Popular Salvation Front (PSF) … the PSF”. */
export function joinIntroducedAcronym(mention: Mention, { clusters }: ResolveContext): Cluster | null {
  const { introducedBy } = mention;
  if (introducedBy === undefined) return null;
  return clusters.list.find(({ members }) => members.some((member) => member.mention.start === introducedBy)) ?? null;
}

/** Joins an acronym nobody introduced to the one body of the document whose initials it has: “Movement for Democratic Change … MDC”. */
export function joinInitials(mention: Mention, { clusters }: ResolveContext): Cluster | null {
  if (mention.label !== "ORG" || !/^\p{Lu}{2,6}$/u.test(mention.text)) return null;
  const fitting = clusters.list.filter(
    ({ label, members }) =>
      label === "ORG" && members.some(({ mention: other }) => hasInitials(mention.text, other.text)),
  );
  return fitting.length === 1 ? (fitting[0] as Cluster) : null;
}

/** Without an introduction every letter must begin a word. */
function hasInitials(acronym: string, name: string): boolean {
  const initials = name.match(/(?<=^|[\s-])\p{Lu}/gu)?.join("") ?? "";
  return initials === acronym && isAcronymOf(acronym, name);
}
