import type { MentionKind } from "../model/types.ts";
import type { Cluster, Member } from "./cluster.ts";

/** Kinds of mention in the order in which they make a good name. */
const KINDS: readonly MentionKind[] = ["name", "acronym", "alias", "surname"];

/** White space that is more than a single space. */
const UNEVEN = /\s\s|[^\S ]/;

/**
 * The name of an entity as the document gives it at its fullest: the longest proper name, the earliest of equals.
 * A state, a people, and an actor the document names by less than a name, bear the gazetteer's name.
 */
export function chooseName(cluster: Cluster): string {
  const name = nameInText(cluster);
  return UNEVEN.test(name) ? name.replace(/\s+/g, " ") : name;
}

function nameInText(cluster: Cluster): string {
  const { entry } = cluster;
  if (entry?.type === "state" || entry?.type === "people") return entry.name;
  const best = fullestMember(cluster);
  if (entry && (best === null || isPoorName(best) || (entry.type === "person" && !/\s/.test(best.mention.text))))
    return entry.name;
  return (best ?? (cluster.members[0] as Member)).mention.text;
}

function fullestMember({ members }: Cluster): Member | null {
  let best: Member | null = null;
  let rank = KINDS.length;
  for (const member of members) {
    const own = KINDS.indexOf(member.kind);
    if (own < 0 || own > rank) continue;
    if (best !== null && own === rank && !isBetter(member, best)) continue;
    best = member;
    rank = own;
  }
  return best;
}

function isBetter(a: Member, b: Member): boolean {
  const x = a.mention.text;
  const y = b.mention.text;
  const isShouting = isShouted(y);
  if (isShouted(x) !== isShouting) return isShouting;
  return x.length > y.length || (x.length === y.length && a.mention.start < b.mention.start);
}

/** A name that the document gives in capitals only. */
function isPoorName({ kind, mention }: Member): boolean {
  return kind === "name" && isShouted(mention.text);
}

const LOWER = /\p{Ll}/u;

/** A name in capitals, as headlines and datelines have it. */
function isShouted(text: string): boolean {
  return text.length > 4 && !LOWER.test(text);
}
