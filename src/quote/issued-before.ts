import type { Entity } from "../model/document.ts";
import type { TokenRange } from "../model/span.ts";
import { isBody } from "../model/types.ts";
import { type Discourse, entityAt, isNarrated, sentenceOf } from "./discourse.ts";
import { subjectOf } from "./part.ts";
import type { Phrase } from "./phrase.ts";

const REACH = 2;

/** The body that a sentence shortly before says to have issued a document: “The WHO issued a report … The report says”. */
export function findIssuedBefore(discourse: Discourse, { noun, firstToken }: Phrase): Entity | null {
  const here = sentenceOf(discourse, firstToken);
  for (let n = here - 1; n >= Math.max(0, here - REACH); n--) {
    const sentence = discourse.context.doc.sentences[n] as TokenRange;
    const subject = tells(discourse, sentence, noun) ? subjectOf(discourse, n) : null;
    const entity = subject && entityAt(discourse, subject.firstToken);
    if (entity) return isBody(entity.type) ? entity : null;
  }
  return null;
}

/** Whether a sentence tells, in the reporter's own words, of such a document. */
function tells(discourse: Discourse, { firstToken, endToken }: TokenRange, noun: string): boolean {
  for (let i = firstToken; i < endToken; i++)
    if (discourse.context.lower[i] === noun && isNarrated(discourse, i)) return true;
  return false;
}
