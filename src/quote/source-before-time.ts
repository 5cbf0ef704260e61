import { sentenceIndex } from "../model/sentence.ts";
import type { TokenRange } from "../model/span.ts";
import { type Attribution, amend, contains, contentStart } from "./attribution.ts";
import { isQuoted, type QuoteContext } from "./context.ts";
import { isNoun, isTime, nounPhraseStart } from "./noun-phrase.ts";

/** “Israeli police on Monday said”, “China today declared”: the source that a time keeps from its verb. */
export function findBeforeTime(context: QuoteContext, attribution: Attribution): Attribution {
  const { cue, source } = attribution;
  if (source !== null || cue === null || contentStart(attribution) < cue.firstToken) return attribution;
  const { firstToken: low } = context.doc.sentences[sentenceIndex(context.doc.sentences, cue.firstToken)] as TokenRange;
  const last = beforeTime(context, cue.firstToken - 1, low);
  if (last < low || !isNoun(context, last) || isQuoted(context, last) || contains(attribution, last))
    return attribution;
  return amend(attribution, { source: { firstToken: nounPhraseStart(context, last, low), endToken: last + 1 } });
}

/** The last token before the adverbs and times that end at one, or -1 where none tells time. */
function beforeTime(context: QuoteContext, from: number, low: number): number {
  let i = from;
  let told = false;
  while (i > low && (isTime(context, i) || isAround(context, i))) {
    told ||= isTime(context, i);
    i--;
  }
  return told ? i : -1;
}

/** What stands around a time: “on”, “also”, “, late”. */
function isAround({ lower, pos }: QuoteContext, i: number): boolean {
  return pos[i] === "RB" || /^(?:on|in|late|early|,)$/.test(lower[i] as string) || pos[i] === "CD";
}
