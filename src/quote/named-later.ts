import type { Entity, ResolvedMention } from "../model/document.ts";
import type { Attribution } from "./attribution.ts";
import type { Description } from "./described.ts";
import { describe } from "./description.ts";
import { type Discourse, entityAt, sentenceOf } from "./discourse.ts";
import { cueVerb } from "./lexicon.ts";
import { subjectOf } from "./part.ts";
import type { Phrase } from "./phrase.ts";
import { sourceHead } from "./source-head.ts";
import { isKindOf } from "./speaker-lexicon.ts";

const REACH = 4;
const LEAD_REACH = 2;

/**
 * The person whom a headline or a lead describes and whom the text then names: “an officer announced … the officer,
 * Col. Brima Koker, said”, “A senator asked … Senator Mike Johanns said”. Null where nobody fits.
 */
export function findNamedSpeaker(discourse: Discourse, phrase: Phrase): Entity | null {
  return namedAgain(discourse, phrase) ?? namedInLead(discourse, phrase);
}

/** “the officer, Col. Brima Koker”: with the same noun, as somebody spoken of before. */
function namedAgain(discourse: Discourse, phrase: Phrase): Entity | null {
  const sentence = sentenceOf(discourse, phrase.head);
  for (const entity of discourse.byId.values()) {
    const first = entity.mentions[0];
    if (entity.type !== "person" || first === undefined || first.firstToken < phrase.head) continue;
    if (first.sentence - sentence > REACH) break;
    if (describe(discourse, entity).some((given) => takesUp(given, phrase))) return entity;
  }
  return null;
}

function takesUp({ words, token, definite, rule }: Description, phrase: Phrase): boolean {
  return definite && rule === "apposition" && words.at(-1) === phrase.noun && token > phrase.head;
}

/** The first to speak behind the lead, if he is named there for the first time and nothing else says who he is. */
function namedInLead(discourse: Discourse, phrase: Phrase): Entity | null {
  if (!isLead(discourse, phrase.head)) return null;
  const person = nextSpeaker(discourse, sentenceOf(discourse, phrase.head));
  if (person === null || firstToken(person) < phrase.endToken) return null;
  return fits(discourse, phrase, person) ? person : null;
}

/** The person who is the first to speak in the sentences behind one. */
function nextSpeaker(discourse: Discourse, sentence: number): Entity | null {
  for (let n = sentence + 1; n <= sentence + LEAD_REACH; n++) {
    const subject = subjectOf(discourse, n);
    const isSource = ({ source }: Attribution): boolean =>
      source !== null && sentenceOf(discourse, source.firstToken) === n;
    if (subject && speaks(discourse, subject)) return personAt(discourse, subject.firstToken);
    if (discourse.attributions.some(isSource)) return null;
  }
  return null;
}

function speaks({ context, attributions }: Discourse, { firstToken: first, endToken }: ResolvedMention): boolean {
  const head = attributions.some(({ source }) => source !== null && sourceHead(context, source) === endToken - 1);
  return head || (first > 0 && cueVerb(context.lower[endToken] ?? "") !== undefined);
}

function personAt(discourse: Discourse, token: number): Entity | null {
  const entity = entityAt(discourse, token);
  return entity?.type === "person" ? entity : null;
}

function isLead({ context }: Discourse, token: number): boolean {
  const { sentences, layout } = context.doc;
  const first = sentences.find(({ start }) => layout.title === undefined || start >= layout.title.end);
  return token < (first?.endToken ?? 0);
}

/** His title is of the same kind, or he has none: newspapers name nobody without saying who he is. */
function fits(discourse: Discourse, phrase: Phrase, person: Entity): boolean {
  const given = describe(discourse, person);
  if (given.length === 0) return true;
  return given.some(({ words }) => words.at(-1) === phrase.noun || isKindOf(phrase.noun, words));
}

function firstToken({ mentions }: Entity): number {
  return mentions[0]?.firstToken ?? 0;
}
