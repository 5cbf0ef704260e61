import type { Entity, Speaker } from "../model/document.ts";
import { isBody } from "../model/types.ts";
import { type Discourse, findAntecedent } from "./discourse.ts";
import { genderOfNoun } from "./speaker-lexicon.ts";

const SINGULAR: ReadonlySet<string> = new Set(["he", "she"]);
const RELATIVE: ReadonlySet<string> = new Set(["who", "which", "that"]);

/** Resolves a pronoun as source: “he”, “she”, “they”, “it”, “who”; undefined where the word is no such pronoun. */
export function resolvePronoun(discourse: Discourse, word: string, at: number): Entity | null | undefined {
  if (SINGULAR.has(word)) {
    const gender = genderOfNoun(word);
    const found = findAntecedent(
      discourse,
      at,
      (entity) => entity.type === "person" && fits(discourse, entity, gender),
    );
    if (found && gender) discourse.genders.set(found.id, gender);
    return found;
  }
  if (RELATIVE.has(word)) return mentionBefore(discourse, at);
  if (word === "it") return findAntecedent(discourse, at, (entity) => isBody(entity.type) || entity.type === "state");
  if (word === "they")
    return findAntecedent(discourse, at, (entity) => isBody(entity.type) || entity.type === "people");
  return undefined;
}

function fits({ genders }: Discourse, entity: Entity, gender: "female" | "male" | null): boolean {
  const known = entity.gender ?? genders.get(entity.id) ?? null;
  return known === null || gender === null || known === gender;
}

/** The entity named right before a relative pronoun: “Rahal, who said”. */
function mentionBefore({ context, byId }: Discourse, at: number): Entity | null {
  const before = context.mentions.findLast((mention) => mention.endToken <= at && at - mention.endToken <= 2);
  return before ? (byId.get(before.entityId) ?? null) : null;
}

/** The speaker of a plural or unresolved pronoun. */
export function unresolvedPronoun(word: string): Speaker {
  const plural = word === "they" || word === "we";
  return { status: plural ? "collective" : "unknown", entity: null, name: null };
}
