import type { Matched, Mention } from "../model/document.ts";
import { TokenFlag } from "../model/token.ts";
import { isAddressed } from "./metonym/addressee.ts";
import { hasRoleBefore, hasTellingAside } from "./metonym/aside.ts";
import { readCompound } from "./metonym/compound.ts";
import { joinNeighbours, standsWithAllies } from "./metonym/coordination.ts";
import { Class } from "./metonym/lexicon.ts";
import { ownsPolicy } from "./metonym/owner.ts";
import { isJoinedParty, isParty } from "./metonym/party.ts";
import { classAt, flagAt, isArticle, type Site, siteOf, wordAt } from "./metonym/site.ts";
import { isActing, isInvertedSubject } from "./metonym/subject.ts";

/**
 * Whether a capital or government building stands for its government: it acts (“Moscow denied”), owns a policy (“Tehran’s
 * nuclear plan”), is addressed (“urged Khartoum to free”), or is one side of a relation (“ties with Tehran”).
 */
export function isMetonym(doc: Matched, mention: Mention, isBuilding: boolean): boolean {
  if (isInDateline(doc, mention)) return false;
  const alone = siteOf(doc, mention, isBuilding);
  const compound = readCompound(alone);
  if (compound !== null) return compound;
  const site = joinNeighbours(alone);
  if (flagAt(site, site.end, TokenFlag.Possessive)) return ownsPolicy(site, site.end + 1);
  if (hasOfficer(site) || isJoinedParty(site) || (!describesNoun(site) && (isParty(site) || isAddressed(site))))
    return true;
  if (isLocated(site)) return false;
  if (isActing(site) || standsWithAllies(site) || isInvertedSubject(site)) return true;
  return hasTellingAside(site) || hasRoleBefore(site) || (isBuilding && isSeat(site));
}

function isInDateline({ layout: { dateline } }: Matched, mention: Mention): boolean {
  return dateline !== undefined && mention.start >= dateline.start && mention.end <= dateline.end;
}

/** “Kremlin spokesman”, “the Ankara government”: a city has officials of its own, a government's seat has none. */
function hasOfficer(site: Site): boolean {
  const next = classAt(site, site.mention.endToken);
  return (next & Class.Agent) !== 0 || (site.isBuilding && (next & (Class.Officer | Class.Policy)) !== 0);
}

/** “in Moscow”, “outside the Kremlin”, “the capital, Baku”. */
function isLocated(site: Site): boolean {
  const i = site.start - 1;
  const word = wordAt(site, i);
  return (classAt(site, isArticle(word) || word === "," ? i - 1 : i) & Class.Locative) !== 0;
}

const NOUN = Class.Policy | Class.PlaceNoun | Class.Ally;
const VERB = Class.Act | Class.PlaceVerb | Class.Have | Class.Adverb;

/** “between Paris commitments and …”, “cooperate with Hague officials”: not the name is the party but the noun behind it. */
function describesNoun(site: Site): boolean {
  const next = classAt(site, site.end);
  return (next & NOUN) !== 0 && (next & VERB) === 0;
}

const BESIDE_SEAT = new Set(["against", "by", "with"]);

/** A seat of government is rarely more than that, but people go to it and come from it: “a tour of the Kremlin”. */
function isSeat(site: Site): boolean {
  const before = classAt(site, site.start - 1);
  if ((before & Class.Determiner) !== 0) return false;
  if ((before & Class.Preposition) !== 0 && !BESIDE_SEAT.has(wordAt(site, site.start - 1).toLowerCase())) return false;
  if (site.end >= site.to || flagAt(site, site.end, TokenFlag.Punctuation)) return true;
  const next = classAt(site, site.end);
  return next !== 0 && (next & Class.PlaceNoun) === 0;
}
