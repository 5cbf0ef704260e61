import type { Entity } from "../model/document.ts";
import { isBody } from "../model/types.ts";
import { findAntecedent } from "./antecedent.ts";
import { describe } from "./description.ts";
import { type Discourse, entityAt, isEntity } from "./discourse.ts";
import type { Phrase } from "./phrase.ts";
import { familyOf, ORGANISATIONS, typesOf } from "./speaker-lexicon.ts";
import { findKindOfHolder, findRenamed, findTitleHolder, type Meant } from "./title-holder.ts";

/**
 * Resolves a definite noun phrase to an actor of the document: “the ministry” to the ministry named before, “the Badr
 * militia” to Badr, “the Iraqi government” to Iraq, “the prime minister” to who bears that title.
 */
export function resolveNominal(discourse: Discourse, phrase: Phrase): Meant | null {
  const beside = findBeside(discourse, phrase);
  if (beside) return certain(beside, "name-beside-noun");
  if (/^(?:government|administration|regime)$/.test(phrase.noun)) return findGovernment(discourse, phrase);
  if (familyOf(phrase.noun)) return findForce(discourse, phrase);
  if (ORGANISATIONS.has(phrase.noun) || typesOf(phrase.noun).length > 0) return findBody(discourse, phrase);
  return findTitleHolder(discourse, phrase);
}

/** A person whom a phrase describes in other words than the text did before; the last resort. */
export function resolveRenamed(discourse: Discourse, phrase: Phrase): Meant | null {
  if (phrase.article === "indefinite") return null;
  return findKindOfHolder(discourse, phrase) ?? findRenamed(discourse, phrase);
}

function certain(entity: Entity, rule: string): Meant {
  return { entity, rule, score: null, runnerUp: null };
}

const FARTHEST = 2;

/** The body named right before the noun: “the Badr militia”, “the Xinhua news agency”. */
function findBeside(discourse: Discourse, { firstToken, head, noun }: Phrase): Entity | null {
  if (!ORGANISATIONS.has(noun)) return null;
  const { context } = discourse;
  for (let i = head - 1; i >= Math.max(firstToken, head - FARTHEST); i--) {
    const entity = entityAt(discourse, i);
    if (entity) return isBody(entity.type) && isSameBody(entity, noun) ? entity : null;
    if (!/^(?:news|oil|rights|mining|political|rebel|armed)$/.test(context.lower[i] as string)) return null;
  }
  return null;
}

/** “the U.N. agency” is a part of the United Nations, not they themselves. */
function isSameBody({ type, name }: Entity, noun: string): boolean {
  const types = typesOf(noun);
  if (types.includes(type)) return type !== "igo" || noun !== "agency";
  return (
    name.toLowerCase().split(/\s+/).includes(noun) || (types.length === 0 && type !== "igo" && type !== "government")
  );
}

/** “the Iraqi government” … Iraq; “the government” … the state the text is about. */
function findGovernment(discourse: Discourse, phrase: Phrase): Meant | null {
  const states = [...discourse.byId.values()].filter(({ type }) => type === "state");
  if (phrase.country !== null) {
    const own = states.find(({ country }) => country === phrase.country);
    return own ? certain(own, "government-of-state") : null;
  }
  if (phrase.article === "owned" && phrase.modifiers.length > 0) return null;
  const near = nearest(discourse, phrase, "government-of-state", ({ type }) => (type === "state" ? 0 : null), 0);
  return near ?? mostNamed(states);
}

/** The state a text is about: named twice as often as any other. */
function mostNamed(states: readonly Entity[]): Meant | null {
  const [first, second] = states.toSorted((a, b) => b.mentions.length - a.mentions.length);
  if (first === undefined || first.mentions.length < 2 * (second?.mentions.length ?? 0)) return null;
  return certain(first, "government-of-state");
}

