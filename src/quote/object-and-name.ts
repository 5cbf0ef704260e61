import { mentionOf, type QuoteContext } from "./context.ts";

/** “had won a seat and | Rahal said”: the object of a verb before “and” is not joined to the name behind it. */
export function startOfSpeaker(context: QuoteContext, start: number, last: number, low: number): number {
  const mention = mentionOf(context, last);
  if (mention?.label !== "PER" || !isFiniteOrPreposition(context, start - 1, low)) return start;
  for (let i = last - 1; i > start; i--)
    if (context.lower[i] === "and") return context.mentionAt[i - 1] === -1 ? i + 1 : start;
  return start;
}

function isFiniteOrPreposition(context: QuoteContext, i: number, low: number): boolean {
  return i > low && /^(?:VB[DGNZP]?|IN|TO)$/.test(context.pos[i] as string);
}
