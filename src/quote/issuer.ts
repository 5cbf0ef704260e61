import type { Speaker } from "../model/quotation.ts";
import { isBody } from "../model/types.ts";
import { bodyAgain } from "./body-name.ts";
import { mentionOf } from "./context.ts";
import { type Discourse, entityAt, isEntity, type Referent, sentenceOf } from "./discourse.ts";
import { findIssuedBefore } from "./issued-before.ts";
import { resolveNominal } from "./nominal.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import { DOCUMENTS, familyOf, ORGANISATIONS } from "./speaker-lexicon.ts";

type Issuer = Pick<Speaker, "entity" | "name">;

const NOBODY: Issuer = { entity: null, name: null };

/**
 * A document that speaks, with who issued it: “a NATO statement”, “a report from the Commerce Department”, “a military
 * statement”; “the statement” is the one told of before.
 */
export function describeDocument(discourse: Discourse, phrase: Phrase): Speaker {
  const own = beforeNoun(discourse, phrase) ?? behindNoun(discourse, phrase);
  if (own) return { status: "document", ...own };
  const again = phrase.article === "definite" ? documentAgain(discourse, phrase) : null;
  return again?.speaker ?? { status: "document", ...(toldBefore(discourse, phrase) ?? NOBODY) };
}

/** “A NATO statement”, “the ministry’s report”, “a military statement”. */
function beforeNoun(discourse: Discourse, phrase: Phrase): Issuer | null {
  const { context, byId } = discourse;
  for (let i = phrase.head - 1; i >= phrase.firstToken; i--) {
    const mention = mentionOf(context, i);
    const entity = mention && byId.get(mention.entityId);
    if (entity && isIssuer(entity.type)) return { entity: entity.id, name: entity.name };
    if (entity) return null;
    const found = bodyByNoun(discourse, i);
    if (found) return found;
  }
  return null;
}

function isIssuer(type: Parameters<typeof isBody>[0]): boolean {
  return isBody(type) || type === "state" || type === "person";
}

const BY = /^(?:from|by|of)$/;

/** “A statement from the group”, “a report issued by the Commerce Department”. */
function behindNoun(discourse: Discourse, { head, endToken }: Phrase): Issuer | null {
  const { context } = discourse;
  const by = context.lower.findIndex((word, i) => i > head && i < endToken && BY.test(word));
  if (by < 0) return null;
  for (let i = by + 1; i < endToken && context.words[i] !== ","; i++) {
    const entity = entityAt(discourse, i);
    if (entity) return isIssuer(entity.type) ? { entity: entity.id, name: entity.name } : null;
    const found = bodyByNoun(discourse, i);
    if (found) return found;
  }
  return null;
}

/** “the ministry” of “the ministry’s statement”: the body that the noun means. */
function bodyByNoun(discourse: Discourse, i: number): Issuer | null {
  const noun = discourse.context.lower[i] as string;
  if (!ORGANISATIONS.has(noun) && !familyOf(noun)) return null;
  const firstToken = discourse.context.lower[i - 1] === "the" ? i - 1 : i;
  const meant = resolveNominal(discourse, readPhrase(discourse, { firstToken, endToken: i + 1 }, i));
  if (meant) return { entity: meant.entity.id, name: meant.entity.name };
  const name = bodyAgain(discourse, noun, [], i);
  return name === null ? null : { entity: null, name };
}

/** The document of the same noun told of before. */
function documentAgain({ traces }: Discourse, { noun }: Phrase): Referent | null {
  const trace = traces.findLast(({ target }) => !isEntity(target) && DOCUMENTS.has(target.noun));
  if (trace === undefined || isEntity(trace.target)) return null;
  return trace.target.noun === noun ? trace.target : null;
}

function toldBefore(discourse: Discourse, phrase: Phrase): Issuer | null {
  const issued = phrase.article === "definite" ? findIssuedBefore(discourse, phrase) : null;
  return issued ? { entity: issued.id, name: issued.name } : spokeLast(discourse, phrase);
}

const REACH = 2;

/** “The army said … A statement said”, “Xinhua said … The report said”: of the body that spoke last, if that was not long ago. */
function spokeLast(discourse: Discourse, { noun, article, firstToken }: Phrase): Issuer | null {
  const report = noun === "report" && article === "definite";
  if (noun !== "statement" && !report) return null;
  const last = discourse.traces.findLast(({ spoke }) => spoke);
  if (last === undefined || sentenceOf(discourse, firstToken) - last.sentence > REACH) return null;
  if (isEntity(last.target))
    return isBody(last.target.type) ? { entity: last.target.id, name: last.target.name } : null;
  const { status, entity, name } = last.target.speaker;
  return status === "collective" && name ? { entity, name } : null;
}
