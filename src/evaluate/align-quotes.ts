import type { Document } from "../model/document.ts";
import type { Quotation } from "../model/quotation.ts";
import { overlaps, type TextSpan } from "../model/span.ts";
import type { QuoteKind } from "../model/types.ts";
import { assign } from "./assign.ts";
import type { GoldArticle, GoldQuote } from "./gold-article.ts";
import { sharedSize } from "./shared-size.ts";
import { headOfSource } from "./source-head.ts";
import { findWords, jaccard, wordsIn } from "./words.ts";

/** A gold quote and a found one paired with it; what matches beside their contents. */
export interface QuotePair {
  readonly gold: GoldQuote;
  readonly found: Quotation;
  /** Jaccard overlap of their content words. */
  readonly overlap: number;
  readonly source: boolean;
  readonly cue: boolean;
}

/** The outermost quotes of an article, and which found quote stands for which gold one. */
export interface QuoteAlignment {
  readonly gold: readonly GoldQuote[];
  readonly found: readonly Quotation[];
  readonly pairs: readonly QuotePair[];
}

/** Below this overlap two contents do not count as the same quotation. */
export const ALIGNED = 0.3;

interface Worded<Q> {
  readonly quote: Q;
  readonly content: ReadonlySet<number>;
  readonly source: ReadonlySet<number>;
  readonly head: number | undefined;
}

interface Quote {
  readonly kind: QuoteKind;
  readonly content: readonly TextSpan[];
  readonly cue: TextSpan | null;
  readonly source: TextSpan | null;
}

/**
 * Pairs quotes one to one by the greatest summed overlap of content words, ties broken by cue and source.
 * Only statements are marked in gold articles, and only they are scored.
 * Found quotes that stand for a gold quote nested in another are left out: they are neither right nor wrong.
 */
export function alignQuotes(article: GoldArticle, doc: Document): QuoteAlignment {
  const toWords = createWorder(article.text);
  const gold = article.quotes.map(toWords);
  const found = doc.quotes.filter(({ attribution }) => attribution === "speech").map(toWords);
  const pairs = assign(gold.map((a) => found.map((b) => weigh(a, b))));
  const all = pairs.flatMap(([i, j]) => {
    const [a, b] = [gold[i], found[j]];
    return a && b ? [toPair(a, b)] : [];
  });
  const kept = all.filter((pair) => pair.gold.nestedIn === null && pair.overlap >= ALIGNED);
  const nested = gold.filter(({ quote }) => quote.nestedIn !== null);
  const isRight = (quote: Quotation) => kept.some((pair) => pair.found === quote);
  const counted = found.filter((quote) => isRight(quote.quote) || !nested.some((inner) => standsFor(quote, inner)));
  return {
    gold: article.quotes.filter((quote) => quote.nestedIn === null),
    found: counted.map(({ quote }) => quote),
    pairs: kept,
  };
}

function createWorder(text: string): <Q extends Quote>(quote: Q) => Worded<Q> {
  const words = findWords(text);
  return (quote) => {
    const source = wordsIn(words, quote.source ? [quote.source] : []);
    return { quote, content: wordsIn(words, quote.content), source, head: headOfSource(text, words, source) };
  };
}

function weigh(a: Worded<Quote>, b: Worded<Quote>): number {
  const overlap = jaccard(a.content, b.content);
  if (overlap === 0) return 0;
  return overlap + (sharesCue(a.quote, b.quote) ? 1e-4 : 0) + (sharedSize(a.source, b.source) > 0 ? 1e-5 : 0);
}

function standsFor(found: Worded<Quote>, nested: Worded<Quote>): boolean {
  const shared = sharedSize(found.content, nested.content);
  return 2 * shared >= found.content.size || jaccard(found.content, nested.content) >= ALIGNED;
}

function toPair(a: Worded<GoldQuote>, b: Worded<Quotation>): QuotePair {
  const overlap = jaccard(a.content, b.content);
  return { gold: a.quote, found: b.quote, overlap, source: sharesSource(a, b), cue: sharesCue(a.quote, b.quote) };
}

/** Each source holds the head word of the other; none matches none. */
function sharesSource(a: Worded<Quote>, b: Worded<Quote>): boolean {
  if (a.head === undefined || b.head === undefined) return a.head === b.head;
  return b.source.has(a.head) && a.source.has(b.head);
}

/** By characters and not by words, since a colon or a dash can be a cue. */
function sharesCue(a: Quote, b: Quote): boolean {
  return a.cue !== null && b.cue !== null && overlaps(a.cue, b.cue);
}
