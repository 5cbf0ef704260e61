import { type Attribution, contains, contentStart } from "./attribution.ts";
import { isFiniteVerb, isQuoted, type QuoteContext } from "./context.ts";
import { isTime } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";

/**
 * Whether an attribution closes a sentence that reports already: “The minister told the meeting that the road is closed,
 * a senior politician said.” It is the outer one, and all before it is what it reports.
 */
export function isOuterReport(
  context: QuoteContext,
  passage: Passage,
  edge: number,
  behind: number,
  found: readonly Attribution[],
  addresses: boolean,
): boolean {
  const comma = isQuoted(context, edge - 1) ? edge - 2 : edge - 1;
  if (context.words[comma] !== "," || !closes(context, passage, behind, addresses)) return false;
  const inner = found.find((own) => own.cue !== null && own.cue.endToken <= contentStart(own));
  return inner !== undefined && contains(inner, comma);
}

const LONGEST_CIRCUMSTANCE = 12;

/** Nothing but a time, a circumstance or whom it was told stands behind it in the sentence: “a politician told Reuters in an interview”. */
function closes(context: QuoteContext, { endToken }: Passage, behind: number, addresses: boolean): boolean {
  if (behind >= endToken) return true;
  if (endToken - behind > LONGEST_CIRCUMSTANCE) return false;
  if (!addresses && !/^(?:IN|PUNCT|RB)$/.test(context.pos[behind] as string) && !isTime(context, behind)) return false;
  for (let i = behind; i < endToken; i++) {
    if (isQuoted(context, i) || isFiniteVerb(context, i) || /^(?:that|to|[,:;])$/.test(context.lower[i] as string))
      return false;
  }
  return true;
}

/** The attributions that another leaves: those whose cue stands in its content are reported by it. */
export function withoutReported(found: readonly Attribution[], outer: Attribution): Attribution[] {
  return found.filter(({ cue }) => cue === null || !contains(outer, cue.firstToken));
}