/** “the Sudanese military” … Sudanese Armed Forces, “police” … Royal Malaysia Police, “Rebels” … the one armed group. */
function findForce(discourse: Discourse, phrase: Phrase): Meant | null {
  const family = familyOf(phrase.noun) ?? [];
  if (phrase.modifiers.length > 0 || !phrase.bare || phrase.article === "indefinite") return null;
  const fitting = [...discourse.byId.values()].filter(
    (entity) =>
      (entity.type === "security" || entity.type === "armed") &&
      (phrase.country === null || entity.country === null || entity.country === phrase.country) &&
      (family.includes(entity.type) || family.some((word) => namesWord(entity, word))),
  );
  const [only] = fitting;
  return only && fitting.length === 1 ? certain(only, "nominal-head") : null;
}

const DESCRIBED = 1.2;
const NAMED = 1;
const WITH_MODIFIER = -0.6;
/** A lead smaller than this is a guess. */
const LEAD = 0.3;

/** “the company” … Kaimari Gold, described as a mining company; “the ministry” … Foreign Ministry; “the group” by its type. */
function findBody(discourse: Discourse, phrase: Phrase): Meant | null {
  if (
    phrase.article === "indefinite" ||
    /^(?:his|her|my|our)$/.test(discourse.context.lower[phrase.firstToken] as string)
  )
    return null;
  const weigh = createWeigher(discourse, phrase);
  const near = nearest(discourse, phrase, "nominal-head", weigh, LEAD);
  if (near) return near;
  // Far back only what bears the noun itself is meant.
  const sure = (entity: Entity): number | null => ((weigh(entity) ?? 0) >= NAMED ? 0 : null);
  return nearest(discourse, phrase, "nominal-head", sure, LEAD, true) ?? findLater(discourse, phrase, sure);
}

/** “union says” in a headline: the one body that the text below calls so. */
function findLater(discourse: Discourse, { head }: Phrase, sure: (entity: Entity) => number | null): Meant | null {
  const { title } = discourse.context.doc.layout;
  if (title === undefined || (discourse.context.doc.tokens.start[head] as number) >= title.end) return null;
  const fitting = [...discourse.byId.values()].filter((entity) => sure(entity) !== null);
  return fitting.length === 1 ? certain(fitting[0] as Entity, "nominal-head") : null;
}

function createWeigher(discourse: Discourse, phrase: Phrase): (entity: Entity) => number | null {
  const types = typesOf(phrase.noun);
  return (entity) => {
    if (!isBody(entity.type) || !sharesCountry(phrase, entity)) return null;
    const unmet = phrase.modifiers.filter((word) => !namesWord(entity, word) && !describedBy(discourse, entity, word));
    if (describedBy(discourse, entity, phrase.noun)) return DESCRIBED + unmet.length * WITH_MODIFIER;
    if (namesWord(entity, phrase.noun)) return unmet.length === 0 ? NAMED : null;
    return types.includes(entity.type) && !isOtherwise(entity, phrase.noun) ? unmet.length * WITH_MODIFIER : null;
  };
}

/** “the company” means no fund, foundation or university. */
function isOtherwise({ name }: Entity, noun: string): boolean {
  return /^(?:company|firm)$/.test(noun) && NO_COMPANY.test(name);
}

const NO_COMPANY =
  /\b(?:Association|Campaign|Center|Centre|Church|Club|College|Committee|Federation|Foundation|Front|Fund|Institute|League|Monitor|Movement|Network|Observatory|School|Society|Union|University|Watch)\b/;

function sharesCountry({ country }: Phrase, entity: Entity): boolean {
  return country === null || entity.country === null || entity.country === country;
}

function namesWord(entity: Entity, word: string): boolean {
  return entity.mentions.some(
    ({ text }) => text.toLowerCase().includes(word) && wordsOf(text).includes(word.split(" ")[0] as string),
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[\s-]+/);
}

function describedBy(discourse: Discourse, entity: Entity, word: string): boolean {
  return describe(discourse, entity).some(({ words }) => words.includes(word));
}

function nearest(
  discourse: Discourse,
  phrase: Phrase,
  rule: string,
  weigh: (entity: Entity) => number | null,
  lead: number,
  far = false,
): Meant | null {
  const found = findAntecedent(discourse, {
    at: phrase.firstToken,
    far,
    fit: (target) => (isEntity(target) ? weigh(target) : null),
  });
  if (found === null || !isEntity(found.target) || found.lead < lead) return null;
  return { entity: found.target, rule, score: found.score, runnerUp: found.runnerUp };
}
