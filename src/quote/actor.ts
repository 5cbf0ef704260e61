import { sentenceIndex } from "../model/sentence.ts";
import type { TokenRange } from "../model/span.ts";
import { isFiniteVerb, isQuoted, mentionOf, type QuoteContext } from "./context.ts";
import { findSubject } from "./subject.ts";

/** The person or body that acts in the sentence before a quotation that nothing attributes: “Rahal turned round. “Who is there?”” */
export function findActorBefore(context: QuoteContext, first: number): TokenRange | null {
  const sentence = context.doc.sentences[sentenceIndex(context.doc.sentences, first - 1)];
  if (first === 0 || sentence === undefined) return null;
  for (let verb = sentence.firstToken; verb < Math.min(first, sentence.endToken); verb++) {
    const actor = actorOf(context, verb, sentence.firstToken);
    if (actor) return actor;
  }
  return null;
}

/** The nearest one that acts in the sentence of a quotation, before it: “Moroz thanked him for “standing firm””. */
export function findActorBeside(context: QuoteContext, low: number, first: number): TokenRange | null {
  for (let verb = first - 1; verb > low; verb--) {
    const actor = actorOf(context, verb, low);
    if (actor) return actor;
  }
  return null;
}

function actorOf(context: QuoteContext, verb: number, low: number): TokenRange | null {
  if (isQuoted(context, verb) || !isFiniteVerb(context, verb)) return null;
  const subject = findSubject(context, verb, low);
  if (subject === null || !isActor(context, subject)) return null;
  return { firstToken: subject.firstToken, endToken: subject.endToken };
}

/** Somebody with a name, or a personal pronoun. */
function isActor(context: QuoteContext, { firstToken, endToken }: TokenRange): boolean {
  if (endToken - firstToken === 1 && /^(?:he|she|they|i|we)$/.test(context.lower[firstToken] as string)) return true;
  for (let i = firstToken; i < endToken; i++) {
    const label = mentionOf(context, i)?.label;
    if (label === "PER" || label === "ORG") return true;
  }
  return false;
}
