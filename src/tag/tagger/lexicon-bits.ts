/** Tags of the compromise lexicon that serve as evidence for the part of speech, in the order of their bits. */
export const LEXICON_BITS = [
  "Noun",
  "Singular",
  "Plural",
  "Infinitive",
  "PastTense",
  "PresentTense",
  "Gerund",
  "Participle",
  "Adjective",
  "Adverb",
  "Preposition",
  "Conjunction",
  "ProperNoun",
  "Person",
  "Place",
  "Comparative",
] as const;
