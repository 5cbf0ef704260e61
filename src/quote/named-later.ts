import type { Entity } from "../model/document.ts";
import type { Attribution } from "./attribution.ts";
import { describe } from "./description.ts";
import { type Discourse, entityAt, sentenceOf } from "./discourse.ts";
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
    if (entity.type !== "person") continue;
    for (const { words, token, definite, rule } of describe(discourse, entity)) {
      if (!definite || rule !== "apposition" || words.at(-1) !== phrase.noun || token < phrase.head) continue;
      if (sentenceOf(discourse, token) - sentence <= REACH && firstToken(entity) > phrase.head) return entity;
    }
  }
  return null;
}

/** The first to speak behind the lead, if he is named there for the first time and nothing else says who he is. */
function namedInLead(discourse: Discourse, phrase: Phrase): Entity | null {
  if (!isLead(discourse, phrase.head)) return null;
  const sentence = sentenceOf(discourse, phrase.head);
  const next = discourse.attributions.find(
    ({ source }) => source !== null && sentenceOf(discourse, source.firstToken) > sentence,
  );
  const entity = next && speakerNamedBy(discourse, next);
  if (!entity?.source || firstToken(entity.person) < phrase.endToken) return null;
  if (sentenceOf(discourse, entity.source) - sentence > LEAD_REACH) return null;
  return fits(discourse, phrase, entity.person) ? entity.person : null;
}

function isLead({ context }: Discourse, token: number): boolean {
  const { sentences, layout } = context.doc;
  const first = sentences.find(({ start }) => layout.title === undefined || start >= layout.title.end);
  return token < (first?.endToken ?? 0);
}

function speakerNamedBy(discourse: Discourse, { source }: Attribution): { person: Entity; source: number } | null {
  if (source === null) return null;
  const person = entityAt(discourse, sourceHead(discourse.context, source));
  return person?.type === "person" ? { person, source: source.firstToken } : null;
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
