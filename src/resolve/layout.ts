import type { Matched, Mention } from "../model/document.ts";
import type { TextSpan } from "../model/span.ts";
import { tokenLowers, tokenTexts } from "../model/token.ts";
import { WordKind, wordKinds } from "./word-kinds.ts";

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

/** Lays the words and mentions of a document out by token. */
export function createLayout(doc: Matched): Layout {
  const words = tokenTexts(doc.plain, doc.tokens);
  const lower = tokenLowers(doc.plain, doc.tokens);
  const kinds = wordKinds.of(doc.plain, doc.tokens);
  const articles: number[] = [];
  for (let i = 0; i < kinds.length; i++) if (((kinds[i] as number) & WordKind.Article) !== 0) articles.push(i);
  const mentionAt = new Int32Array(words.length).fill(-1);
  for (let n = 0; n < doc.mentions.length; n++) {
    const { firstToken, endToken } = doc.mentions[n] as Mention;
    for (let i = firstToken; i < endToken; i++) mentionAt[i] = n;
  }
  return { doc, words, lower, articles, wordKinds: kinds, mentionAt };
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

/** Whether the word at a token is of a {@link WordKind}. */
export function isKindAt({ wordKinds: kinds }: Layout, token: number, kind: number): boolean {
  return token >= 0 && ((kinds[token] ?? 0) & kind) !== 0;
}

/** Whether a token ends a title: “Minister”, “Gen.”, “spokesman”. */
export function isTitleAt(layout: Layout, token: number): boolean {
  return isKindAt(layout, token, WordKind.Title);
}

/** Whether a token is an honorific such as “Mr.” or “Dr”. */
export function isHonorificAt(layout: Layout, token: number): boolean {
  return isKindAt(layout, token, WordKind.Honorific);
}
