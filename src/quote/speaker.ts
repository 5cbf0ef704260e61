import type { Entity, Speaker } from "../model/document.ts";
import { sentenceIndex } from "../model/sentence.ts";
import type { TokenRange } from "../model/span.ts";
import { isTitleWord } from "../model/titles.ts";
import type { AnonymousClass } from "../model/types.ts";
import { affiliationOf, classOfPhrase } from "./anonymous.ts";
import type { Attribution } from "./attribution.ts";
import { isQuoted, type QuoteContext } from "./context.ts";
import { isCoordinated } from "./coordination.ts";
import { type Discourse, entityAt, isEntity, type Referent } from "./discourse.ts";
import { classOfPlural, findGroup, type Group } from "./group.ts";
import { findAnnounced } from "./headline.ts";
import { resolveTurn } from "./interview.ts";
import { findNamedSpeaker } from "./named-later.ts";
import { resolveNominal, resolveRenamed } from "./nominal.ts";
import { isNoun, nounPhraseStart } from "./noun-phrase.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import { named, resolvePronoun } from "./pronoun.ts";
import { remember } from "./remember.ts";
import { sourceHead } from "./source-head.ts";
import { COLLECTIVES, DOCUMENTS, ORGANISATIONS, ROLES } from "./speaker-lexicon.ts";
import type { Meant } from "./title-holder.ts";

const UNKNOWN: Speaker = { status: "unknown", entity: null, name: null };

/** Says who makes a statement: an entity of the document, or a typed status where no name can be had. */
export function resolveSpeaker(discourse: Discourse, statement: Attribution): Speaker {
  const { source } = statement;
  if (source === null) {
    const person = findAnnounced(discourse, statement);
    return person ? named(person, "headline") : UNKNOWN;
  }
  const head = sourceHead(discourse.context, source);
  const speaker = discourse.speakers.get(source.firstToken) ?? identify(discourse, statement, source, head);
  discourse.speakers.set(source.firstToken, speaker);
  remember(discourse, statement, speaker, source, head);
  return speaker;
}

function identify(discourse: Discourse, statement: Attribution, source: TokenRange, head: number): Speaker {
  const { context } = discourse;
  if (source.endToken - source.firstToken === 1 && context.mentionAt[head] === -1) {
    const described = beforeRelative(context, head);
    if (described) return identify(discourse, statement, described, sourceHead(context, described));
    const speaker = resolvePronoun(discourse, statement, head);
    if (speaker) return speaker;
  }
  const turn = resolveTurn(discourse, head);
  if (turn !== undefined) return turn ? named(turn, "interview-turn") : UNKNOWN;
  if (isCoordinated(context, source, head)) return collective();
  return findName(discourse, source, head) ?? describeSource(discourse, readPhrase(discourse, source, head));
}

/** The noun phrase that a relative pronoun takes up: “Rahal, who said”, “the Vermont senator -- who said”. */
function beforeRelative(context: QuoteContext, at: number): TokenRange | null {
  if (!/^(?:who|which|that)$/.test(context.lower[at] as string)) return null;
  let last = at - 1;
  while (last >= 0 && /^(?:,|\)|-+|[–—])$/.test(context.words[last] as string)) last--;
  if (last < 0 || isQuoted(context, last) || !isNoun(context, last)) return null;
  const low = context.doc.sentences[sentenceIndex(context.doc.sentences, at)]?.firstToken ?? 0;
  return { firstToken: nounPhraseStart(context, last, low), endToken: last + 1 };
}

function findName(discourse: Discourse, source: TokenRange, head: number): Speaker | null {
  const at = entityAt(discourse, head);
  if (at) return named(at, "name");
  const titled = findTitled(discourse, source, head);
  if (titled) return named(titled, "title");
  const appositive = findAppositive(discourse, source, head);
  if (appositive) return named(appositive, "apposition");
  const labelled = findLabelled(discourse, head);
  return labelled ? named(labelled, "label") : null;
}

/** “DORN: …”: a surname in capitals, as transcripts label their turns. */
function findLabelled({ context, byId }: Discourse, head: number): Entity | null {
  const label = context.words[head] as string;
  if (label.length < 3 || label !== label.toUpperCase()) return null;
  const bearers = [...byId.values()].filter(
    (entity) =>
      entity.type === "person" &&
      entity.mentions.some((mention) => mention.text.toUpperCase().split(/\s+/).at(-1) === label),
  );
  return bearers.length === 1 ? (bearers[0] as Entity) : null;
}

/** “Secretary of State Colin Powell”: the person whose capitalised title the head word is. */
function findTitled({ context, byId }: Discourse, source: TokenRange, head: number): Entity | null {
  const title = (context.words[head] as string).split("-").at(-1) as string;
  if (!isTitleWord(title) || !/^\p{Lu}/u.test(title)) return null;
  let end = head + 1;
  while (end < source.endToken && context.words[end] !== ",") end++;
  const mention = context.mentions[context.mentionAt[end - 1] ?? -1];
  const entity = mention && byId.get(mention.entityId);
  const joins =
    context.pos[(mention?.firstToken ?? 0) - 1] === "NNP" || context.words[(mention?.firstToken ?? 0) - 1] === ")";
  return entity?.type === "person" && joins ? entity : null;
}

