import type { Entity } from "../model/document.ts";
import { describe } from "./description.ts";
import type { Discourse, Gender } from "./discourse.ts";
import { genderOfNoun } from "./speaker-lexicon.ts";

/** The gender of a person: as known, as pronouns have shown it, or by a noun beside the name (“his sister, Fatmata Kargbo”). */
export function genderOf(discourse: Discourse, entity: Entity): Gender | null {
  return entity.gender ?? discourse.genders.get(entity.id) ?? genderOfDescriptions(discourse, entity);
}

function genderOfDescriptions(discourse: Discourse, entity: Entity): Gender | null {
  for (const { words } of describe(discourse, entity)) {
    const gender = genderOfNoun(words.at(-1) as string);
    if (gender) return gender;
  }
  return null;
}
