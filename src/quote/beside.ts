import { sentenceIndex } from "../model/sentence.ts";
import type { TokenRange } from "../model/span.ts";
import type { Attribution } from "./attribution.ts";
import type { QuoteContext } from "./context.ts";

/** The sentence in which an attribution names its cue, or its source where it has no cue; null where it has neither. */
export function sentenceOfCue({ doc }: QuoteContext, { cue, source }: Attribution): TokenRange | null {
  const anchor = cue ?? source;
  return anchor && (doc.sentences[sentenceIndex(doc.sentences, anchor.firstToken)] ?? null);
}

/** The attributions that have their cue in one sentence with another, that one included. */
export function findBeside(context: QuoteContext, own: Attribution, all: readonly Attribution[]): Attribution[] {
  const sentence = sentenceOfCue(context, own);
  if (sentence === null) return [own];
  return all.filter((other) => sentenceOfCue(context, other) === sentence);
}

/** Where source or cue begin. */
export function startOf({ cue, source }: Attribution): number {
  return Math.min(cue?.firstToken ?? Number.POSITIVE_INFINITY, source?.firstToken ?? Number.POSITIVE_INFINITY);
}

/** Whether what stands at a token tells of an attribution: the last to begin before it, else the first of its sentence. */
export function belongsTo(own: Attribution, beside: readonly Attribution[], token: number): boolean {
  const starts = beside.map(startOf).sort((a, b) => a - b);
  return (starts.findLast((start) => start <= token) ?? starts[0]) === startOf(own);
}
