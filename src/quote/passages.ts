import type { TokenRange } from "../model/span.ts";
import type { QuoteContext } from "./context.ts";

/** What an attribution cannot leave: a sentence, or several where a quotation runs across their ends. */
export interface Passage extends TokenRange {
  readonly paragraph: number;
}

/** Joins the sentences of a document into passages. */
export function findPassages(context: QuoteContext): Passage[] {
  const passages: { firstToken: number; endToken: number; paragraph: number }[] = [];
  for (const { firstToken, endToken, paragraph } of context.doc.sentences) {
    const last = passages.at(-1);
    if (last?.paragraph === paragraph && runsOn(context, last.endToken - 1, firstToken)) last.endToken = endToken;
    else passages.push({ firstToken, endToken, paragraph });
  }
  return passages;
}

function runsOn(context: QuoteContext, before: number, after: number): boolean {
  const region = context.regionAt[before] as number;
  return region >= 0 && context.regionAt[after] === region;
}
