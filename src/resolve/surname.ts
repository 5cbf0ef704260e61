import type { Mention } from "../model/document.ts";
import { type Cluster, isPerson, nearestCluster, type ResolveContext } from "./cluster.ts";

/**
 * Joins a surname, or a title with a surname, to the person named in full: “Haider al-Abadi … Abadi”.
 * Of two persons with one surname the one with the same title or gender is meant (“Mayor Feld”, “Mrs. Feld”), else the nearest before it.
 */
export function joinSurname(mention: Mention, context: ResolveContext): Cluster | null {
  if (mention.label !== "PER" || /\s/.test(mention.text.trim())) return null;
  const word = bare(mention.text);
  const byLast = context.clusters.filter((cluster) => isPerson(cluster) && bearsName(cluster, word));
  const bearers =
    byLast.length > 0 ? byLast : context.clusters.filter((cluster) => isPerson(cluster) && hasName(cluster, word));
  const titled = bearers.length > 1 ? bearers.filter((cluster) => agreesInTitle(mention, cluster, context)) : [];
  return nearestCluster(mention, titled.length > 0 ? titled : bearers, () => true);
}

function agreesInTitle(mention: Mention, cluster: Cluster, { titleOf }: ResolveContext): boolean {
  const { role, gender } = titleOf(mention);
  return cluster.members.some((member) => {
    const other = titleOf(member.mention);
    if (role && other.role) return lastWord(role.text) === lastWord(other.role.text);
    return gender !== null && gender === (cluster.entry?.gender ?? other.gender);
  });
}

function lastWord(title: string): string {
  return title.toLowerCase().split(/\s+/).at(-1) as string;
}

function bearsName(cluster: Cluster, word: string): boolean {
  const surnames = cluster.entry?.aliases.filter((alias) => alias.kind === "surname").map((alias) => alias.text) ?? [];
  if (surnames.some((surname) => bare(surname) === word)) return true;
  return cluster.members.some(({ mention }) => {
    const words = mention.text.split(/\s+/);
    return words.length > 1 && bare(words.at(-1) as string) === word;
  });
}

/** “Lim Siew Ching … Ms Lim”, “Jonas Kambale Muhindo … General Kambale”: the name a person is called by stands first or between. */
function hasName(cluster: Cluster, word: string): boolean {
  return cluster.members.some(({ mention }) => {
    const words = mention.text.split(/\s+/);
    return words.length > 1 && words.some((other) => bare(other) === word);
  });
}

function bare(word: string): string {
  return word.replace(/^(?:al|el|ul)[- ]/i, "").toLowerCase();
}
