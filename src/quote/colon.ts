import { type Attribution, range } from "./attribution.ts";
import { isQuoted, type QuoteContext, skipDateline } from "./context.ts";
import { readCue } from "./cue.ts";
import { isInsideNounPhrase } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";
import { Sign } from "./signs.ts";

const LONGEST_LABEL = 6;
const SHORTEST_CONTENT = 3;

/** A speaker's label before a colon: headlines (“Rahal: no deal”), transcripts (“Q: …”, “GEN. PALACIOS: …”). */
export function findColonLabels(context: QuoteContext, passage: Passage): Attribution[] {
  const first = passage.firstToken;
  if ((passage.signs & Sign.Colon) === 0) return [];
  if (!beginsParagraph(context, passage) || skipDateline(context, first) > first) return [];
  const colon = colonOf(context, passage);
  if (colon < 0 || passage.endToken - colon <= SHORTEST_CONTENT) return [];
  const end = isTurn(context, first, colon) ? paragraphEnd(context, passage) : passage.endToken;
  const content = range(colon + 1, withoutStop(context, colon + 1, end));
  if (content === null) return [];
  return [
    {
      content: [content],
      cue: { firstToken: colon, endToken: colon + 1 },
      lemma: ":",
      source: { firstToken: first, endToken: colon },
      rule: "colon-label",
      confidence: 0.6,
    },
  ];
}

function beginsParagraph(context: QuoteContext, { firstToken, paragraph }: Passage): boolean {
  return context.doc.tokens.start[firstToken] === context.doc.paragraphs[paragraph]?.start;
}

function colonOf(context: QuoteContext, { firstToken, endToken }: Passage): number {
  for (let i = firstToken; i < Math.min(endToken, firstToken + LONGEST_LABEL); i++) {
    if (context.words[i] === ":") return i > firstToken && isLabel(context, firstToken, i) ? i : -1;
    if (isQuoted(context, i) || readCue(context, i)) return -1;
  }
  return -1;
}

/** A label is a name, words in capitals, or the Q and A of an interview. */
function isLabel(context: QuoteContext, first: number, colon: number): boolean {
  for (let i = first; i < colon; i++) {
    if (!isInsideNounPhrase(context, i) && !/^[.,]$/.test(context.words[i] as string)) return false;
  }
  const text = context.words.slice(first, colon).join(" ");
  return context.mentionAt[colon - 1] !== -1 || /^[\p{Lu}. ]+$/u.test(text);
}

/** “Q:”, “GEN. PALACIOS:” label a whole turn of a conversation; a headline's colon only its own sentence. */
function isTurn(context: QuoteContext, first: number, colon: number): boolean {
  return /^[\p{Lu}. ]+$/u.test(context.words.slice(first, colon).join(" "));
}

function paragraphEnd(context: QuoteContext, { endToken, paragraph }: Passage): number {
  const limit = context.doc.paragraphs[paragraph]?.end ?? 0;
  let end = endToken;
  while (end < context.words.length && (context.doc.tokens.start[end] as number) < limit) end++;
  return end;
}

/** Unquoted content keeps no final full stop. */
function withoutStop(context: QuoteContext, first: number, end: number): number {
  return end - 1 > first && context.words[end - 1] === "." && !isQuoted(context, end - 1) ? end - 1 : end;
}
