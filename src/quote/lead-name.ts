import type { Entity } from "../model/document.ts";
import type { TokenRange } from "../model/span.ts";
import { mentionOf } from "./context.ts";
import { type Discourse, entityAt, sentenceOf } from "./discourse.ts";
import { genderOf } from "./gender.ts";
import { subjectOf } from "./part.ts";
import type { Phrase } from "./phrase.ts";
import { genderOfNoun } from "./speaker-lexicon.ts";

/**
 * The person whose office the first sentence tells and whose name begins the second: “Iran’s chief negotiator says … Ali
 * Larijani made the announcement in Vienna.” Null where somebody is named before.
 */
export function findLeadName(discourse: Discourse, phrase: Phrase): Entity | null {
  if (phrase.article === "indefinite" || !isFirst(discourse, phrase.head)) return null;
  const next = sentenceOf(discourse, phrase.head) + 1;
  const subject = subjectOf(discourse, next);
  const person = subject && entityAt(discourse, subject.firstToken);
  if (!subject || person?.type !== "person" || person.mentions[0]?.start !== subject.start) return null;
  const { firstToken } = discourse.context.doc.sentences[next] as TokenRange;
  return beginsWith(discourse, firstToken, subject.firstToken) && agrees(discourse, phrase, person) ? person : null;
}

/** Whether a token stands in the first sentence below the headline, and no person is named before it. */
function isFirst({ context, byId }: Discourse, token: number): boolean {
  const { sentences, layout } = context.doc;
  const first = sentences.find(({ start }) => start >= (layout.title?.end ?? 0));
  if (first === undefined || token < first.firstToken || token >= first.endToken) return false;
  for (let i = first.firstToken; i < token; i++) {
    const mention = mentionOf(context, i);
    if (mention && byId.get(mention.entityId)?.type === "person") return false;
  }
  return true;
}

/** Nothing but titles stands before the name. */
function beginsWith({ context }: Discourse, first: number, name: number): boolean {
  for (let i = first; i < name; i++) if (!/^\p{Lu}/u.test(context.words[i] as string)) return false;
  return true;
}

function agrees(discourse: Discourse, { noun, country }: Phrase, person: Entity): boolean {
  const [shown, known] = [genderOfNoun(noun), genderOf(discourse, person)];
  if (shown !== null && known !== null && shown !== known) return false;
  return country === null || person.country === null || person.country === country;
}
