import { sentenceIndex } from "../model/sentence.ts";
import type { TokenRange } from "../model/span.ts";
import { findActorBefore } from "./actor.ts";
import { type Attribution, amend } from "./attribution.ts";
import { cueAt, isFiniteVerb, isQuoted, type QuoteContext, regionOf } from "./context.ts";
import { readCue } from "./cue.ts";
import { readOpeningVerb } from "./opening-verb.ts";
import type { Passage } from "./passages.ts";
import { findSubject } from "./subject.ts";

const SHORTEST = 4;

/** Whether a passage is all quotation, with no word of the reporter's. */
export function isFloating(context: QuoteContext, passage: Passage): boolean {
  let words = 0;
  for (let i = passage.firstToken; i < passage.endToken; i++) {
    if (isQuoted(context, i)) words++;
    else if (!/^[.,…]+$/.test(context.words[i] as string)) return false;
  }
  return words >= SHORTEST;
}

/** Index of the attribution that a floating quotation goes on with: of the last passage's the last that ends in a quotation, else the last. */
export function quotedAmong(context: QuoteContext, all: readonly Attribution[], first: number): number {
  for (let n = all.length - 1; n >= first; n--) if (isDirect(context, all[n] as Attribution)) return n;
  return all.length - 1;
}

/**
 * A quotation without its own attribution goes on with the one before it: in the same paragraph, or where the paragraph
 * opens again a quotation left open. A new paragraph's quotation is a statement of its own by the same speaker.
 */
export function attachFloating(
  context: QuoteContext,
  passage: Passage,
  previous: Attribution | null,
  previousParagraph: number,
): { attribution: Attribution; extends: boolean } {
  const content: TokenRange = { firstToken: passage.firstToken, endToken: passage.endToken };
  const reopened = regionOf(context, passage.firstToken)?.reopened ?? false;
  if (
    previous &&
    isDirect(context, previous) &&
    (passage.paragraph === previousParagraph || (reopened && passage.paragraph === previousParagraph + 1))
  ) {
    return { attribution: amend(previous, { content: [...previous.content, content] }), extends: true };
  }
  const announced = announcement(context, passage);
  if (announced) return { attribution: announced, extends: false };
  const follows = previous !== null && passage.paragraph <= previousParagraph + 1;
  const source = (follows ? previous.source : null) ?? findActorBefore(context, passage.firstToken);
  return {
    attribution: {
      content: [content],
      cue: null,
      lemma: null,
      source,
      rule: follows ? "floating" : "uncued",
      confidence: follows ? 0.6 : 0.4,
    },
    extends: false,
  };
}

/** A paragraph that ends in a colon announces the quotation below it: “Rahal wrote on Tuesday:”, “She listed her reasons:”. */
function announcement(context: QuoteContext, passage: Passage): Attribution | null {
  const colon = passage.firstToken - 1;
  if (colon < 1 || context.words[colon] !== ":") return null;
  const sentence = context.doc.sentences[sentenceIndex(context.doc.sentences, colon)];
  if (sentence === undefined) return null;
  const opening = readOpeningVerb(context, sentence.firstToken, colon);
  if (opening) return announce(context, passage, sentence.firstToken, opening);
  return announcedBy(context, passage, sentence, isReport) ?? announcedBy(context, passage, sentence, isFiniteVerb);
}

/** The last verb of a kind before the colon that has a subject. */
function announcedBy(
  context: QuoteContext,
  passage: Passage,
  { firstToken: first }: TokenRange,
  isVerb: (context: QuoteContext, i: number) => boolean,
): Attribution | null {
  for (let i = passage.firstToken - 2; i >= first; i--) {
    const source = !isQuoted(context, i) && isVerb(context, i) ? findSubject(context, i, first) : null;
    if (source === null) continue;
    return announce(context, passage, i, source);
  }
  return null;
}

function announce(context: QuoteContext, passage: Passage, verb: number, source: TokenRange): Attribution {
  return {
    content: [{ firstToken: passage.firstToken, endToken: passage.endToken }],
    cue: { firstToken: verb, endToken: verb + 1 },
    lemma: cueAt(context, verb)?.lemma ?? (context.lower[verb] as string),
    source: { firstToken: source.firstToken, endToken: source.endToken },
    rule: "announced",
    confidence: 0.8,
  };
}

function isReport(context: QuoteContext, i: number): boolean {
  const cue = readCue(context, i);
  return cue !== null && cue.form !== "infinitive";
}

function isDirect(context: QuoteContext, { content }: Attribution): boolean {
  const last = content.at(-1);
  return last !== undefined && isQuoted(context, last.endToken - 1);
}
