import type { Quotation } from "../model/quotation.ts";
import type { QuoteKind } from "../model/types.ts";
import type { Unnumbered } from "./finish.ts";

/** Keeps the quotations of the wanted kinds, and inside these the nested ones, and numbers them: q1, q2, q2.1. */
export function selectQuotes(quotes: readonly Unnumbered[], kinds: readonly QuoteKind[], prefix = "q"): Quotation[] {
  const kept = quotes.filter(({ kind }) => kinds.includes(kind));
  return kept.map(({ nested, ...quote }, n) => {
    const id = `${prefix}${n + 1}`;
    return { id, ...quote, nested: selectQuotes(nested, kinds, `${id}.`) };
  });
}
