import type { MentionKind } from "../model/types.ts";
import type { Cluster, Member } from "./cluster.ts";

/** Kinds of mention in the order in which they make a good name. */
const KINDS: readonly MentionKind[] = ["name", "acronym", "alias", "surname"];

/**
 * The name of an entity as the document gives it at its fullest: the longest proper name, the earliest of equals.
 * A state, and an actor the document names by less than a name, bear the gazetteer's name.
 */
export function chooseName(cluster: Cluster): string {
  return nameInText(cluster).replace(/\s+/g, " ");
}

function nameInText(cluster: Cluster): string {
  const { entry } = cluster;
  if (entry?.type === "state") return entry.name;
  const best = fullestMember(cluster);
  if (entry && (best === null || isPoorName(best) || (entry.type === "person" && !/\s/.test(best.mention.text))))
    return entry.name;
  return (best ?? (cluster.members[0] as Member)).mention.text;
}

function fullestMember({ members }: Cluster): Member | null {
  for (const kind of KINDS) {
    const pool = members.filter((member) => member.kind === kind);
    if (pool.length > 0) return pool.reduce((best, member) => (isBetter(member, best) ? member : best));
  }
  return null;
}

function isBetter(a: Member, b: Member): boolean {
  const [x, y] = [a.mention.text, b.mention.text];
  const [shoutX, shoutY] = [isShouted(x), isShouted(y)];
  if (shoutX !== shoutY) return shoutY;
  return x.length > y.length || (x.length === y.length && a.mention.start < b.mention.start);
}

/** A name that the document gives in capitals only. */
function isPoorName({ kind, mention }: Member): boolean {
  return kind === "name" && isShouted(mention.text);
}

/** A name in capitals, as headlines and datelines have it. */
function isShouted(text: string): boolean {
  return text.length > 4 && text === text.toUpperCase();
}
