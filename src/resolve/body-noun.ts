import { typeOfHead } from "../model/heads.ts";
import type { EntityType } from "../model/types.ts";

/** Nouns for one type of actor only: “the party” is whoever of the document is a party. */
export const NOUN_TYPES: Readonly<Record<string, EntityType>> = {
  party: "party",
  ministry: "government",
  militia: "armed",
  newspaper: "media",
  broadcaster: "media",
  company: "org",
  charity: "org",
  union: "org",
  university: "org",
  army: "security",
  police: "security",
  navy: "security",
};

const SHORTEST = 4;

/** Nouns for things as often as for bodies: “the authority to dissolve parliament”. */
const ABSTRACT: ReadonlySet<string> = new Set([
  "authority",
  "office",
  "service",
  "post",
  "press",
  "resistance",
  "watch",
  "works",
  "news",
  "list",
]);

/** Whether a word, in lower case, is a noun for bodies: “ministry”, “party”. */
export function isBodyNoun(noun: string): boolean {
  if (noun.length < SHORTEST || noun !== noun.toLowerCase() || ABSTRACT.has(noun)) return false;
  return Object.hasOwn(NOUN_TYPES, noun) || typeOfHead(noun) !== undefined;
}
