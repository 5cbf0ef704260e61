import { sourceEndBehind } from "./apposition.ts";
import { type Attribution, isInContent, range } from "./attribution.ts";
import { clauseFrom } from "./clause.ts";
import { isQuoted, type QuoteContext, skipDateline } from "./context.ts";
import { longNounPhraseEnd } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";
import { Sign } from "./signs.ts";

/** “According to X, S” and “S, according to X”. */
export function findAccordingTo(context: QuoteContext, passage: Passage): Attribution[] {
  if ((passage.signs & Sign.According) === 0) return [];
  const found: Attribution[] = [];
  for (let i = passage.firstToken; i + 2 < passage.endToken; i++) {
    if (context.lower[i] !== "according" || context.lower[i + 1] !== "to" || isQuoted(context, i)) continue;
    if (isInContent(found, i)) continue;
    const attribution = readAccordingTo(context, passage, i);
    if (attribution) found.push(attribution);
  }
  return found;
}

const LONGEST_LEAD = 2;

function readAccordingTo(context: QuoteContext, passage: Passage, i: number): Attribution | null {
  const leads = i - passage.firstToken <= LONGEST_LEAD;
  const sourceEnd = (leads ? longNounPhraseEnd : sourceEndBehind)(context, i + 2, passage.endToken);
  const content = leads ? contentAfter(context, passage, sourceEnd) : contentBefore(context, passage, i);
  if (content === null || sourceEnd === i + 2) return null;
  return {
    content: [content],
    cue: { firstToken: i, endToken: i + 2 },
    lemma: "according to",
    source: { firstToken: i + 2, endToken: sourceEnd },
    rule: leads ? "according-to-left" : "according-to-right",
    confidence: 0.85,
  };
}

function contentAfter(
  context: QuoteContext,
  passage: Passage,
  sourceEnd: number,
): { firstToken: number; endToken: number } | null {
  let comma = sourceEnd;
  while (comma < passage.endToken && context.words[comma] !== "," && comma - sourceEnd < 12) comma++;
  const first = context.words[comma] === "," ? comma + 1 : sourceEnd;
  return clauseFrom(context, first, passage.endToken);
}

function contentBefore(
  context: QuoteContext,
  passage: Passage,
  i: number,
): { firstToken: number; endToken: number } | null {
  const end = context.words[i - 1] === "," ? i - 1 : i;
  return range(skipDateline(context, passage.firstToken), end);
}
