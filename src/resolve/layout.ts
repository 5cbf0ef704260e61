import type { Matched, Mention } from "../model/document.ts";
import { FormFlags } from "../model/form-flags.ts";
import type { TextSpan } from "../model/span.ts";
import { isHonorific, isTitleWord } from "../model/titles.ts";
import { tokenLowers, tokenTexts } from "../model/token.ts";

/** A document laid out for rules that read the text. */
export interface Layout {
  readonly doc: Matched;
  readonly words: readonly string[];
  /** The words in lower case. */
  readonly lower: readonly string[];
  /** The tokens that are the definite article. */
  readonly articles: readonly number[];
  /** By token, bits of {@link WordKind}. */
  readonly wordKinds: Uint8Array;
  /** By token, the number of the mention that covers it, or -1. */
  readonly mentionAt: Int32Array;
}

/** What rules ask of every word. */
export const WordKind = {
  /** Ends a title: “Minister”, “Gen.”, “spokesman”. */
  Title: 1,
  /** Is an honorific besides: “Mr.”, “Dr”. */
  Honorific: 2,
  Article: 4,
} as const;

const kinds = new FormFlags(
  (word) =>
    (isTitleWord(word) ? WordKind.Title : 0) |
    (isHonorific(word) ? WordKind.Honorific : 0) |
    (word.toLowerCase() === "the" ? WordKind.Article : 0),
);

/** Lays the words and mentions of a document out by token. */
export function createLayout(doc: Matched): Layout {
  const words = tokenTexts(doc.plain, doc.tokens);
  const lower = tokenLowers(doc.plain, doc.tokens);
  const wordKinds = kinds.of(doc.plain, doc.tokens);
  const articles: number[] = [];
  for (let i = 0; i < wordKinds.length; i++) if (((wordKinds[i] as number) & WordKind.Article) !== 0) articles.push(i);
  const mentionAt = new Int32Array(words.length).fill(-1);
  for (let n = 0; n < doc.mentions.length; n++) {
    const { firstToken, endToken } = doc.mentions[n] as Mention;
    for (let i = firstToken; i < endToken; i++) mentionAt[i] = n;
  }
  return { doc, words, lower, articles, wordKinds, mentionAt };
}

/** The mention that covers a token. */
export function mentionAt({ doc, mentionAt: numbers }: Layout, token: number): Mention | undefined {
  const n = token < 0 ? -1 : (numbers[token] ?? -1); // an index below 0 would be looked up as a name
  return n < 0 ? undefined : doc.mentions[n];
}

/** The text from one token up to another. */
export function spanOfTokens({ doc }: Layout, first: number, end: number): TextSpan {
  const start = doc.tokens.start[first] as number;
  const stop = doc.tokens.end[end - 1] as number;
  return { start, end: stop, text: doc.text.slice(start, stop) };
}

/** A word in lower case; empty outside the document. */
export function lowerAt({ lower }: Layout, token: number): string {
  return token < 0 ? "" : (lower[token] ?? "");
}

/** Whether a token ends a title: “Minister”, “Gen.”, “spokesman”. */
export function isTitleAt({ wordKinds }: Layout, token: number): boolean {
  return token >= 0 && ((wordKinds[token] ?? 0) & WordKind.Title) !== 0;
}

/** Whether a token is an honorific such as “Mr.” or “Dr”. */
export function isHonorificAt({ wordKinds }: Layout, token: number): boolean {
  return token >= 0 && ((wordKinds[token] ?? 0) & WordKind.Honorific) !== 0;
}
