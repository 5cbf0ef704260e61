import type { Mention } from "../model/document.ts";
import { type Cluster, nearestCluster } from "./cluster.ts";
import type { ResolveContext } from "./context.ts";
import { partsOf } from "./name-parts.ts";
import { agreesWithPerson, conflictsWithPerson } from "./person-evidence.ts";
import { readSeniority, selectBySeniority } from "./seniority.ts";

/**
 * Joins a surname, or a title with a surname, to the person named in full: “Haider al-Abadi … Abadi”. Of two persons with
 * one surname the one with the same title or gender is meant (“Mayor Feld”, “Mrs. Feld”), else the nearest before it;
 * whoever it cannot be is left out (“Mrs. Feld” is not Otto Feld).
 */
export function joinSurname(mention: Mention, context: ResolveContext): Cluster | null {
  const { single } = partsOf(mention.text);
  if (single === null || (mention.label !== "PER" && !isMisread(mention, context))) return null;
  return chooseBearer(mention, context.clusters.bySurname(single), context);
}

/** “al-Amin” taken for a body or place: the recogniser's guess of a lone word counts less than the full name of a person, unless a body has it too. */
function isMisread({ label, via, text, candidates }: Mention, { clusters }: ResolveContext): boolean {
  if (via !== "model" || candidates.length > 0 || label === "NORP") return false;
  return !clusters.list.some(
    (cluster) => cluster.label !== "PER" && cluster.members.some(({ mention }) => mention.text.includes(text)),
  );
}

/**
 * Joins a name of one word to the person who bears it elsewhere in a name: “Kim Jong Un … Kim”, “Felipe VI … Felipe”,
 * “Abiy Ahmed … Abiy”, “María Quispe Mamani … Quispe”.
 */
export function joinGivenName(mention: Mention, context: ResolveContext): Cluster | null {
  if (mention.label !== "PER") return null;
  const { single } = partsOf(mention.text);
  return single === null ? null : chooseBearer(mention, context.clusters.byWord(single), context);
}

function chooseBearer(mention: Mention, bearers: readonly Cluster[], context: ResolveContext): Cluster | null {
  if (bearers.length === 0 || isCouple(mention, context)) return null;
  const seniority = readSeniority(mention, context);
  if (seniority !== null) return selectBySeniority(seniority, mention, bearers, context);
  const possible = bearers.filter((cluster) => !conflictsWithPerson(mention, cluster, context));
  if (possible.length < 2) return possible[0] ?? null;
  const agreeing = possible.filter((cluster) => agreesWithPerson(mention, cluster, context));
  return nearestCluster(mention, agreeing.length > 0 ? agreeing : possible);
}

/** “Mr and Mrs Clinton”: two persons under one name are neither of them. */
function isCouple(mention: Mention, { words }: ResolveContext): boolean {
  const before = mention.firstToken;
  return words[before - 2] === "and" && /^(?:Mr|Mrs|Ms|Dr|President)\.?$/.test(words[before - 3] ?? "");
}
