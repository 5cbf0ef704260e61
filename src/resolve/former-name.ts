import type { Mention } from "../model/document.ts";
import type { Cluster } from "./cluster.ts";
import type { ResolveContext } from "./context.ts";
import { lowerAt, mentionAt } from "./layout.ts";

/** Between the two names at most: “, which was formerly known as the”. */
const REACH = 9;
const FORMERLY: ReadonlySet<string> = new Set(["formerly", "previously", "once"]);
const CALLED: ReadonlySet<string> = new Set(["known", "called", "named", "as", "the", ",", "(", "also", "itself"]);
const RENAMED: ReadonlySet<string> = new Set(["renamed", "rebranded", "rechristened"]);

/**
 * Joins an old or new name to the other one that the text gives beside it: “Future Bloc, formerly known as Hope List”,
 * “the Hope List, since renamed Future Bloc”.
 */
export function joinFormerName(mention: Mention, context: ResolveContext): Cluster | null {
  if (mention.candidates.length > 0) return null;
  let i = mention.firstToken - 1;
  while (CALLED.has(lowerAt(context, i))) i--;
  const word = lowerAt(context, i);
  if (!FORMERLY.has(word) && !RENAMED.has(word)) return null;
  for (let low = i - 1; low >= mention.firstToken - REACH; low--) {
    const other = mentionAt(context, low);
    if (other === undefined) continue;
    return other.label === mention.label ? (context.clusters.of(other) ?? null) : null;
  }
  return null;
}
