import type { Cluster, Member } from "./cluster.ts";

/** The best name of an entity: the gazetteer's, else its longest proper name, the earliest of equals. */
export function chooseName(cluster: Cluster): string {
  if (cluster.entry) return cluster.entry.name;
  const named = cluster.members.filter(({ kind }) => kind === "name");
  const pool = named.length > 0 ? named : cluster.members;
  return pool.reduce((best, member) => (isBetter(member, best) ? member : best)).mention.text;
}

function isBetter(a: Member, b: Member): boolean {
  const [x, y] = [a.mention.text, b.mention.text];
  const [shoutX, shoutY] = [isShouted(x), isShouted(y)];
  if (shoutX !== shoutY) return shoutY;
  return x.length > y.length;
}

/** A name of several words in capitals, as headlines have it. */
function isShouted(text: string): boolean {
  return /\s/.test(text) && text === text.toUpperCase();
}
