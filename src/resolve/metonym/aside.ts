import { TokenFlag } from "../../model/token.ts";
import { Class } from "./lexicon.ts";
import { mentionAt } from "./mention-at.ts";
import { ownsPolicy } from "./owner.ts";
import { tellsOfActing } from "./predicate.ts";
import { classAt, flagAt, hasAhead, isClauseStart, type Site, skipAdverbs, wordAt } from "./site.ts";

const LONGEST_ASIDE = 25;
const LONGEST_PHRASE = 7;

/** Whether what is set off behind a name tells of a government: “Ankara, which backs the rebels,”, “Tehran, the main backer of”. */
export function hasTellingAside(site: Site): boolean {
  if (!opensAside(site, site.end)) return false;
  const inner = site.end + 1;
  if (isTellingClause(site, inner)) return true;
  const i = skipAdverbs(site, inner, 1);
  const bits = classAt(site, i);
  if ((bits & Class.Determiner) !== 0)
    return hasAhead(site, i, LONGEST_PHRASE, Class.Role) && !hasAhead(site, i, LONGEST_PHRASE, Class.Locative);
  if (!beginsClause(site)) return false;
  if ((bits & Class.Disposition) !== 0) return true;
  const isParticiple = wordAt(site, i).endsWith("ed") || (bits & Class.Affected) !== 0;
  if (isParticiple && (bits & (Class.Addressing | Class.Affected)) !== 0) return true;
  return (bits & Class.Act) !== 0 && wordAt(site, i + 1) === "by";
}

/** “which backs the rebels”, “which Washington accuses of”, “whose nuclear plan”. */
function isTellingClause(site: Site, i: number): boolean {
  const word = wordAt(site, i);
  if (word === "whose") return ownsPolicy(site, i + 1);
  if (word !== "which" && word !== "who") return false;
  const subject = i + 1 < site.to ? mentionAt(site.doc, i + 1) : undefined;
  if (subject === undefined) return tellsOfActing(site, i + 1);
  const verb = skipAdverbs(site, subject.endToken, 1);
  return (classAt(site, verb) & (Class.Addressing | Class.Persuading)) !== 0;
}

/** Whether the verb behind what is set off tells of acting: “Ankara, a member of NATO, said”. */
export function actsBehindAside(site: Site): boolean {
  if (!opensAside(site, site.end) || !beginsClause(site)) return false;
  const inner = site.end + 1;
  if (hasAhead(site, inner, LONGEST_PHRASE, Class.Locative)) return false;
  for (let i = inner + 1; i < inner + LONGEST_ASIDE && i < site.to; i++)
    if (closesAside(site, i) && tellsOfActing(site, i + 1)) return true;
  return false;
}

function opensAside(site: Site, i: number): boolean {
  return wordAt(site, i) === "(" || closesAside(site, i);
}

function closesAside(site: Site, i: number): boolean {
  const word = wordAt(site, i);
  if (word === "," || word === ")" || word === "—") return true;
  return (word === "–" || word === "-") && flagAt(site, i, TokenFlag.SpaceBefore);
}

const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  "although and as because but if said says since that though when where whether while".split(" "),
);

function beginsClause(site: Site): boolean {
  return isClauseStart(site, site.start) || CLAUSE_OPENERS.has(wordAt(site, site.start - 1));
}

/** “its ally Moscow”, “arch-rival Tehran”. */
export function hasRoleBefore(site: Site): boolean {
  return (classAt(site, site.start - 1) & Class.Role) !== 0;
}
