import type { Mention } from "../model/document.ts";
import { type Cluster, isPerson, nearestCluster, type ResolveContext } from "./cluster.ts";

/**
 * Joins two full forms of one person's name: a middle name or an initial more or less (“J.K. Roe … Jane K. Roe”),
 * the last word being the same and the first agreeing.
 */
export function joinFullName(mention: Mention, context: ResolveContext): Cluster | null {
  if (mention.label !== "PER") return null;
  const words = mention.text.split(/\s+/);
  if (words.length < 2) return null;
  const longer = context.clusters.find(
    (cluster) => isPerson(cluster) && cluster.members.some((member) => beginsWith(member.mention.text, mention.text)),
  );
  if (longer) return longer;
  return nearestCluster(
    mention,
    context.clusters,
    (cluster) =>
      isPerson(cluster) && cluster.members.some((member) => isSamePerson(words, member.mention.text.split(/\s+/))),
  );
}

function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (b.length < 2 || a.at(-1)?.toLowerCase() !== b.at(-1)?.toLowerCase()) return false;
  const [first, other] = [a[0] as string, b[0] as string];
  if (first.toLowerCase() === other.toLowerCase()) return true;
  return (isInitial(first) || isInitial(other)) && first.charAt(0) === other.charAt(0);
}

/** “Nur Aisyah … Nur Aisyah binti Rahman”: the first words of a longer name, or the longer name of these. */
function beginsWith(a: string, b: string): boolean {
  return a.startsWith(`${b} `) || (/\s/.test(a) && b.startsWith(`${a} `));
}

function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.)+$/u.test(word);
}
