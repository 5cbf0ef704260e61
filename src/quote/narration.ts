import { type Discourse, type Gender, isNarrated, leaveTrace } from "./discourse.ts";
import { findPerson } from "./pronoun.ts";
import { genderOfNoun } from "./speaker-lexicon.ts";

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Follows “he” and “she” through the narration up to a token, so that who is told of stays at hand though he is not named
 * again: “Feld had no plan. At one she stepped onto the balcony. “Wait,” she said.”
 */
export function followNarration(discourse: Discourse, until: number): void {
  const { lower } = discourse.context;
  for (let i = discourse.narrated; i < until; i++) {
    const word = lower[i];
    if ((word !== "he" && word !== "she") || !isNarrated(discourse, i) || isSource(discourse, i)) continue;
    const found = findPerson(discourse, i, genderOfNoun(word) as Gender, NOBODY);
    if (found) leaveTrace(discourse, found.target, i, false);
  }
  discourse.narrated = Math.max(discourse.narrated, until);
}

function isSource({ attributions }: Discourse, token: number): boolean {
  return attributions.some(({ source }) => source !== null && source.firstToken <= token && token < source.endToken);
}
