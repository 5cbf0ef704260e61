import { loadData } from "./data.ts";

/** By lemma, as compromise conjugated them when the package was built; see data/conjugate.js. */
const forms = loadData<Readonly<Record<string, readonly string[]>>>("conjugations");

/** The forms of a verb of the shipped lexicons, itself first: “deny” … “denies” “denied” “denying”. */
export function formsOf(lemma: string): readonly string[] {
  return forms[lemma] ?? [lemma];
}
