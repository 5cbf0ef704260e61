import type { Entity } from "../model/document.ts";
import type { TokenRange } from "../model/span.ts";
import { type AnonymousClass, isBody } from "../model/types.ts";
import { mentionOf } from "./context.ts";
import { type Discourse, entityAt } from "./discourse.ts";
import { resolveNominal } from "./nominal.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import { anonymousClass, classByModifier, familyOf, ORGANISATIONS, WATCHING } from "./speaker-lexicon.ts";

/** The class of a person without a name, by head noun, modifier, body and relative clause; undefined for no person. */
export function classOfPhrase(discourse: Discourse, phrase: Phrase): AnonymousClass | undefined {
  for (const modifier of phrase.modifiers) {
    const found = classByModifier(phrase.noun, modifier);
    if (found) return found;
  }
  const own = phrase.noun === "member" ? classOfMember(discourse, phrase) : anonymousClass(phrase.noun);
  if (phrase.noun === "officer" && isPolice(discourse, phrase)) return "official";
  if (own === "expert" && /^(?:lawyer|attorney)$/.test(phrase.noun) && behindHead(discourse, phrase) === "for")
    return "other";
  return own === "other" && watches(discourse, phrase) ? "witness" : own;
}

/** “a member of the presidential guard” … military, “a member of parliament” … politician. */
function classOfMember(discourse: Discourse, phrase: Phrase): AnonymousClass {
  const { context } = discourse;
  for (let i = phrase.head + 1; i < phrase.endToken && !isClause(discourse, i); i++) {
    const entity = entityAt(discourse, i);
    if (entity) return CLASS_OF_BODY[entity.type] ?? "other";
    const word = context.lower[i] as string;
    if (familyOf(word) || anonymousClass(word) === "military") return "military";
    if (/^(?:parliament|congress|assembly|party|opposition|senate|legislature|council)$/.test(word))
      return "politician";
    if (/^(?:government|cabinet|administration|commission)$/.test(word)) return "official";
  }
  return "other";
}

const CLASS_OF_BODY: Readonly<Partial<Record<Entity["type"], AnonymousClass>>> = {
  security: "military",
  armed: "military",
  party: "politician",
  government: "official",
};

function isPolice(discourse: Discourse, { firstToken, endToken }: Phrase): boolean {
  const { lower } = discourse.context;
  for (let i = firstToken; i < endToken && !isClause(discourse, i); i++)
    if (familyOf("police")?.includes(lower[i] as string)) return true;
  return false;
}

function behindHead({ context }: Discourse, { head, endToken }: Phrase): string | null {
  return head + 1 < endToken ? (context.lower[head + 1] as string) : null;
}

function watches({ context }: Discourse, { head, endToken }: Phrase): boolean {
  const who = context.lower.indexOf("who", head);
  if (who < 0 || who >= endToken) return false;
  return context.lower.slice(who, endToken).some((word) => WATCHING.has(word));
}

function isClause({ context }: Discourse, i: number): boolean {
  return /^(?:who|whose|which|that|,)$/.test(context.lower[i] as string);
}

/**
 * The body, state or person an unnamed speaker is said to belong to: “a U.S. diplomat in Baghdad” … United States,
 * “a tribunal official” … the tribunal named before.
 */
export function affiliationOf(discourse: Discourse, { firstToken, endToken }: TokenRange, head: number): string | null {
  const { context, byId } = discourse;
  for (let i = firstToken; i < endToken; i++) {
    if (i > head && isClause(discourse, i)) break;
    const mention = mentionOf(context, i);
    const entity = mention && byId.get(mention.entityId);
    if (entity && i !== head && belongs(discourse, entity, mention.firstToken, head)) return entity.id;
    const body = entity ? null : bodyAt(discourse, i, firstToken, head);
    if (body) return body.id;
  }
  return null;
}

/** Where somebody is (“in Baghdad”) is not whom he belongs to, and a city's name before the noun is a place. */
function belongs({ context }: Discourse, entity: Entity, first: number, head: number): boolean {
  if (entity.type === "person" || isBody(entity.type)) return true;
  if (entity.type !== "state") return false;
  return first < head || !/^(?:in|at|near|on|inside)$/.test(context.lower[first - 1] as string);
}

/** “a tribunal official”, “a spokesman for the company”: a body given by a noun. */
function bodyAt(discourse: Discourse, i: number, first: number, head: number): Entity | null {
  const { context } = discourse;
  if (i === head || context.mentionAt[i] !== -1 || !ORGANISATIONS.has(context.lower[i] as string)) return null;
  const next = context.pos[i + 1] ?? "";
  if (i > head && next.startsWith("NN")) return null;
  const start = i > head && context.lower[i - 1] === "the" ? i - 1 : i;
  if (i < head && i - 1 > first && context.pos[i - 1] !== "JJ" && context.pos[i - 1] !== "DT") return null;
  return resolveNominal(discourse, readPhrase(discourse, { firstToken: start, endToken: i + 1 }, i))?.entity ?? null;
}
