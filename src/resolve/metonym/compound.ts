import { Class } from "./lexicon.ts";
import { classAt, isJoint, type Site, wordAt } from "./site.ts";

/** What a compound says of the name in it: “Moscow-backed” and “pro-Moscow” a government, “Tehran-based” a place; null outside one. */
export function readCompound(site: Site): boolean | null {
  const { firstToken, endToken } = site.mention;
  if (isJoint(site, firstToken - 1) && (classAt(site, firstToken - 2) & Class.Prefix) !== 0) return true;
  if (!isJoint(site, endToken)) return null;
  const follower = wordAt(site, endToken + 1);
  if (follower === "" || follower !== follower.toLowerCase()) return null;
  return (classAt(site, endToken + 1) & Class.Follower) !== 0;
}
