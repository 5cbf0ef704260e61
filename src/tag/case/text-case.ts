import type { Segmented, Sentence } from "../../model/document.ts";
import { hasFlag, TokenFlag } from "../../model/token.ts";

/** What the case of a document tells: something where it is mixed, nothing where it is upper or lower throughout. */
export type TextCase = "upper" | "lower" | "mixed";

/** Fewer words prove nothing. */
const FEWEST = 4;
const MOSTLY = 0.9;
/** “Nearly no”: the share of capitals that strays into lower-case text. */
const STRAY = 0.01;
/** News of this length that begins sentences with capitals names somebody. */
const LONG = 60;

/** Tells from the share of capitals behind the first words of sentences whether the case of a document tells anything. */
export function detectTextCase(doc: Segmented): TextCase {
  const { words, upper, behind, capitals, openings, capitalOpenings } = countCapitals(doc);
  if (isMixed({ words, upper, capitals }, doc.tokens.length)) return "mixed";
  if (words >= FEWEST && upper >= MOSTLY * words) return "upper";
  if (behind < FEWEST || capitals > STRAY * behind) return "mixed";
  return capitalOpenings * 2 < openings || behind >= LONG ? "lower" : "mixed";
}

interface Counts {
  /** All words, and those in capitals. */
  words: number;
  upper: number;
  /** Words behind the first of a sentence that is not in capitals, and those with a capital. */
  behind: number;
  capitals: number;
  /** First words of such sentences, and those with a capital. */
  openings: number;
  capitalOpenings: number;
}

function countCapitals(doc: Segmented): Counts {
  const counts: Counts = { words: 0, upper: 0, behind: 0, capitals: 0, openings: 0, capitalOpenings: 0 };
  for (const sentence of doc.sentences) {
    countSentence(doc, sentence, counts);
    if (isMixed(counts, doc.tokens.length)) break;
  }
  return counts;
}

/** Whether the rest of a document cannot change what is counted: most documents show it soon. */
function isMixed({ words, upper, capitals }: Pick<Counts, "words" | "upper" | "capitals">, most: number): boolean {
  return capitals > STRAY * most && words - upper > (1 - MOSTLY) * most;
}

function countSentence({ tokens }: Segmented, { firstToken, endToken, allCaps }: Sentence, counts: Counts): void {
  let opening = true;
  for (let i = firstToken; i < endToken; i++) {
    const flags = tokens.flags[i] as number;
    // “I” is a capital in text of any case.
    if (!(flags & TokenFlag.Word) || (tokens.end[i] as number) - (tokens.start[i] as number) < 2) continue;
    const capital = (flags & TokenFlag.Capital) !== 0;
    counts.words++;
    if (flags & TokenFlag.AllCaps) counts.upper++;
    if (allCaps) continue;
    if (opening) {
      counts.openings++;
      if (capital) counts.capitalOpenings++;
    } else {
      counts.behind++;
      if (capital) counts.capitals++;
    }
    opening = false;
  }
}

/** Whether the case of a token tells nothing, in a document of this case. */
export function isOpen(doc: Segmented, { allCaps }: Sentence, textCase: TextCase, i: number): boolean {
  if (!hasFlag(doc.tokens, i, TokenFlag.Word)) return false;
  const upper = allCaps || textCase === "upper";
  if (hasFlag(doc.tokens, i, TokenFlag.AllCaps)) return upper;
  return hasFlag(doc.tokens, i, TokenFlag.Capital) ? upper && isLetter(doc, i) : textCase === "lower";
}

/** “A”, “J.” */
function isLetter({ plain, tokens }: Segmented, i: number): boolean {
  const start = tokens.start[i] as number;
  const width = (tokens.end[i] as number) - start;
  return width === 1 || (width === 2 && plain[start + 1] === ".");
}
