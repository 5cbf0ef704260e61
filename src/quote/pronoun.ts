import type { Entity } from "../model/document.ts";
import type { Speaker } from "../model/quotation.ts";
import { isBody } from "../model/types.ts";
import { type Antecedent, findAntecedent } from "./antecedent.ts";
import type { Attribution } from "./attribution.ts";
import { findNamedLater } from "./cataphora.ts";
import { type Discourse, type Gender, isEntity, type Referent } from "./discourse.ts";
import { findExcluded } from "./excluded.ts";
import { genderOf } from "./gender.ts";
import { findGroup } from "./group.ts";
import { findPair } from "./pair.ts";
import { genderOfNoun } from "./speaker-lexicon.ts";

const UNKNOWN: Speaker = { status: "unknown", entity: null, name: null };

/** Resolves a pronoun as source: “he”, “she”, “they”, “it”, “who”, “we”; undefined where the word is no such pronoun. */
export function resolvePronoun(discourse: Discourse, statement: Attribution, at: number): Speaker | undefined {
  const form = discourse.context.lower[at] as string;
  const word = SUBJECT_OF[form] ?? form;
  if (word === "he" || word === "she") return resolveSingular(discourse, statement, at, word);
  if (word === "it") return resolveThing(discourse, statement, at);
  if (word === "they") return resolvePlural(discourse, statement, at);
  if (word === "we") return { status: "collective", entity: null, name: null };
  return word === "i" ? (sayer(discourse) ?? UNKNOWN) : undefined;
}

/** “I” between the marks of a quotation is who is quoted. */
function sayer({ quoted, teller, byId }: Discourse): Speaker | null {
  if (!quoted) return null;
  const person = byId.get(teller?.entity ?? "");
  return person ? named(person, "first-person") : teller;
}

/** The subject of an object, “Xinhua quoted him as saying”, or of an owner, “his claim that S”. */
const SUBJECT_OF: Readonly<Record<string, string>> = {
  him: "he",
  his: "he",
  her: "she",
  its: "it",
  my: "i",
  our: "we",
  their: "they",
  them: "they",
};

function resolveSingular(discourse: Discourse, statement: Attribution, at: number, word: string): Speaker {
  const gender = genderOfNoun(word) as Gender;
  const found = findPerson(discourse, at, gender, findExcluded(discourse, statement));
  if (found) return toSpeaker(found, "pronoun");
  const later = findNamedLater(discourse, at, gender, statement);
  return later ? named(later, "cataphora") : UNKNOWN;
}

/** A person of fitting gender counts for more than one of unknown gender at the same distance. */
const GENDER = 0.5;
/** Who is named in the statement itself is meant only where nobody else can be. */
const EXCLUDED = -3;
/** A lead that makes it safe to learn a person's gender from the pronoun. */
const SAFE_LEAD = 0.7;

/** The person meant by “he” or “she” at a token, in a statement or in the narration between them. */
export function findPerson(
  discourse: Discourse,
  at: number,
  gender: Gender,
  excluded: ReadonlySet<string>,
): Antecedent | null {
  const fit = (target: Entity | Referent): number | null => {
    if (isEntity(target) ? target.type !== "person" : target.number !== "one") return null;
    const known = isEntity(target) ? genderOf(discourse, target) : target.gender;
    if (known !== null && known !== gender) return null;
    return (known === gender ? GENDER : 0) + (isEntity(target) && excluded.has(target.id) ? EXCLUDED : 0);
  };
  const found = findAntecedent(discourse, { at, fit });
  if (found && isEntity(found.target) && found.lead >= SAFE_LEAD) discourse.genders.set(found.target.id, gender);
  return found;
}

/** The lemma of what a text does, and no body: “it reads”. */
const READS = "read";
const SELF = -1;
const STATE = -0.4;
const PLACE_OF_PLURAL = -0.3;

function resolveThing(discourse: Discourse, statement: Attribution, at: number): Speaker {
  const excluded = findExcluded(discourse, statement);
  const read = statement.lemma === READS;
  const found = findAntecedent(discourse, {
    at,
    fit: (target) => {
      if (!isEntity(target)) return target.number === "thing" ? 0 : null;
      if (read || (!isBody(target.type) && target.type !== "state")) return null;
      return (target.type === "state" ? STATE : 0) + (excluded.has(target.id) ? SELF : 0);
    },
  });
  if (found) return toSpeaker(found, "pronoun");
  return read ? { status: "document", entity: null, name: null } : UNKNOWN;
}

function resolvePlural(discourse: Discourse, statement: Attribution, at: number): Speaker {
  const excluded = findExcluded(discourse, statement);
  const found = findAntecedent(discourse, {
    at,
    fit: (target) => {
      if (!isEntity(target)) return target.number === "many" ? 0.3 : null;
      if (!isBody(target.type) && target.type !== "people") return null;
      const plural = /s$/i.test(target.name) || target.type === "people";
      return (plural ? 0 : PLACE_OF_PLURAL) + (excluded.has(target.id) ? SELF : 0);
    },
  });
  const pair = findPair(discourse, at);
  const group = findGroup(discourse, at);
  if (pair && pair.score >= Math.max(found?.score ?? pair.score, group?.score ?? pair.score))
    return { status: "collective", entity: null, name: pair.name };
  if (group && (found === null || group.score > found.score)) return { status: "collective", entity: null, name: null };
  return found ? toSpeaker(found, "pronoun") : { status: "collective", entity: null, name: null };
}

/** The speaker an antecedent stands for, with the evidence. */
export function toSpeaker({ target, score, runnerUp }: Antecedent, rule: string): Speaker {
  if (!isEntity(target)) return target.speaker;
  return { status: "resolved", entity: target.id, name: target.name, basis: { rule, score, runnerUp } };
}

/** A speaker whom a rule names without weighing others. */
export function named(entity: Entity, rule: string): Speaker {
  return { status: "resolved", entity: entity.id, name: entity.name, basis: { rule, score: null, runnerUp: null } };
}
