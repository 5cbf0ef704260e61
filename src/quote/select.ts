import type { Quotation } from "../model/quotation.ts";
import type { QuoteKind } from "../model/types.ts";
import type { Unnumbered } from "./finish.ts";

/** Keeps the quotations of the wanted kinds, and inside these the nested ones, and numbers them: q1, q2, q2.1. */
export function selectQuotes(quotes: readonly Unnumbered[], kinds: readonly QuoteKind[], prefix = "q"): Quotation[] {
  const kept = quotes.filter(({ kind }) => kinds.includes(kind));
  return kept.map((quote, n) => number(quote, kinds, `${prefix}${n + 1}`));
}

function number(quote: Unnumbered, kinds: readonly QuoteKind[], id: string): Quotation {
  return {
    id,
    kind: quote.kind,
    attribution: quote.attribution,
    content: quote.content,
    cue: quote.cue,
    source: quote.source,
    speaker: quote.speaker,
    addressee: quote.addressee,
    outlet: quote.outlet,
    nested: selectQuotes(quote.nested, kinds, `${id}.`),
    confidence: quote.confidence,
    rule: quote.rule,
  };
}
