import { FormFlags } from "../model/form-flags.ts";
import { anyCueVerb, cueNoun, cueVerb } from "./lexicon.ts";

/** What the rules look for first: a passage that holds none of a rule's signs need not be read for it. */
export const Sign = {
  /** A form of a verb of saying. */
  Speech: 1,
  /** As {@link Sign.Speech}, or of a verb of thinking or feeling. */
  Verb: 2,
  /** A noun of saying. */
  Noun: 4,
  /** “according” */
  According: 8,
  /** “by” */
  By: 16,
  /** “it” */
  It: 32,
  /** A colon. */
  Colon: 64,
  /** What begins an account or a tag: “@irmafeld”, “<tweet>”. */
  Account: 128,
  /** A quotation mark, or a word between two: told by the place and not by the word. */
  Quoted: 256,
} as const;

const SIGN_OF: Readonly<Partial<Record<string, number>>> = {
  according: Sign.According,
  by: Sign.By,
  it: Sign.It,
  ":": Sign.Colon,
  "<": Sign.Account,
};

/** The signs of each word form but {@link Sign.Quoted}. */
export const formSigns = new FormFlags((word) => {
  const lower = word.toLowerCase();
  return (
    (cueVerb(lower) ? Sign.Speech : 0) |
    (anyCueVerb(lower) ? Sign.Verb : 0) |
    (cueNoun(lower) ? Sign.Noun : 0) |
    (word.startsWith("@") ? Sign.Account : 0) |
    (SIGN_OF[lower] ?? 0)
  );
});
