import type { Entity, Speaker } from "../model/document.ts";
import type { TokenRange } from "../model/span.ts";
import { isTitleWord } from "../model/titles.ts";
import { type AnonymousClass, isBody } from "../model/types.ts";
import type { Discourse } from "./discourse.ts";
import { resolveNominal } from "./nominal.ts";
import { resolvePronoun, unresolvedPronoun } from "./pronoun.ts";
import { sourceHead } from "./source-head.ts";
import { anonymousClass, COLLECTIVES, DOCUMENTS, ORGANISATIONS, ROLES } from "./speaker-lexicon.ts";

const UNKNOWN: Speaker = { status: "unknown", entity: null, name: null };

/** Says who a source phrase is: an entity of the document, or a typed status where no name can be had. */
export function resolveSpeaker(discourse: Discourse, source: TokenRange | null): Speaker {
  if (source === null) return UNKNOWN;
  const { context } = discourse;
  const head = sourceHead(context, source);
  const word = context.lower[head] as string;
  if (source.endToken - source.firstToken === 1 && context.mentionAt[head] === -1) {
    const referent = resolvePronoun(discourse, word, source.firstToken);
    if (referent !== undefined) return referent ? resolved(referent) : unresolvedPronoun(word);
  }
  const named = entityAt(discourse, head) ?? titled(discourse, source, head) ?? appositive(discourse, source, head);
  if (named) return resolved(named);
  return labelled(discourse, head) ?? describeSource(discourse, source, head, word);
}

/** “DORN: …”: a surname in capitals, as transcripts label their turns. */
function labelled({ context, byId }: Discourse, head: number): Speaker | null {
  const label = context.words[head] as string;
  if (label.length < 3 || label !== label.toUpperCase()) return null;
  const bearers = [...byId.values()].filter(
    (entity) =>
      entity.type === "person" &&
      entity.mentions.some((mention) => mention.text.toUpperCase().split(/\s+/).at(-1) === label),
  );
  return bearers.length === 1 ? resolved(bearers[0] as Entity) : null;
}

function resolved(entity: Entity): Speaker {
  return { status: "resolved", entity: entity.id, name: entity.name };
}

/** The entity whose mention covers the head word; an adjective (“Iraqi”) names no speaker. */
function entityAt({ context, byId }: Discourse, head: number): Entity | null {
  const mention = context.mentions[context.mentionAt[head] ?? -1];
  if (mention === undefined || mention.kind === "demonym") return null;
  return byId.get(mention.entityId) ?? null;
}

/** “Secretary of State Colin Powell”: the person whose capitalised title the head word is. */
function titled({ context, byId }: Discourse, source: TokenRange, head: number): Entity | null {
  if (!isTitleWord(context.words[head] as string) || !/^\p{Lu}/u.test(context.words[head] as string)) return null;
  let end = head + 1;
  while (end < source.endToken && context.words[end] !== ",") end++;
  const mention = context.mentions[context.mentionAt[end - 1] ?? -1];
  const entity = mention && byId.get(mention.entityId);
  return entity?.type === "person" && mention && context.pos[mention.firstToken - 1] === "NNP" ? entity : null;
}

/** “the prime minister of Pakistan, Shaukat Aziz”: the person named in apposition to a common noun. */
function appositive({ context, byId }: Discourse, source: TokenRange, head: number): Entity | null {
  let i = head + 1;
  while (i < source.endToken && context.words[i] !== ",") i++;
  i++;
  while (i < source.endToken && isTitleWord(context.words[i] as string)) i++;
  if (i >= source.endToken) return null;
  const mention = context.mentions[context.mentionAt[i] ?? -1];
  const entity = mention && byId.get(mention.entityId);
  const owner = mention !== undefined && context.pos[mention.endToken] === "POS"; // “Maliki, Abadi’s rival”
  return entity?.type === "person" && !owner ? entity : null;
}

function describeSource(discourse: Discourse, source: TokenRange, head: number, noun: string): Speaker {
  const { context } = discourse;
  const indefinite = /^(?:a|an|one|another|some|two|three|four|five|several|many)$/.test(
    context.lower[source.firstToken] as string,
  );
  const entity = indefinite ? null : resolveNominal(discourse, source, head);
  if (entity) return resolved(entity);
  if (DOCUMENTS.has(noun)) return { status: "document", entity: null, name: null };
  if (COLLECTIVES.has(noun) || (context.pos[head] === "NNS" && noun !== "news"))
    return { status: "collective", entity: null, name: null };
  if (!indefinite && ROLES.has(noun) && context.lower[source.firstToken] !== "his")
    return { status: "role", entity: null, name: null };
  if (context.pos[head] === "CD" && noun !== "one") return { status: "collective", entity: null, name: null };
  const kind = anonymousClass(noun) ?? (noun === "one" ? classOfGroup(discourse, source, head) : undefined);
  if (kind) return anonymous(discourse, source, kind);
  if (ORGANISATIONS.has(noun)) return { status: "collective", entity: null, name: null };
  if (indefinite && isOccupation(noun)) return anonymous(discourse, source, "other");
  return UNKNOWN;
}

/** “a broker”, “a pharmacist”: words so formed name persons when an indefinite article stands before them. */
function isOccupation(noun: string): boolean {
  return noun.length > 4 && /(?:er|or|ist|ian|man|woman|ant|eer)$/.test(noun);
}

/** “one of the officials”: the class of the group. */
function classOfGroup({ context }: Discourse, source: TokenRange, head: number): AnonymousClass {
  for (let i = head + 1; i < source.endToken; i++) {
    const found = anonymousClass((context.lower[i] as string).replace(/s$/, ""));
    if (found) return found;
  }
  return "other";
}

function anonymous(discourse: Discourse, source: TokenRange, kind: AnonymousClass): Speaker {
  return {
    status: "anonymous",
    entity: null,
    name: null,
    anonymous: { class: kind, affiliation: affiliationOf(discourse, source) },
  };
}

/** The body, state or person an unnamed speaker is said to belong to: the first named inside the source phrase. */
function affiliationOf({ context, byId }: Discourse, source: TokenRange): string | null {
  for (let i = source.firstToken; i < source.endToken; i++) {
    const mention = context.mentions[context.mentionAt[i] ?? -1];
    const entity = mention && byId.get(mention.entityId);
    if (entity && (isBody(entity.type) || entity.type === "state" || entity.type === "person")) return entity.id;
  }
  return null;
}
