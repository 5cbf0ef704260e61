import type { Quotation, Speaker } from "../model/quotation.ts";
import { sentenceIndex } from "../model/sentence.ts";
import type { TokenRange } from "../model/span.ts";
import type { Attribution } from "./attribution.ts";
import { mentionOf, type QuoteContext, spanOf } from "./context.ts";
import { findReasonPhrases, mayHoldReason, type ReasonPhrase } from "./reason-phrase.ts";
import { sourceHead } from "./source-head.ts";

interface Statement {
  readonly attribution: Attribution;
  readonly source: TokenRange;
  readonly speaker: Speaker;
}

/**
 * Gives unnamed speakers the reason for which they are not named: in the phrase that names the source, elsewhere in its
 * sentence, or in a sentence behind it (“The official spoke on condition of anonymity”). All they say bears it.
 */
export function addReasons<T extends Pick<Quotation, "speaker">>(
  context: QuoteContext,
  attributions: readonly Attribution[],
  quotes: readonly T[],
): readonly T[] {
  if (!quotes.some(({ speaker }) => speaker.anonymous)) return quotes;
  const statements = attributions.flatMap((attribution, n): Statement[] => {
    const { source } = attribution;
    return source ? [{ attribution, source, speaker: (quotes[n] as T).speaker }] : [];
  });
  const explained = new Map<Speaker, Speaker>();
  for (const statement of statements) {
    const { speaker } = statement;
    if (speaker.anonymous === undefined || explained.has(speaker)) continue;
    const found = reasonInSentence(context, statement, statements) ?? reasonBehind(context, statement, statements);
    if (found)
      explained.set(speaker, { ...speaker, anonymous: { ...speaker.anonymous, reason: spanOf(context, found) } });
  }
  return quotes.map((quote) => {
    const speaker = explained.get(quote.speaker);
    return speaker ? { ...quote, speaker } : quote;
  });
}

function reasonInSentence(
  context: QuoteContext,
  statement: Statement,
  statements: readonly Statement[],
): ReasonPhrase | null {
  const { attribution, source } = statement;
  const sentence = context.doc.sentences[sentenceIndex(context.doc.sentences, source.firstToken)] as TokenRange;
  if (!mayHoldReason(context, sentence)) return null;
  const beside = statements.filter((other) => isInside(sentence, other.source.firstToken));
  const stops = new Set([...tokensOf(attribution.cue), ...attribution.content.map(({ firstToken }) => firstToken)]);
  const phrases = findReasonPhrases(context, sentence, stops).filter(
    ({ firstToken, strict }) => strict || !attribution.content.some((range) => isInside(range, firstToken)),
  );
  return phrases.find((phrase) => ownerOf(phrase, beside)?.source.firstToken === source.firstToken) ?? null;
}

/** Whose reason it is: the source it stands in or behind, else the next. */
function ownerOf({ firstToken }: TokenRange, beside: readonly Statement[]): Statement | undefined {
  const ordered = beside.toSorted((a, b) => a.source.firstToken - b.source.firstToken);
  return ordered.findLast(({ source }) => source.firstToken <= firstToken) ?? ordered[0];
}

const REACH = 2;

/** “The official spoke on condition of anonymity because …”, “He asked not to be named.” */
function reasonBehind(
  context: QuoteContext,
  statement: Statement,
  statements: readonly Statement[],
): TokenRange | null {
  const { sentences } = context.doc;
  const last = Math.max(statement.source.endToken, statement.attribution.content.at(-1)?.endToken ?? 0) - 1;
  const from = sentenceIndex(sentences, last) + 1;
  for (const sentence of sentences.slice(from, from + REACH)) {
    const [phrase] = findReasonPhrases(context, sentence, new Set());
    if (phrase === undefined) continue;
    const nearest = statements.findLast(({ source }) => source.firstToken < phrase.firstToken);
    return nearest?.speaker === statement.speaker && takesUp(context, sentence, phrase, statement) ? phrase : null;
  }
  return null;
}

const GENERAL = /^(?:officials?|sources?|persons?|people)$/;
const PRONOUNS = /^(?:he|she|they|both|all)$/;

/** Whether what stands before the reason means the source: a pronoun, or “the” with its noun, and no name. */
function takesUp(context: QuoteContext, sentence: TokenRange, phrase: TokenRange, { source }: Statement): boolean {
  const noun = (context.lower[sourceHead(context, source)] as string).replace(/s$/, "");
  let taken = false;
  for (let i = sentence.firstToken; i < phrase.firstToken; i++) {
    if (mentionOf(context, i)?.label === "PER") return false;
    const word = context.lower[i] as string;
    if (PRONOUNS.test(word) || GENERAL.test(word) || word.replace(/s$/, "") === noun) taken = true;
  }
  return taken;
}

function isInside({ firstToken, endToken }: TokenRange, token: number): boolean {
  return firstToken <= token && token < endToken;
}

function tokensOf(tokens: TokenRange | null): number[] {
  if (tokens === null) return [];
  return Array.from({ length: tokens.endToken - tokens.firstToken }, (_, n) => tokens.firstToken + n);
}
