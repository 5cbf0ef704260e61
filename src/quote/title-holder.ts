import type { Entity } from "../model/document.ts";
import { findAntecedent } from "./antecedent.ts";
import type { Description } from "./described.ts";
import { describe, isPersonNoun } from "./description.ts";
import { type Discourse, isEntity, isNarrated, sentenceOf } from "./discourse.ts";
import { genderOf } from "./gender.ts";
import { type Phrase, withoutPrefix } from "./phrase.ts";
import { anonymousClass, genderOfNoun, isKindOf, ROLES } from "./speaker-lexicon.ts";

/** An entity that a noun phrase means, and the rule that says so. */
export interface Meant {
  readonly entity: Entity;
  readonly rule: string;
  readonly score: number | null;
  readonly runnerUp: { readonly entity: string; readonly score: number } | null;
}

/** Of two holders of one title the nearer is meant only where it leads by this much. */
const CLEAR_LEAD = 1;

/**
 * The person of the document whom a phrase describes as the text has described him: “the prime minister” … Prime
 * Minister Haider al-Abadi, “the agency’s chief commissioner” … The commissioner, Andrew Tolavuna.
 */
export function findTitleHolder(discourse: Discourse, phrase: Phrase): Meant | null {
  return findHolder(discourse, phrase, EXACT);
}

/** The person whose title a general noun covers: “the leader” … President Hugo Chávez. */
export function findKindOfHolder(discourse: Discourse, phrase: Phrase): Meant | null {
  if (phrase.noun === "official") return null; // “the official” tends to be one without a name
  return findHolder(discourse, phrase, KINDS);
}

function findHolder(discourse: Discourse, phrase: Phrase, tests: readonly (readonly [string, Test])[]): Meant | null {
  if (!isPersonNoun(phrase.noun)) return null;
  const persons = [...discourse.byId.values()].filter(
    (entity) => entity.type === "person" && sharesCountry(phrase, entity) && sharesOwner(phrase, entity),
  );
  for (const [rule, test] of tests) {
    const holders = persons.filter(
      (entity) =>
        describe(discourse, entity).some((given) => test(phrase, given)) && sharesGender(discourse, phrase, entity),
    );
    if (holders.length === 1) return { entity: holders[0] as Entity, rule, score: null, runnerUp: null };
    if (holders.length > 1) return nearest(discourse, phrase, holders, rule);
  }
  return null;
}

type Test = (phrase: Phrase, given: Description) => boolean;

/** From the narrower reading to the wider; the first that anybody passes decides. */
const EXACT: readonly (readonly [string, Test])[] = [
  ["title-holder", (phrase, given) => nounOf(given) === phrase.noun && isSame(phrase, given)],
  ["title-holder", (phrase, given) => nounOf(given) === phrase.noun && isShorter(phrase, given)],
];

const KINDS: readonly (readonly [string, Test])[] = [
  ["kind-of-holder", (phrase, given) => isKindOf(phrase.noun, given.words) && isNeutral(phrase) && !isPast(given)],
];

function nounOf({ words }: Description): string {
  return withoutPrefix(words.at(-1) as string);
}

/** The same modifiers: “the interior minister” … Interior Minister Qasim Rahal. */
function isSame(phrase: Phrase, given: Description): boolean {
  const own = ranksOf(given);
  return (
    isPast(given) === phrase.former &&
    own.length === phrase.modifiers.length &&
    phrase.modifiers.every((modifier) => own.includes(modifier))
  );
}

/** Ranks and portfolios without which an office is another one. */
const DISTINCT: ReadonlySet<string> = new Set(["prime", "vice", "assistant", "deputy", "acting"]);

/** Fewer modifiers on one side, and none that makes another office: “the minister”, “the chief commissioner” … the commissioner. */
function isShorter(phrase: Phrase, given: Description): boolean {
  if (isPast(given) !== phrase.former) return false;
  const own = ranksOf(given);
  const extra = own.filter((word) => !phrase.modifiers.includes(word));
  const missing = phrase.modifiers.filter((word) => !own.includes(word));
  if ([...extra, ...missing].some((word) => DISTINCT.has(word))) return false;
  return missing.length === 0 || own.length === 0;
}

