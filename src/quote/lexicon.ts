import { loadData } from "../model/data.ts";
import type { Lexicon } from "../model/lexicons.ts";
import type { AttributionClass } from "../model/types.ts";
import { formsOf } from "../model/verb-forms.ts";

type Given = Lexicon<"cues">["verbs"][number];

/** A verb of data/cues.yaml. Every field is there, since the rules ask for them all the time and objects of one shape are read faster. */
export interface CueVerb {
  readonly lemma: string;
  readonly addressee: boolean;
  readonly object: boolean;
  readonly fragment: boolean;
  readonly infinitive: boolean;
  readonly guarded: boolean;
  readonly raising: boolean;
  /** Undefined where it reports speech. */
  readonly attribution: Given["attribution"] | undefined;
}

const { verbs: given, nouns } = loadData<Lexicon<"cues">>("cues");
const verbs = given.map(toCueVerb);
const speech = indexForms(verbs.filter(({ attribution }) => attribution === undefined));
const all = indexForms(verbs);
const classOf = new Map<string, AttributionClass>(
  verbs.map(({ lemma, attribution }) => [lemma, attribution ?? "speech"]),
);

/** Completes a verb whose data say only what it takes. */
export function toCueVerb(verb: Given): CueVerb {
  return {
    lemma: verb.lemma,
    addressee: verb.addressee ?? false,
    object: verb.object ?? false,
    fragment: verb.fragment ?? false,
    infinitive: verb.infinitive ?? false,
    guarded: verb.guarded ?? false,
    raising: verb.raising ?? false,
    attribution: verb.attribution,
  };
}

function indexForms(from: readonly CueVerb[]): ReadonlyMap<string, CueVerb> {
  const verbOf = new Map<string, CueVerb>();
  for (const verb of from) {
    for (const form of formsOf(verb.lemma)) if (!verbOf.has(form)) verbOf.set(form, verb);
  }
  return verbOf;
}

/** The verb of saying of a word form, given in lower case: “denied” … deny. */
export function cueVerb(form: string): CueVerb | undefined {
  return speech.get(form);
}

/** As {@link cueVerb}, with the verbs of thinking and feeling: “feared” … fear. */
export function anyCueVerb(form: string): CueVerb | undefined {
  return all.get(form);
}

const nounOf = new Map(nouns.flatMap((noun) => [noun, pluralOf(noun)].map((form) => [form, noun])));

function pluralOf(noun: string): string {
  return /[^aeo]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** The noun of saying of a word form, given in lower case: “claims” … claim. */
export function cueNoun(form: string): string | undefined {
  return nounOf.get(form);
}

/** What a cue reports, by its lemma; speech where it is no verb. */
export function attributionOf(lemma: string | null): AttributionClass {
  return classOf.get(lemma ?? "") ?? "speech";
}

/** Words that make a sentence worth its syntax: all forms of the verbs and nouns of saying, “according” and the colon. */
export function cueForms(speechOnly: boolean): ReadonlySet<string> {
  return new Set([...(speechOnly ? speech : all).keys(), ...nounOf.keys(), "according", ":"]);
}
