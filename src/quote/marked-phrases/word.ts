import type { QuoteContext } from "../context.ts";
import type { Region } from "../marks.ts";

const NAMES_OF_WORDS =
  /^(?:word|term|phrase|expression|prefix|suffix|letter|acronym|abbreviation|pronoun|noun|verb|adjective|spelling|slang|hashtag|label)s?$/;
const MEANING = /^(?:means|meant|meaning)$/;

/** Words spoken of as words: the word “whom”, “sahel” means shore, Boko Haram, meaning “…”. */
export function isWord({ lower }: QuoteContext, { firstToken, endToken }: Region): boolean {
  const before = lower[firstToken - 1] ?? "";
  return (
    NAMES_OF_WORDS.test(before) ||
    MEANING.test(before) ||
    MEANING.test(lower[endToken] ?? "") ||
    isListed(lower, firstToken)
  );
}

/** The terms “shore” and “coast”: a list of words that such a noun begins. */
function isListed(lower: readonly string[], firstToken: number): boolean {
  if (!/^(?:and|or|,)$/.test(lower[firstToken - 1] ?? "")) return false;
  return lower
    .slice(Math.max(0, firstToken - 8), firstToken - 1)
    .some((word) => /s$/.test(word) && NAMES_OF_WORDS.test(word));
}
