import { loadData } from "../model/data.ts";
import type { Lexicon } from "../model/lexicons.ts";
import type { AnonymousClass } from "../model/types.ts";

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

/** The gender a noun or pronoun shows: “she”, “spokeswoman”. */
export function genderOfNoun(word: string): "female" | "male" | null {
  if (FEMALE.has(word)) return "female";
  return MALE.has(word) ? "male" : null;
}
