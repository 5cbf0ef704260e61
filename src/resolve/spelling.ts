import type { Mention } from "../model/document.ts";
import { type Cluster, isPerson, nearestCluster } from "./cluster.ts";
import type { ResolveContext } from "./context.ts";
import { soundOf } from "./sound.ts";

/** Shorter names are alike by chance. */
const SHORTEST = 5;

/**
 * Joins two spellings of a person's transliterated name: “Iyad Ag Ghali … Ag Ghaly”, “Qaddafi … Gaddafi … Gadhafi”.
 * The names must sound the same letter by letter: “Li Qiang” and “Li Keqiang” do not.
 */
export function joinSpelling(mention: Mention, { clusters }: ResolveContext): Cluster | null {
  if (mention.label !== "PER" || mention.text.length < SHORTEST) return null;
  const sound = soundOf(mention.text);
  const fitting = clusters.list.filter(
    (cluster) => isPerson(cluster) && cluster.members.some((member) => sounds(member.mention.text, sound)),
  );
  return fitting.length === 0 ? null : nearestCluster(mention, fitting);
}

/** The whole name, or its last words: a surname. */
function sounds(name: string, sound: string): boolean {
  const whole = soundOf(name);
  return whole === sound || (sound.length >= SHORTEST && whole.endsWith(` ${sound}`));
}
