import type { Mention } from "../model/document.ts";
import { type Cluster, nearestCluster } from "./cluster.ts";
import type { ResolveContext } from "./context.ts";
import { isInitial, partsOf } from "./name-parts.ts";

/**
 * Joins two forms of one person's name, both of several words: a middle name or an initial more or less (“J.K. Roe …
 * Jane K. Roe”), the first words of a longer name (“Nur Aisyah … Nur Aisyah binti Rahman”), some of its words in their
 * order (“Quispe Mamani … María Quispe Mamani”), or all of them with the family name first (“Abe Shinzo”).
 */
export function joinFullName(mention: Mention, { clusters }: ResolveContext): Cluster | null {
  if (mention.label !== "PER") return null;
  const { words, single } = partsOf(mention.text);
  if (single !== null) return null;
  const first = clusters.byWord(words[0] as string);
  const last = clusters.byWord(words.at(-1) as string);
  if (first.length + last.length === 0) return null;
  const fitting = [...new Set([...first, ...last])].filter(({ members }) =>
    members.some(({ mention: other }) => isSamePerson(words, partsOf(other.text).words)),
  );
  return fitting.length === 0 ? null : nearestCluster(mention, fitting);
}

function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (b.length < 2) return false;
  if (a.length > b.length) return isSamePerson(b, a);
  return (
    isSubsequence(a, b) || agreeAtEnds(a, b) || (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0])
  );
}

/** Whether the words of the shorter name stand in the longer one in this order, the first of them or the last at its end. */
function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  if (short[0] !== long[0] && short.at(-1) !== long.at(-1)) return false;
  let from = 0;
  for (const word of short) {
    const at = long.indexOf(word, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** The last word the same, and the first the same or its initial. */
function agreeAtEnds(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1)) return false;
  const [first, other] = [a[0] as string, b[0] as string];
  return first === other || ((isInitial(first) || isInitial(other)) && first[0] === other[0]);
}
