import { type Attribution, contains, contentStart } from "./attribution.ts";
import { isQuoted, type QuoteContext } from "./context.ts";
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
): boolean {
  const comma = isQuoted(context, edge - 1) ? edge - 2 : edge - 1;
  if (context.words[comma] !== "," || !closes(context, passage, behind)) return false;
  const inner = found.find((own) => own.cue !== null && own.cue.endToken <= contentStart(own));
  return inner !== undefined && contains(inner, comma);
}

/** Nothing but a time stands behind it in the sentence. */
function closes(context: QuoteContext, { endToken }: Passage, behind: number): boolean {
  for (let i = behind; i < endToken; i++)
    if (context.pos[i] !== "PUNCT" && !isTime(context, i) && context.lower[i] !== "on") return false;
  return true;
}

/** The attributions that another leaves: those whose cue stands in its content are reported by it. */
export function withoutReported(found: readonly Attribution[], outer: Attribution): Attribution[] {
  return found.filter(({ cue }) => cue === null || !contains(outer, cue.firstToken));
}