function ranksOf({ words }: Description): string[] {
  return words.slice(0, -1).filter((word) => !/^(?:former|ex|then|late|the)$/.test(word));
}

/** “former prime minister” is no longer held. */
function isPast({ words }: Description): boolean {
  return words.some((word) => /^(?:former|ex|then|late)$/.test(word));
}

/** “the leader” may mean the president, “the opposition leader” may not. */
function isNeutral(phrase: Phrase): boolean {
  return phrase.nouns.length === 0 && !phrase.former;
}

/** “the secretary of the union” is the one whose role is of that union; any secretary only where none is said. */
function sharesOwner({ owner, narrowed, country }: Phrase, { roles }: Entity): boolean {
  const owners = owner === null ? [] : roles.flatMap(({ of }) => (of !== undefined && isId(of) ? [of] : []));
  if (owner !== null && owners.length > 0) return owners.includes(owner);
  return !narrowed || country !== null;
}

/** Whether the owner of a role is an entity of the document and no country code. */
function isId(of: string): boolean {
  return /^e\d/.test(of);
}

function sharesCountry(phrase: Phrase, entity: Entity): boolean {
  if (phrase.country === null) return true;
  const owners = entity.roles.flatMap(({ of }) => (of === undefined || isId(of) ? [] : [of]));
  if (owners.length > 0) return owners.includes(phrase.country);
  return entity.country === null || entity.country === phrase.country;
}

function sharesGender(discourse: Discourse, phrase: Phrase, entity: Entity): boolean {
  const [shown, known] = [genderOfNoun(phrase.noun), genderOf(discourse, entity)];
  return shown === null || known === null || shown === known;
}

function nearest(discourse: Discourse, phrase: Phrase, holders: readonly Entity[], rule: string): Meant | null {
  const found = findAntecedent(discourse, {
    at: phrase.firstToken,
    fit: (target) => (isEntity(target) && holders.includes(target) ? 0 : null),
  });
  if (found === null || !isEntity(found.target) || found.lead < CLEAR_LEAD) return null;
  return { entity: found.target, rule, score: found.score, runnerUp: found.runnerUp };
}

/** Phrases that are a person's and no office: “the former interior minister”, “the 26-year-old entertainer”. */
function isPersonal({ noun, former, modifiers }: Phrase): boolean {
  if (modifiers.some((modifier) => /year-old$|^old$/.test(modifier))) return true;
  const group = anonymousClass(noun);
  if (ROLES.has(noun)) return former;
  return group !== undefined && !/^(?:official|spokesperson|diplomat)$/.test(group);
}

/**
 * A new description of the one person the paragraph, or the sentence before, has been about: “Cabrera conceded nothing. … the former interior
 * minister called the figures false.”
 */
export function findRenamed(discourse: Discourse, phrase: Phrase): Meant | null {
  if (phrase.article !== "definite" || phrase.country !== null || !phrase.bare || !isPersonal(phrase)) return null;
  if (discourse.quoted) return null;
  const { context, byId } = discourse;
  const sentence = sentenceOf(discourse, phrase.head);
  const { paragraph } = context.doc.sentences[sentence] ?? {};
  const persons = new Set<Entity>();
  for (const mention of context.mentions) {
    if (mention.firstToken >= phrase.firstToken) break;
    const together = context.doc.sentences[mention.sentence]?.paragraph === paragraph;
    if (!together && mention.sentence !== sentence - 1) continue;
    const entity = byId.get(mention.entityId);
    if (
      entity?.type === "person" &&
      entity.id !== discourse.teller?.entity &&
      isNarrated(discourse, mention.firstToken)
    )
      persons.add(entity);
  }
  const [only] = persons;
  if (only === undefined || persons.size > 1 || !sharesGender(discourse, phrase, only)) return null;
  return { entity: only, rule: "renamed", score: null, runnerUp: null };
}
