import { hasFiniteVerb, isQuoted, type QuoteContext } from "./context.ts";
import { isTime, longNounPhraseEnd, nounPhraseEnd } from "./noun-phrase.ts";

/** The token behind the noun phrase of a source that begins at `first`, its apposition included: “by Rahal, the interior minister”. */
export function sourceEndBehind(context: QuoteContext, first: number, limit: number): number {
  const end = longNounPhraseEnd(context, first, limit);
  return end === first ? first : withApposition(context, first, end, limit);
}

/** An apposition has no verb and ends with a comma or the sentence. */
function withApposition(context: QuoteContext, first: number, comma: number, limit: number): number {
  if (context.words[comma] !== "," || comma + 1 >= limit || isQuoted(context, comma + 1)) return comma;
  const next = context.pos[comma + 1] as string;
  if (!/^(?:DT|NN|NNS|JJ|CD)$/.test(next) || isTime(context, comma + 1)) return comma;
  if (nounPhraseEnd(context, comma + 1, limit) === comma + 1 || hasFiniteVerb(context, first, comma)) return comma;
  const end = longNounPhraseEnd(context, comma + 1, limit);
  return end >= limit || /^[,.;]$/.test(context.words[end] as string) ? end : comma;
}
