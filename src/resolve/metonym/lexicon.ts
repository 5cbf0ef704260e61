import { loadData } from "../../model/data.ts";
import { FormFlags } from "../../model/form-flags.ts";
import type { Lexicon } from "../../model/lexicons.ts";
import type { Tokens } from "../../model/token.ts";
import { formsOf } from "../../model/verb-forms.ts";

const lexicon = loadData<Lexicon<"metonymy">>("metonymy");

/** Bits that say what a word of `data/metonymy.yaml` tells about a name beside it. */
export const Class = {
  Act: 1 << 0,
  PlaceVerb: 1 << 1,
  NounLike: 1 << 2,
  Object: 1 << 3,
  Copula: 1 << 4,
  Be: 1 << 5,
  Have: 1 << 6,
  Modal: 1 << 7,
  Adverb: 1 << 8,
  Disposition: 1 << 9,
  Affected: 1 << 10,
  Footing: 1 << 11,
  Policy: 1 << 12,
  PlaceNoun: 1 << 13,
  Locative: 1 << 14,
  Preposition: 1 << 15,
  Determiner: 1 << 16,
  Persuading: 1 << 17,
  Addressing: 1 << 18,
  Complement: 1 << 19,
  Agent: 1 << 20,
  Officer: 1 << 21,
  Role: 1 << 22,
  Ally: 1 << 23,
  Follower: 1 << 24,
  Prefix: 1 << 25,
  Motion: 1 << 26,
  Said: 1 << 27,
  Means: 1 << 28,
  Relation: 1 << 29,
} as const;

const persuading = allForms(lexicon.persuading);
const addressing = allForms(lexicon.addressing);

const MEMBERS: readonly (readonly [number, readonly string[]])[] = [
  [Class.Act, allForms(lexicon.acts)],
  [Class.PlaceVerb, allForms(lexicon.placeVerbs)],
  [Class.NounLike, lexicon.nounLike],
  [Class.Object, lexicon.objects],
  [Class.Copula, lexicon.copulas],
  [Class.Be, lexicon.be],
  [Class.Have, lexicon.have],
  [Class.Modal, lexicon.modals],
  [Class.Adverb, lexicon.adverbs],
  [Class.Disposition, lexicon.dispositions],
  [Class.Affected, lexicon.affected],
  [Class.Footing, lexicon.footings],
  [Class.Policy, lexicon.policies],
  [Class.PlaceNoun, lexicon.placeNouns],
  [Class.Locative, lexicon.locative],
  [Class.Preposition, lexicon.prepositions],
  [Class.Determiner, lexicon.determiners],
  [Class.Persuading, persuading],
  [Class.Addressing, addressing],
  [Class.Complement, lexicon.complements],
  [Class.Agent, lexicon.agents],
  [Class.Officer, lexicon.officers],
  [Class.Role, lexicon.roles],
  [Class.Ally, lexicon.allies],
  [Class.Follower, lexicon.followers],
  [Class.Prefix, lexicon.prefixes],
  [Class.Motion, lexicon.motion],
  [Class.Said, lexicon.said],
  [Class.Means, lexicon.means],
  [Class.Relation, lexicon.relations],
];

const classes = new Map<string, number>();
for (const [bit, words] of MEMBERS) for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bit);

const governors: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lexicon.governors).map(([preposition, words]) => [preposition, new Set(words)]),
);

const listed = new FormFlags((word) => (classOf(word) === 0 ? 0 : 1));

/** By token, 1 where its word is in the lexicon at all; the class of any other is 0. */
export function listedTokens(text: string, tokens: Tokens): Uint8Array {
  return listed.of(text, tokens);
}

/** The bits of {@link Class} that a word carries, however it is capitalised. */
export function classOf(word: string): number {
  return classes.get(word) ?? classes.get(word.toLowerCase()) ?? 0;
}

/** What this preposition joins to a government: “anger” … “at”. */
export function governorsOf(preposition: string): ReadonlySet<string> | undefined {
  return governors.get(preposition);
}

function allForms(lemmas: readonly string[]): string[] {
  return lemmas.flatMap(formsOf);
}
