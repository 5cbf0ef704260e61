import { sentenceIndex } from "../model/sentence.ts";
import type { TokenRange } from "../model/span.ts";
import { isDash, type QuoteContext } from "./context.ts";
import { Sign } from "./signs.ts";
import { beginsWithTag } from "./tag-sentence.ts";

/** What an attribution cannot leave: a sentence, or several where a quotation runs across their ends. */
export interface Passage extends TokenRange {
  readonly paragraph: number;
  /** Bits of {@link Sign}: those of the words outside quotation marks, and whether others stand between them. */
  readonly signs: number;
}

type Joined = Omit<Passage, "signs">;

/** Joins the sentences of a document, or of a part of it, into passages. */
export function findPassages(context: QuoteContext, part?: TokenRange): Passage[] {
  const passages: { -readonly [Key in keyof Joined]: Joined[Key] }[] = [];
  for (const { firstToken, endToken, paragraph } of sentencesIn(context, part)) {
    const last = passages.at(-1);
    const joined =
      last?.paragraph === paragraph &&
      (runsOn(context, last.endToken - 1, firstToken) || beginsWithTag(context, { firstToken, endToken }));
    if (joined) last.endToken = endToken;
    else passages.push({ firstToken, endToken, paragraph });
  }
  return passages.map(({ firstToken, endToken, paragraph }) => ({
    firstToken,
    endToken,
    paragraph,
    signs: signsIn(context, firstToken, endToken),
  }));
}

function signsIn({ signAt, regionAt }: QuoteContext, first: number, end: number): number {
  let signs = 0;
  for (let i = first; i < end; i++) signs |= (regionAt[i] as number) < 0 ? (signAt[i] as number) : Sign.Quoted;
  return signs;
}

/** The sentences of a part, those at its ends cut short. */
function sentencesIn({ doc: { sentences } }: QuoteContext, part?: TokenRange): readonly Joined[] {
  if (part === undefined) return sentences;
  const { firstToken, endToken } = part;
  const found: Joined[] = [];
  for (let n = sentenceIndex(sentences, firstToken); n < sentences.length; n++) {
    const sentence = sentences[n] as Joined;
    if (sentence.firstToken >= endToken) break;
    const first = Math.max(firstToken, sentence.firstToken);
    found.push({ firstToken: first, endToken: Math.min(endToken, sentence.endToken), paragraph: sentence.paragraph });
  }
  return found;
}

/** The quotation goes on behind the end of the sentence, or is followed by a dash and its speaker: “Q.” – Roe. */
function runsOn(context: QuoteContext, before: number, after: number): boolean {
  const region = context.regionAt[before] as number;
  return region >= 0 && (context.regionAt[after] === region || isDash(context, after));
}
