import type { Anonymous, Speaker } from "../model/quotation.ts";
import { sentenceIndex } from "../model/sentence.ts";
import type { TokenRange } from "../model/span.ts";
import type { AnonymousClass } from "../model/types.ts";
import { affiliationOf, classOfPhrase } from "./anonymous.ts";
import type { Attribution } from "./attribution.ts";
import { nameOfBody } from "./body-name.ts";
import { isQuoted, type QuoteContext } from "./context.ts";
import { isCoordinated } from "./coordination.ts";
import { type Discourse, isEntity, type Referent } from "./discourse.ts";
import { classOfPlural, findGroup, type Group } from "./group.ts";
import { resolveHandle } from "./handle.ts";
import { findAnnounced } from "./headline.ts";
import { resolveTurn } from "./interview.ts";
import { describeDocument } from "./issuer.ts";
import { nameJointly } from "./joint-name.ts";
import { findLeadName } from "./lead-name.ts";
import { findNamedSpeaker } from "./named-later.ts";
import { findName } from "./named-source.ts";
import { resolveNominal, resolveRenamed } from "./nominal.ts";
import { isNoun, nounPhraseStart } from "./noun-phrase.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import { named, resolvePronoun } from "./pronoun.ts";
import { rankOf } from "./rank.ts";
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
  const account = resolveHandle(discourse, source.firstToken);
  if (account !== undefined) return account ? named(account, "handle") : UNKNOWN;
  const turn = resolveTurn(discourse, head);
  if (turn !== undefined) return turn ? named(turn, "interview-turn") : UNKNOWN;
  if (isCoordinated(context, source, head)) return collective(nameJointly(discourse, source));
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

function describeSource(discourse: Discourse, phrase: Phrase): Speaker {
  const { context } = discourse;
  const indefinite = phrase.article === "indefinite";
  const meant = indefinite ? null : resolveNominal(discourse, phrase);
  if (meant) return toSpeaker(meant);
  if (DOCUMENTS.has(phrase.noun)) return describeDocument(discourse, phrase);
  const plural = context.pos[phrase.head] === "NNS" && phrase.noun !== "news";
  const counted = context.pos[phrase.head] === "CD" && phrase.noun !== "one";
  if (COLLECTIVES.has(phrase.noun) || plural || counted) return describeGroup(discourse, phrase);
  const person = describePerson(discourse, phrase, indefinite);
  if (person) return person;
  return ORGANISATIONS.has(phrase.noun) ? collective(nameOfBody(discourse, phrase)) : UNKNOWN;
}

/** “Two Iraqi officers”: of the class of each of them, where the noun tells one. */
function describeGroup(discourse: Discourse, phrase: Phrase): Speaker {
  const group = classOfPlural(phrase.noun);
  return group === null
    ? collective(nameOfBody(discourse, phrase))
    : { status: "collective", entity: null, name: null, anonymous: toAnonymous(discourse, phrase, group) };
}

/** A new one each time: who is taken up later is told by the speaker itself. */
function collective(name: string | null = null): Speaker {
  return { status: "collective", entity: null, name };
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
  const lead = findLeadName(discourse, phrase);
  if (lead) return named(lead, "lead-name");
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
  return { status: "anonymous", entity: null, name: null, anonymous: toAnonymous(discourse, phrase, group) };
}

function toAnonymous(discourse: Discourse, phrase: Phrase, group: AnonymousClass): Anonymous {
  const own = affiliationOf(discourse, phrase, phrase.head);
  const affiliation = own ?? (phrase.noun === "one" ? (groupBefore(discourse, phrase)?.affiliation ?? null) : null);
  return { class: group, affiliation, rank: rankOf(discourse, phrase), reason: null };
}
