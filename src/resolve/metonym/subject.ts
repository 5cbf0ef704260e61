import { TokenFlag } from "../../model/token.ts";
import { actsBehindAside } from "./aside.ts";
import { Class } from "./lexicon.ts";
import { isToAct, tellsOfActing } from "./predicate.ts";
import { classAt, flagAt, isClauseStart, type Site, wordAt } from "./site.ts";

const GOVERNING = Class.Preposition | Class.Determiner;

/** Whether it is the subject of a verb of acting: “Moscow denied”, “Washington and its allies want”, “Tehran to resume talks”. */
export function isActing(site: Site): boolean {
  if (isGoverned(site)) return false;
  if (tellsOfActing(site, site.end) || actsBehindAside(site)) return true;
  return isClauseStart(site, site.start) && isToAct(site, site.end);
}

/** “cities like Moscow have”, “a Moscow court said”; “with Moscow refusing to” has its own subject. */
function isGoverned(site: Site): boolean {
  const before = classAt(site, site.start - 1);
  if ((before & GOVERNING) === 0) return false;
  return !(wordAt(site, site.start - 1).toLowerCase() === "with" && isActingParticiple(site, site.end));
}

function isActingParticiple(site: Site, i: number): boolean {
  return (classAt(site, i) & Class.Act) !== 0 && wordAt(site, i).endsWith("ing");
}

/** “…,” said Moscow. */
export function isInvertedSubject(site: Site): boolean {
  if ((classAt(site, site.start - 1) & Class.Said) === 0 || !isClauseStart(site, site.start - 1)) return false;
  return site.end >= site.to || flagAt(site, site.end, TokenFlag.Punctuation);
}
