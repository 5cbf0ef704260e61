import type { Mention } from "../model/document.ts";
import { type Cluster, isPerson, nearestCluster, type ResolveContext } from "./cluster.ts";

/**
 * Joins a surname, or a title with a surname, to the person named in full: “Haider al-Abadi … Abadi”.
 * Of two persons with one surname the nearest before it is meant.
 */
export function joinSurname(mention: Mention, context: ResolveContext): Cluster | null {
  if (mention.label !== "PER" || /\s/.test(mention.text.trim())) return null;
  const word = bare(mention.text);
  return nearestCluster(mention, context.clusters, (cluster) => isPerson(cluster) && bearsName(cluster, word));
}

function bearsName(cluster: Cluster, word: string): boolean {
  const surnames = cluster.entry?.aliases.filter((alias) => alias.kind === "surname").map((alias) => alias.text) ?? [];
  if (surnames.some((surname) => bare(surname) === word)) return true;
  return cluster.members.some(({ mention }) => {
    const words = mention.text.split(/\s+/);
    return words.length > 1 && bare(words.at(-1) as string) === word;
  });
}

function bare(word: string): string {
  return word.replace(/^(?:al|el|ul)[- ]/i, "").toLowerCase();
}
