import type { Segmented, SourceText } from "../../src/model/document.ts";
import { TokenFlag, type Tokens, tokenText } from "../../src/model/token.ts";
import { segment } from "../../src/segment/segment.ts";

/** A document as the reading stage hands it over. */
export function makeSource(text: string): SourceText {
  return {
    id: "d",
    source: { path: "d.txt", format: "text", encoding: "utf-8", bytes: text.length, sha256: "0".repeat(64) },
    meta: {},
    layout: { bylines: [] },
    text,
    plain: text,
    warnings: [],
  };
}

/** Segments a text that has no layout. */
export function segmentText(text: string): Segmented {
  return segment(makeSource(text));
}

/** The texts of all tokens. */
export function tokenTexts(text: string, tokens: Tokens): string[] {
  return Array.from({ length: tokens.length }, (_, i) => tokenText(text, tokens, i));
}

/** The texts of the sentences. */
export function sentenceTexts(doc: Segmented): string[] {
  return doc.sentences.map(({ start, end }) => doc.text.slice(start, end));
}

/** The texts of the paragraphs. */
export function paragraphTexts(doc: Segmented): string[] {
  return doc.paragraphs.map(({ start, end }) => doc.text.slice(start, end));
}

/** The names of the flags set on a token, in the order of their bits. */
export function flagNames(tokens: Tokens, i: number): string[] {
  return Object.entries(TokenFlag)
    .filter(([, bit]) => ((tokens.flags[i] ?? 0) & bit) !== 0)
    .map(([name]) => name);
}
