import { FormFlags } from "../model/form-flags.ts";
import { isHonorific, isTitleWord } from "../model/titles.ts";
import { isBodyNoun } from "./body-noun.ts";
import { isOpening } from "./office-words.ts";

/** What rules ask of every word. */
export const WordKind = {
  /** Ends a title: “Minister”, “Gen.”, “spokesman”. */
  Title: 1,
  /** Is an honorific besides: “Mr.”, “Dr”. */
  Honorific: 2,
  Article: 4,
  /** May begin an office: “prime”, “former”. */
  Opening: 8,
  /** A noun for bodies: “ministry”. */
  BodyNoun: 16,
} as const;

/** Told once for each word of all documents. */
export const wordKinds = new FormFlags((word) => {
  const lower = word.toLowerCase();
  return (
    (isTitleWord(word) ? WordKind.Title : 0) |
    (isHonorific(word) ? WordKind.Honorific : 0) |
    (lower === "the" ? WordKind.Article : 0) |
    (isOpening(lower) ? WordKind.Opening : 0) |
    (isBodyNoun(word) ? WordKind.BodyNoun : 0)
  );
});
