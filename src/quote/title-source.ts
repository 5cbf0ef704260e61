import { type Attribution, range } from "./attribution.ts";
import { isQuoted, mentionOf, type QuoteContext, regionOf } from "./context.ts";
import { isInTitle } from "./in-title.ts";
import { nounPhraseEnd } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";

/** A headline that names the speaker behind a quotation and a colon: “‘We did not choose the forest’: General Kambale on war”. */
export function findTitleSource(context: QuoteContext, { firstToken, endToken }: Passage): Attribution[] {
  const region = regionOf(context, firstToken);
  if (region === undefined || region.firstToken !== firstToken || !isInTitle(context, firstToken)) return [];
  const colon = region.endToken;
  const source = range(colon + 1, nounPhraseEnd(context, colon + 1, endToken));
  if (context.words[colon] !== ":" || source === null || !namesPerson(context, source.endToken - 1)) return [];
  const content = [{ firstToken, endToken: colon }];
  const cue = { firstToken: colon, endToken: colon + 1 };
  return [{ content, cue, lemma: ":", source, rule: "title-source", confidence: 0.7 }];
}

function namesPerson(context: QuoteContext, last: number): boolean {
  return !isQuoted(context, last) && mentionOf(context, last)?.label === "PER";
}
