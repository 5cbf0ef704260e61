import type { Span } from "../model/span.ts";
import { sharedSize } from "./shared-size.ts";

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.&-][\p{L}\p{M}\p{N}]+)*|[$%@#]/gu;

/** The words of a text; punctuation, quotation marks and white space are none, so they never decide a match. */
export function findWords(text: string): Span[] {
  return Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

/** The indices of the words that lie in the spans by half of their length at least. */
export function wordsIn(words: readonly Span[], spans: readonly Span[]): Set<number> {
  const inside = new Set<number>();
  words.forEach((word, i) => {
    const covered = spans.reduce((total, span) => total + shareLength(word, span), 0);
    if (2 * covered >= word.end - word.start) inside.add(i);
  });
  return inside;
}

/** The share of common words among all words of two sets (Jaccard 1912). */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = sharedSize(a, b);
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

function shareLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
