import { loadData } from "../model/data.ts";
import { inflectVerb } from "../model/inflect.ts";
import type { Lexicon } from "../model/lexicons.ts";

export type CueVerb = Lexicon<"cues">["verbs"][number];

const cues = loadData<Lexicon<"cues">>("cues");
const verbOf = new Map<string, CueVerb>();
for (const verb of cues.verbs) {
  for (const form of [...inflectVerb(verb.lemma), ...(verb.forms ?? [])]) if (!verbOf.has(form)) verbOf.set(form, verb);
}

/** The cue verb of a word form, given in lower case: “denied” … deny. */
export function cueVerb(form: string): CueVerb | undefined {
  return verbOf.get(form);
}

/** Words that make a sentence worth its syntax: all forms of the cues, “according” and the colon. */
export const CUE_FORMS: ReadonlySet<string> = new Set([...verbOf.keys(), "according", ":"]);
