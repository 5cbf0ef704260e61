import type { QuoteContext } from "./context.ts";
import type { CueToken } from "./cue.ts";
import { verbGroupStart } from "./subject.ts";

const BEING: ReadonlySet<string> = new Set("is are was were be been being am 's 're".split(" "));
const COMPLEMENTISERS: ReadonlySet<string> = new Set("that if whether".split(" "));

/**
 * Whether a verb of thinking or feeling tells nobody’s thought: in the passive (“is expected to win”), and before a
 * preposition (“thought of home”).
 */
export function isIdleThought(context: QuoteContext, { token, first, verb, form }: CueToken): boolean {
  if (verb.attribution === undefined) return false;
  if (context.pos[token + 1] === "IN" && !COMPLEMENTISERS.has(context.lower[token + 1] as string)) return true;
  if (form === "gerund") return false;
  for (let i = verbGroupStart(context, first, 0); i < first; i++)
    if (BEING.has(context.lower[i] as string)) return true;
  return false;
}
