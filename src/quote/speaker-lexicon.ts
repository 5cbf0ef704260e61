import { loadData } from "../model/data.ts";
import type { Lexicon } from "../model/lexicons.ts";
import type { AnonymousClass, EntityType } from "../model/types.ts";

const lexicon = loadData<Lexicon<"sources">>("sources");
const classOf = new Map<string, AnonymousClass>();
for (const [name, words] of Object.entries(lexicon.classes)) {
  for (const word of words) if (!classOf.has(word)) classOf.set(word, name as AnonymousClass);
}

/** The class of a common noun for a person: “official”, “lawmaker” … politician, “resident” … witness. */
export function anonymousClass(noun: string): AnonymousClass | undefined {
  return classOf.get(noun);
}

export const COLLECTIVES: ReadonlySet<string> = new Set(lexicon.collectives);
export const DOCUMENTS: ReadonlySet<string> = new Set(lexicon.documents);
export const ROLES: ReadonlySet<string> = new Set(lexicon.roles);
export const ORGANISATIONS: ReadonlySet<string> = new Set(lexicon.organisations);
const FEMALE: ReadonlySet<string> = new Set(lexicon.female);
const MALE: ReadonlySet<string> = new Set(lexicon.male);

/** Nouns for persons: by office, by what they do and by what gender they show. */
export const PERSONS: ReadonlySet<string> = new Set([...ROLES, ...classOf.keys(), ...FEMALE, ...MALE]);

/** The gender a noun or pronoun shows: “she”, “spokeswoman”. */
export function genderOfNoun(word: string): "female" | "male" | null {
  if (FEMALE.has(word)) return "female";
  return MALE.has(word) ? "male" : null;
}

const kinds = new Map<string, ReadonlySet<string>>(
  Object.entries(lexicon.kinds).map(([kind, words]) => [kind, new Set(words)]),
);

/** Whether a general noun covers what the words of a title say: “leader” … prime minister, “officer” … Col. */
export function isKindOf(noun: string, title: readonly string[]): boolean {
  const narrower = kinds.get(noun);
  if (narrower === undefined) return false;
  return narrower.has(title.at(-1) as string) || narrower.has(title.slice(-2).join("-"));
}

const bodies = new Map<string, readonly EntityType[]>(Object.entries(lexicon.bodies));

/** The types of actors a general noun for a body may mean: “group” … armed, org, party. */
export function typesOf(noun: string): readonly EntityType[] {
  return bodies.get(noun) ?? [];
}

const families = new Map<string, readonly string[]>(Object.entries(lexicon.forces));

/** What shows that a name is a force of this kind: words of the name (“police” … constabulary) or its type. */
export function familyOf(noun: string): readonly string[] | undefined {
  return families.get(noun);
}

/** The class a modifier gives to a noun that has none or another by itself: “military source”, “police officer”. */
export function classByModifier(noun: string, modifier: string): AnonymousClass | undefined {
  return lexicon.modifiers[noun]?.[modifier];
}

/** Verbs that make a bystander a witness: “who watched from the steps”. */
export const WATCHING: ReadonlySet<string> = new Set(lexicon.watching);
