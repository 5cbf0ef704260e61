import type { RecognisedName, Segmented, Sentence } from "../model/document.ts";
import type { NamePattern } from "../model/gazetteer.ts";
import { overlaps } from "../model/span.ts";
import { tokenAt, tokenText } from "../model/token.ts";
import { labelOf } from "../model/types.ts";
import { matchPatterns } from "./compromise.ts";

/** The names that the user's patterns find; of two that overlap the longer stands, then the one of the later pattern. */
export function findPatternNames(doc: Segmented, patterns: readonly NamePattern[]): RecognisedName[] {
  if (patterns.length === 0) return [];
  const found = doc.sentences.flatMap((sentence) => namesIn(doc, sentence, patterns));
  const kept: RecognisedName[] = [];
  for (const name of found.sort((a, b) => b.endToken - b.firstToken - (a.endToken - a.firstToken)))
    if (!kept.some((other) => overlaps(other, name))) kept.push(name);
  return kept.sort((a, b) => a.start - b.start);
}

/** Puts the user's names in the place of those they overlap. */
export function overrule(names: readonly RecognisedName[], own: readonly RecognisedName[]): readonly RecognisedName[] {
  if (own.length === 0) return names;
  const free = names.filter((name) => !own.some((other) => overlaps(other, name)));
  return [...free, ...own].sort((a, b) => a.start - b.start);
}

function namesIn(doc: Segmented, sentence: Sentence, patterns: readonly NamePattern[]): RecognisedName[] {
  const matches = matchPatterns(
    doc.plain,
    sentence,
    patterns.map(({ match }) => match),
  );
  return matches
    .reverse()
    .flatMap(({ start, end, pattern }) => makeName(doc, start, end, patterns[pattern] as NamePattern));
}

/** Whole tokens, without the article, possessive and marks that compromise keeps at its words. */
function makeName(doc: Segmented, start: number, end: number, { match, type, list }: NamePattern): RecognisedName[] {
  let firstToken = tokenAt(doc.tokens, start);
  let endToken = tokenAt(doc.tokens, end - 1) + 1;
  while (firstToken < endToken && isOuter(tokenText(doc.plain, doc.tokens, firstToken))) firstToken++;
  while (endToken > firstToken && isOuter(tokenText(doc.plain, doc.tokens, endToken - 1))) endToken--;
  if (firstToken === endToken) return [];
  const span = { start: doc.tokens.start[firstToken] as number, end: doc.tokens.end[endToken - 1] as number };
  return [
    {
      ...span,
      firstToken,
      endToken,
      label: labelOf(type, "name"),
      type,
      confidence: 1,
      rule: `pattern:${list}: ${match}`,
    },
  ];
}

function isOuter(word: string): boolean {
  return /^(?:the|an?|['’]s)$/i.test(word) || !/[\p{L}\p{N}]/u.test(word);
}