/** “the prime minister of Pakistan, Shaukat Aziz”, “one of them, a teacher who gave only her first name, Huda”. */
function findAppositive(discourse: Discourse, source: TokenRange, head: number): Entity | null {
  const { context } = discourse;
  if (/^NNS/.test(context.pos[head] as string) || COLLECTIVES.has(context.lower[head] as string)) return null;
  for (let comma = head + 1; comma < source.endToken; comma++) {
    if (context.words[comma] !== ",") continue;
    let i = comma + 1;
    while (i < source.endToken && isTitleWord(context.words[i] as string)) i++;
    const mention = i < source.endToken ? context.mentions[context.mentionAt[i] ?? -1] : undefined;
    if (mention === undefined || entityAt(discourse, i)?.type !== "person") continue;
    // “a spokesman for Maliki, Abadi’s rival”
    if (mention.endToken >= source.endToken || context.words[mention.endToken] === ",") return entityAt(discourse, i);
  }
  return null;
}

function describeSource(discourse: Discourse, phrase: Phrase): Speaker {
  const { context } = discourse;
  const indefinite = phrase.article === "indefinite";
  const meant = indefinite ? null : resolveNominal(discourse, phrase);
  if (meant) return toSpeaker(meant);
  if (DOCUMENTS.has(phrase.noun)) return { status: "document", entity: null, name: null };
  const plural = context.pos[phrase.head] === "NNS" && phrase.noun !== "news";
  const counted = context.pos[phrase.head] === "CD" && phrase.noun !== "one";
  if (COLLECTIVES.has(phrase.noun) || plural || counted) return collective();
  return describePerson(discourse, phrase, indefinite) ?? (ORGANISATIONS.has(phrase.noun) ? collective() : UNKNOWN);
}

/** A new one each time: who is taken up later is told by the speaker itself. */
function collective(): Speaker {
  return { status: "collective", entity: null, name: null };
}

function toSpeaker({ entity, rule, score, runnerUp }: Meant): Speaker {
  return { status: "resolved", entity: entity.id, name: entity.name, basis: { rule, score, runnerUp } };
}

function describePerson(discourse: Discourse, phrase: Phrase, indefinite: boolean): Speaker | null {
  const again = indefinite ? null : findAgain(discourse, phrase);
  if (again) return again.speaker;
  const group = classOfPhrase(discourse, phrase) ?? (phrase.noun === "one" ? classOfOne(discourse, phrase) : undefined);
  if (
    group === undefined &&
    !ROLES.has(phrase.noun) &&
    !(phrase.article !== "none" && phrase.article !== "definite" && isOccupation(phrase.noun))
  )
    return null;
  const later = findNamedSpeaker(discourse, phrase);
  if (later) return named(later, "named-later");
  const renamed = resolveRenamed(discourse, phrase);
  if (renamed) return toSpeaker(renamed);
  if (!indefinite && ROLES.has(phrase.noun)) return { status: "role", entity: null, name: null };
  return anonymous(discourse, phrase, group ?? "other");
}

/** “the aide said”: the unnamed speaker whom the same noun introduced before. */
function findAgain(discourse: Discourse, { noun, article }: Phrase): Referent | null {
  if (article !== "definite") return null;
  const trace = discourse.traces.findLast(
    ({ target }) => !isEntity(target) && target.number === "one" && target.noun === noun,
  );
  return trace && !isEntity(trace.target) ? trace.target : null;
}

/** “a broker”, “a pharmacist”: words so formed name persons when an indefinite article stands before them. */
function isOccupation(noun: string): boolean {
  return noun.length > 4 && /(?:er|or|ist|ian|man|woman|ant|eer)$/.test(noun);
}

/** “one of the officials”, “one of them”: the class of the group, where it is named or was. */
function classOfOne(discourse: Discourse, phrase: Phrase): AnonymousClass {
  for (let i = phrase.head + 1; i < phrase.endToken; i++) {
    const found = classOfPhrase(discourse, {
      ...phrase,
      head: i,
      noun: (discourse.context.lower[i] as string).replace(/s$/, ""),
    });
    if (found) return found;
  }
  return groupBefore(discourse, phrase)?.class ?? "other";
}

function groupBefore(discourse: Discourse, { firstToken }: Phrase): Pick<Group, "class" | "affiliation"> | null {
  const found = findGroup(discourse, firstToken);
  if (found) return found;
  const trace = discourse.traces.findLast(({ target }) => !isEntity(target) && target.number === "many");
  if (trace === undefined || isEntity(trace.target)) return null;
  const { noun, source, head } = trace.target;
  return { class: classOfPlural(noun), affiliation: affiliationOf(discourse, source, head) };
}

function anonymous(discourse: Discourse, phrase: Phrase, group: AnonymousClass): Speaker {
  const own = affiliationOf(discourse, phrase, phrase.head);
  const affiliation = own ?? (phrase.noun === "one" ? (groupBefore(discourse, phrase)?.affiliation ?? null) : null);
  return { status: "anonymous", entity: null, name: null, anonymous: { class: group, affiliation } };
}
