import { loadData } from "./data.ts";
import type { Lexicon } from "./lexicons.ts";

const names = loadData<Lexicon<"given-names">>("given-names");
const female: ReadonlySet<string> = new Set(names.female);
const male: ReadonlySet<string> = new Set(names.male);

/** The gender a given name shows, in lower case: “nazdar” … female; null for names of both, and unknown ones. */
export function genderOfGivenName(name: string): "female" | "male" | null {
  if (female.has(name)) return "female";
  return male.has(name) ? "male" : null;
}
