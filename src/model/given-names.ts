import { loadData } from "./data.ts";
import type { Lexicon } from "./lexicons.ts";

type Gender = "female" | "male";

/** Read where the first name is asked for: most short runs ask for none. */
let genders: ReadonlyMap<string, Gender> | undefined;

/** The gender a given name shows, in lower case and without marks: “nazdar” … female; null for names of both, and unknown ones. */
export function genderOfGivenName(name: string): Gender | null {
  genders ??= readGenders();
  return genders.get(name) ?? null;
}

function readGenders(): Map<string, Gender> {
  const { female, male } = loadData<Lexicon<"given-names">>("given-names");
  const read = new Map<string, Gender>();
  for (const name of female) read.set(name, "female");
  for (const name of male) read.set(name, "male");
  return read;
}
