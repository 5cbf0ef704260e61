import type { TokenRange } from "../model/span.ts";
import type { Attribution } from "./attribution.ts";
import { mentionOf, type QuoteContext } from "./context.ts";
import { cueVerb } from "./lexicon.ts";
import { ADDRESSING, behindPhrase, entityOf, isAudience, MEDIUMS, partyAt } from "./party-phrase.ts";

/** To whom a statement is made, by the words around it: “told Reuters that”, “in an interview with the Herald”, “speaking to reporters”; null where nothing says so. */
export function findAddressee(
  context: QuoteContext,
  own: Attribution,
  beside: readonly Attribution[],
  around: readonly number[],
): TokenRange | null {
  return behindCue(context, own) ?? behindPhrases(context, own, around) ?? sharedAddressee(context, own, beside);
}

/** “Rahal told Reuters that S, adding that S2”: the statements of one source in one sentence are made to one. */
function sharedAddressee(context: QuoteContext, own: Attribution, beside: readonly Attribution[]): TokenRange | null {
  if (own.source === null) return null;
  for (const other of beside) {
    const found = other.source?.firstToken === own.source.firstToken ? behindCue(context, other) : null;
    if (found) return found;
  }
  return null;
}

/** “Rahal told parliament that”: the noun phrase right behind a verb that takes one. */
function behindCue(context: QuoteContext, attribution: Attribution): TokenRange | null {
  const { cue, source } = attribution;
  if (cue === null || source?.firstToken === cue.endToken) return null;
  const verb = cueVerb(context.lower[cue.endToken - 1] as string);
  if (!verb?.addressee || isPassive(context, cue)) return null;
  const party = partyAt(context, cue.endToken, attribution);
  return party && (verb.lemma === "tell" || isAudience(context, party)) ? party : null;
}

/** “he was told by the court”. */
function isPassive({ lower }: QuoteContext, { firstToken }: TokenRange): boolean {
  return /^(?:was|were|been|being|is|are)$/.test(lower[firstToken - 1] ?? "") && lower[firstToken] !== "quoted";
}

function behindPhrases(context: QuoteContext, own: Attribution, around: readonly number[]): TokenRange | null {
  for (const i of around) {
    const behind = behindPhrase(context, i, ADDRESSING);
    const party = behind < 0 ? null : partyAt(context, behind, own);
    if (party && isAudience(context, party)) return party;
  }
  return null;
}

/**
 * The entity that is spoken to: what the last word names, or the medium beside its noun. “The Iraqi parliament” and
 * “Abadi’s office” are not Iraq and Abadi.
 */
export function entityAddressed(context: QuoteContext, { endToken }: TokenRange): string | null {
  const own = entityOf(context, { firstToken: endToken - 1, endToken });
  if (own) return own;
  let i = endToken - 1;
  while (MEDIUMS.has(context.lower[i] as string)) i--;
  const beside = mentionOf(context, i);
  return beside?.type === "media" ? beside.entityId : null;
}
