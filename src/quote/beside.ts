import { sentenceIndex } from "../model/sentence.ts";
import type { TokenRange } from "../model/span.ts";
import type { Attribution } from "./attribution.ts";
import type { QuoteContext } from "./context.ts";

/** The sentence in which an attribution names its cue, or its source where it has no cue; null where it has neither. */
export function sentenceOfCue({ doc }: QuoteContext, { cue, source }: Attribution): TokenRange | null {
  const anchor = cue ?? source;
  return anchor && (doc.sentences[sentenceIndex(doc.sentences, anchor.firstToken)] ?? null);
}

const sentencesOf = new WeakMap<readonly Attribution[], Map<TokenRange | null, Attribution[]>>();

/** The attributions that have their cue in one sentence with another, that one included. */
export function findBeside(context: QuoteContext, own: Attribution, all: readonly Attribution[]): Attribution[] {
  const sentence = sentenceOfCue(context, own);
  if (sentence === null) return [own];
  const bySentence = sentencesOf.get(all) ?? groupBySentence(context, all);
  const beside = bySentence.get(sentence) ?? [];
  return beside.length <= MOST ? beside : beside.filter((other) => Math.abs(startOf(other) - startOf(own)) < REACH);
}

/** A text without stops may hold thousands of statements: then only those near by are read. */
const MOST = 100;
const REACH = 200;

/** Grouped once: a text of one statement after another would be read anew for each. */
function groupBySentence(context: QuoteContext, all: readonly Attribution[]): Map<TokenRange | null, Attribution[]> {
  const groups = new Map<TokenRange | null, Attribution[]>();
  for (const attribution of all) {
    const sentence = sentenceOfCue(context, attribution);
    const group = groups.get(sentence);
    if (group) group.push(attribution);
    else groups.set(sentence, [attribution]);
  }
  sentencesOf.set(all, groups);
  return groups;
}

/** Where source or cue begin. */
function startOf({ cue, source }: Attribution): number {
  return Math.min(cue?.firstToken ?? Number.POSITIVE_INFINITY, source?.firstToken ?? Number.POSITIVE_INFINITY);
}

/** The stretch of a sentence that tells of one of its attributions: from where it begins to the next; the first has what stands before it too. */
export function stretchOf(own: Attribution, beside: readonly Attribution[], sentence: TokenRange): TokenRange {
  const starts = beside.map(startOf).sort((a, b) => a - b);
  const start = startOf(own);
  const next = starts.find((other) => other > start) ?? Number.POSITIVE_INFINITY;
  const firstToken = start === starts[0] ? sentence.firstToken : Math.max(sentence.firstToken, start);
  return { firstToken, endToken: Math.min(sentence.endToken, next) };
}
