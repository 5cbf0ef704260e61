import { z } from "zod";
import { ANONYMOUS_CLASSES, ATTRIBUTION_CLASSES, ENTITY_TYPES } from "./types.ts";

const word = z.string().min(1);
const words = z.array(word).min(1);
const source = z.string().min(1);

const verb = z.strictObject({
  lemma: word,
  /** Takes an addressee before its content: “told reporters that …”. */
  addressee: z.literal(true).optional(),
  /** Takes a noun phrase as content: “announced a plan”. */
  object: z.literal(true).optional(),
  /** Takes a mere phrase as content: “said no”. */
  fragment: z.literal(true).optional(),
  /** Takes an infinitive as content: “urged him to go”. */
  infinitive: z.literal(true).optional(),
  /** Reports only with “that” or a quotation: “agree”, “continue”. */
  guarded: z.literal(true).optional(),
  /** Takes an infinitive together with its subject as content: “expects him to go”. */
  raising: z.literal(true).optional(),
  /** What it reports; speech where nothing stands. */
  attribution: z.enum(ATTRIBUTION_CLASSES).exclude(["speech"]).optional(),
});

/** The shipped lexicons: file name under `data/` and the shape of its content. */
export const LEXICONS = {
  abbreviations: z.strictObject({ source, titles: words, others: words, finals: words }),
  hyphens: z.strictObject({ source, prefixes: words, suffixes: words }),
  "sentence-starters": z.strictObject({ source, words, reporting: words }),
  titles: z.strictObject({
    source,
    honorifics: words,
    names: words,
    suffixes: words,
    male: words,
    female: words,
    offices: words,
  }),
  "given-names": z.strictObject({ source, female: words, male: words }),
  "verb-forms": z.strictObject({ source, also: z.record(z.string(), words) }),
  heads: z.strictObject({ source, heads: z.record(z.string(), words), decisive: words, media: words }),
  ministries: z.strictObject({
    source,
    portfolios: z.record(z.string(), words),
    own: z.record(z.string(), words),
    none: words,
  }),
  offices: z.strictObject({
    source,
    offices: z.record(z.string(), words),
    titles: z.record(z.string(), z.record(z.string(), words)),
    "executive-presidents": words,
  }),
  "risky-words": z.strictObject({ source, words, shared: words }),
  spellings: z.strictObject({ source, families: z.array(words), endings: z.array(words), articles: words }),
  cues: z.strictObject({ source, verbs: z.array(verb).min(1), nouns: words }),
  sources: z.strictObject({
    source,
    classes: z.record(z.string(), words),
    collectives: words,
    documents: words,
    roles: words,
    organisations: words,
    female: words,
    male: words,
    kinds: z.record(z.string(), words),
    bodies: z.record(z.string(), z.array(z.enum(ENTITY_TYPES)).min(1)),
    modifiers: z.record(z.string(), z.record(z.string(), z.enum(ANONYMOUS_CLASSES))),
    forces: z.record(z.string(), words),
    watching: words,
  }),
  anonymity: z.strictObject({
    source,
    ranks: words,
    military: words,
    requests: words,
    refusals: words,
    naming: words,
    permitted: words,
    permits: words,
    speaking: words,
    fears: words,
  }),
  channels: z.strictObject({
    source,
    addressing: words,
    carrying: words,
    quoting: words,
    quoted: words,
    audiences: words,
    mediums: words,
  }),
  metonymy: z.strictObject({
    source,
    acts: words,
    nounLike: words,
    objects: words,
    placeVerbs: words,
    copulas: words,
    be: words,
    have: words,
    modals: words,
    adverbs: words,
    policies: words,
    placeNouns: words,
    locative: words,
    prepositions: words,
    determiners: words,
    persuading: words,
    addressing: words,
    complements: words,
    affected: words,
    agents: words,
    officers: words,
    dispositions: words,
    footings: words,
    roles: words,
    allies: words,
    followers: words,
    prefixes: words,
    motion: words,
    said: words,
    means: words,
    relations: words,
    governors: z.record(z.string(), words),
  }),
} as const;

export type LexiconName = keyof typeof LEXICONS;
export type Lexicon<N extends LexiconName> = z.infer<(typeof LEXICONS)[N]>;
