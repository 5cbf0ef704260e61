import type { Entity } from "../model/document.ts";
import { typeOfHead } from "../model/heads.ts";
import type { TokenRange } from "../model/span.ts";
import { type EntityType, isBody } from "../model/types.ts";
import type { QuoteContext } from "./context.ts";
import { type Discourse, findAntecedent } from "./discourse.ts";
import { ORGANISATIONS } from "./speaker-lexicon.ts";

/**
 * Resolves a definite noun phrase to an actor of the document: “the ministry” to the ministry named before, “the Badr
 * militia” to Badr, “the Iraqi government” to Iraq, “the prime minister” to who bears that title.
 */
export function resolveNominal(discourse: Discourse, source: TokenRange, head: number): Entity | null {
  const noun = discourse.context.lower[head] as string;
  const named = namedBeside(discourse, source, head);
  if (noun === "government" || noun === "administration" || noun === "regime")
    return named ?? governmentOf(discourse, head);
  if (ORGANISATIONS.has(noun)) return named ?? bodyOf(discourse, noun, source.firstToken);
  return isDefinite(discourse.context, source) ? titleHolder(discourse, noun, source, head) : null;
}

/** The body named right before the noun: “the Badr militia”, “Likud party”; of “Iraqi government” the state. */
function namedBeside({ context, byId }: Discourse, source: TokenRange, head: number): Entity | null {
  const index = context.mentionAt[head - 1] ?? -1;
  const mention = index >= 0 && head - 1 >= source.firstToken ? context.mentions[index] : undefined;
  const entity = mention && byId.get(mention.entityId);
  if (!entity) return null;
  const noun = context.lower[head] as string;
  if (entity.type === "state") return noun === "government" || noun === "administration" ? entity : null;
  return isBody(entity.type) ? entity : null;
}

function governmentOf(discourse: Discourse, at: number): Entity | null {
  return findAntecedent(discourse, at, (entity) => entity.type === "state");
}

function bodyOf(discourse: Discourse, noun: string, at: number): Entity | null {
  const byWord = findAntecedent(discourse, at, (entity) => isBody(entity.type) && mentionsWord(entity, noun));
  if (byWord) return byWord;
  const types = GENERAL[noun] ?? [typeOfHead(noun)];
  return findAntecedent(discourse, at, (entity) => types.includes(entity.type));
}

/** What kinds of actors a general noun may mean. */
const GENERAL: Readonly<Record<string, readonly (EntityType | undefined)[]>> = {
  group: ["armed", "org", "party"],
  movement: ["armed", "org", "party"],
  organisation: ["org", "igo", "armed"],
  organization: ["org", "igo", "armed"],
  body: ["igo", "government", "org"],
  agency: ["igo", "government", "media"],
  company: ["org"],
  firm: ["org"],
  party: ["party"],
  militia: ["armed"],
  faction: ["armed", "party"],
};

function mentionsWord(entity: Entity, noun: string): boolean {
  return entity.mentions.some((mention) => mention.text.toLowerCase().split(/\s+/).includes(noun));
}

function isDefinite(context: QuoteContext, source: TokenRange): boolean {
  const first = context.lower[source.firstToken] as string;
  return first === "the" || context.pos[source.firstToken] === "NNP" || context.pos[source.firstToken] === "JJ";
}

/** The person of the document whose title ends in the noun: “the prime minister” … Prime Minister Haider al-Abadi. */
function titleHolder(discourse: Discourse, noun: string, source: TokenRange, head: number): Entity | null {
  const former = /\b(?:former|ex)\b/.test(discourse.context.lower.slice(source.firstToken, head).join(" "));
  const bears = (title: string, ending: string): boolean =>
    title.toLowerCase().endsWith(ending) && isPast(title) === former;
  const before = head - 1 >= source.firstToken ? (discourse.context.lower[head - 1] as string) : "";
  const holders = [...discourse.byId.values()].filter(
    (entity) => entity.type === "person" && entity.roles.some((role) => bears(role.text, noun)),
  );
  const exact = holders.filter((entity) => entity.roles.some((role) => bears(role.text, `${before} ${noun}`)));
  const [only] = exact.length > 0 ? exact : holders;
  return exact.length === 1 || holders.length === 1 ? (only ?? null) : null;
}

/** “former prime minister” is no longer held. */
function isPast(title: string): boolean {
  return /^(?:former|ex-|then|late)\b/i.test(title);
}
