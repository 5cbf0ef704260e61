import type { Segmented, SourceText } from "../model/document.ts";
import { TokenFlag, type Tokens } from "../model/token.ts";
import { findParagraphs } from "./paragraphs.ts";
import { scanTokens } from "./scanner.ts";
import { findSentences } from "./sentences.ts";

/** Cuts a document into paragraphs, sentences and tokens. */
export function segment(doc: SourceText): Segmented {
  const tokens = scanTokens(doc.plain);
  const paragraphs = findParagraphs(doc.plain);
  markParagraphStarts(tokens, paragraphs);
  return { ...doc, tokens, paragraphs, sentences: findSentences(doc.plain, tokens, paragraphs) };
}

function markParagraphStarts(tokens: Tokens, paragraphs: readonly { readonly start: number }[]): void {
  let i = 0;
  for (const { start } of paragraphs) {
    while (i < tokens.length && (tokens.start[i] as number) < start) i++;
    if (i < tokens.length) tokens.flags[i] = (tokens.flags[i] as number) | TokenFlag.ParagraphStart;
  }
}
