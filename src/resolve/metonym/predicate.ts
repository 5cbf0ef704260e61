import { TokenFlag } from "../../model/token.ts";
import { Class } from "./lexicon.ts";
import { mentionAt } from "./mention-at.ts";
import { ownsPolicy } from "./owner.ts";
import { classAt, flagAt, hasAhead, type Site, skipAdverbs, wordAt } from "./site.ts";

/** Whether what begins at the token says that its subject acts: “denied”, “has not ruled out”, “is ready to”, “will send”. */
export function tellsOfActing(site: Site, first: number): boolean {
  const i = skipAdverbs(site, first, 1);
  if (!hasVerbCase(site, i)) return false;
  const bits = classAt(site, i);
  if ((bits & Class.Be) !== 0) return isStateOfGovernment(site, i + 1);
  if ((bits & Class.Have) !== 0) return hasDone(site, i + 1);
  if ((bits & Class.Modal) !== 0) return isBareAct(site, i + 1);
  if ((bits & Class.Copula) !== 0 && isStateOfGovernment(site, i + 1)) return true;
  if ((bits & Class.Act) === 0) return false;
  if ((bits & Class.PlaceVerb) !== 0) return beginsName(site, i + 1);
  if ((bits & Class.Locative) !== 0) return hasAhead(site, i + 1, 4, Class.Relation);
  return (bits & Class.NounLike) === 0 || i > first || hasObject(site, i + 1);
}

/** “to resume talks”, as a headline has it: an infinitive of acting. */
export function isToAct(site: Site, i: number): boolean {
  return wordAt(site, i) === "to" && isBareAct(site, i + 1);
}

/** Headlines capitalise their verbs; elsewhere “Moscow Times” and “Paris May” are names. */
function hasVerbCase(site: Site, i: number): boolean {
  if (!flagAt(site, i, TokenFlag.Capital)) return i < site.to;
  const { doc, mention } = site;
  const { title } = doc.layout;
  const isHeadline = title !== undefined && mention.start >= title.start && mention.end <= title.end;
  return (isHeadline || doc.sentences[mention.sentence]?.allCaps === true) && mentionAt(doc, i) === undefined;
}

/** “plans to”, “talks the”: a form that may be a noun is a verb before its object. */
function hasObject(site: Site, i: number): boolean {
  if ((classAt(site, i) & (Class.Object | Class.Relation)) !== 0 || flagAt(site, i, TokenFlag.DoubleMark)) return true;
  return beginsName(site, i);
}

function beginsName(site: Site, i: number): boolean {
  return i < site.to && mentionAt(site.doc, i)?.firstToken === i;
}

/** Behind “is”: “ready to”, “accused of”, “pressing for”, “a key ally of”, “in talks with”. */
function isStateOfGovernment(site: Site, first: number): boolean {
  const i = skipAdverbs(site, first, 1);
  const word = wordAt(site, i);
  const bits = classAt(site, i);
  if (word === "being" || word === "been" || word === "be") return isStateOfGovernment(site, i + 1);
  if ((bits & (Class.Disposition | Class.Affected | Class.Addressing)) !== 0) return true;
  if ((bits & Class.Copula) !== 0) return isStateOfGovernment(site, i + 1);
  if (word === "to") return isBareAct(site, i + 1);
  if (word === "behind" || word === "against") return true;
  if ((bits & Class.Preposition) !== 0) return hasAhead(site, i + 1, 3, Class.Footing);
  if ((bits & Class.Determiner) !== 0 || word === "one") return hasAhead(site, i + 1, 5, Class.Role);
  return isProgressive(word) && (bits & Class.PlaceVerb) === 0;
}

function isProgressive(word: string): boolean {
  return word.length > 4 && word.endsWith("ing");
}

/** Behind “has”: a participle of any act, “been” and a state, or a policy: “no plans to”. */
function hasDone(site: Site, first: number): boolean {
  const i = skipAdverbs(site, first, 1);
  const word = wordAt(site, i);
  const bits = classAt(site, i);
  if (word === "been") return isStateOfGovernment(site, i + 1);
  if ((bits & Class.Copula) !== 0 && isStateOfGovernment(site, i + 1)) return true;
  if ((bits & Class.PlaceVerb) !== 0) return false;
  if ((bits & Class.Act) !== 0 || word.endsWith("ed")) return true;
  if (word === "to") return isBareAct(site, i + 1);
  return ownsPolicy(site, i);
}

/** Behind “will” or “to” any verb is an act, unless cities do it too. */
function isBareAct(site: Site, first: number): boolean {
  const i = skipAdverbs(site, first, 1);
  const word = wordAt(site, i);
  const bits = classAt(site, i);
  if (word === "be") return isStateOfGovernment(site, i + 1);
  if (word === "have") return hasDone(site, i + 1);
  if ((bits & Class.Copula) !== 0 && isStateOfGovernment(site, i + 1)) return true;
  if ((bits & Class.PlaceVerb) !== 0) return false;
  if ((bits & Class.Act) !== 0) return true;
  return word !== "" && (bits & (Class.Preposition | Class.Determiner)) === 0 && !isName(site, i);
}

function isName(site: Site, i: number): boolean {
  return flagAt(site, i, TokenFlag.Capital | TokenFlag.Number | TokenFlag.Punctuation);
}
