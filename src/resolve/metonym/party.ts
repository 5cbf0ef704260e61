import { TokenFlag } from "../../model/token.ts";
import { Class, governorsOf } from "./lexicon.ts";
import { classAt, flagAt, hasAhead, isJoint, type Site, skipAdverbs, wordAt } from "./site.ts";

const RELATION_WINDOW = 5;

/** Whether a preposition makes it a party: “ties with Tehran”, “backed by Moscow”, “critical of Beijing”. */
export function isParty(site: Site): boolean {
  const between = betweenBefore(site);
  if (between >= 0) return isRelatedAt(site, between, "between");
  const at = site.start - 1;
  const preposition = wordAt(site, at).toLowerCase();
  const governors = governorsOf(preposition);
  if (governors === undefined) return false;
  if (preposition === "with") return isRelatedAt(site, at, preposition);
  const governor = skipAdverbs(site, at - 1, -1);
  if (governors.has(wordAt(site, governor).toLowerCase())) return true;
  // Hardly anything but travel is “by” a town: “listed as a terrorist group by Ankara”.
  if (preposition === "by") return (classAt(site, governor) & (Class.Motion | Class.Locative)) === 0;
  return (preposition === "on" || preposition === "against") && isImposed(site, governor - 1, governors);
}

const IMPOSED_WINDOW = 4;

/** “imposed new trade limits on”, “used its veto power against”; no other preposition or place comes between. */
function isImposed(site: Site, last: number, governors: ReadonlySet<string>): boolean {
  for (let i = last; i > last - IMPOSED_WINDOW; i--) {
    const bits = classAt(site, i + 1);
    if ((bits & (Class.Preposition | Class.Locative)) !== 0 || flagAt(site, i, TokenFlag.Punctuation)) return false;
    if (governors.has(wordAt(site, i).toLowerCase())) return true;
  }
  return false;
}

/** “between Moscow and the rebels”, “between the rebels and Moscow”; -1 where no such word stands. */
function betweenBefore(site: Site): number {
  const first = site.start - 1;
  if (wordAt(site, first).toLowerCase() === "between") return first;
  if (wordAt(site, first) !== "and") return -1;
  for (let i = first - 1; i > first - 7; i--) {
    if (wordAt(site, i) === "between") return i;
    if (flagAt(site, i, TokenFlag.Punctuation)) return -1;
  }
  return -1;
}

/** Whether a noun of relation stands before the preposition: “talks on Tuesday with”, no “air link between”. */
function isRelatedAt(site: Site, preposition: number, word: string): boolean {
  const governor = skipAdverbs(site, preposition - 1, -1);
  if (governorsOf(word)?.has(wordAt(site, governor).toLowerCase())) return true;
  for (let i = preposition - 1; i >= preposition - RELATION_WINDOW; i--) {
    if (flagAt(site, i, TokenFlag.Punctuation)) return false;
    const bits = classAt(site, i);
    if ((bits & Class.Relation) !== 0) return (classAt(site, i - 1) & Class.Means) === 0;
    if ((bits & Class.Means) !== 0) return false;
  }
  return false;
}

/** “Moscow–Kyiv talks”, “the U.S.-Seoul pact”. */
export function isJoinedParty(site: Site): boolean {
  const { firstToken, endToken } = site.mention;
  if (!isJoint(site, firstToken - 1) && !isJoint(site, endToken)) return false;
  return hasAhead(site, site.end, 2, Class.Relation);
}
