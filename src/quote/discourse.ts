import type { Entity, ResolvedMention } from "../model/document.ts";
import type { Speaker } from "../model/quotation.ts";
import { sentenceIndex } from "../model/sentence.ts";
import type { TokenRange } from "../model/span.ts";
import type { Attribution } from "./attribution.ts";
import { isQuoted, type QuoteContext } from "./context.ts";
import type { Description } from "./described.ts";

export type Gender = "female" | "male";

/** A speaker without a name, whom a later pronoun or noun may mean: “a police spokesman said … He added”. */
export interface Referent {
  readonly speaker: Speaker;
  /** Head word of the phrase that introduced it. */
  readonly noun: string;
  readonly number: "one" | "many" | "thing";
  readonly gender: Gender | null;
  /** The phrase that introduced it. */
  readonly source: TokenRange;
  readonly head: number;
}

/** A place where somebody is meant without being named: a pronoun, or the end of what he said. */
export interface Trace {
  readonly target: Entity | Referent;
  readonly token: number;
  readonly sentence: number;
  /** He spoke here. */
  readonly spoke: boolean;
}

/** Who was spoken of, and who spoke, before the statement in hand. */
export interface Discourse {
  readonly context: QuoteContext;
  readonly byId: ReadonlyMap<string, Entity>;
  readonly attributions: readonly Attribution[];
  /** Index of the statement in whose content a token stands, or -1. */
  readonly contentAt: Int32Array;
  /** How far into the text a sentence stands; what is only quoted takes little room. */
  readonly depth: readonly number[];
  /** Gender that pronouns resolved before have shown, by entity id. */
  readonly genders: Map<string, Gender>;
  readonly traces: Trace[];
  /** Traces of each target. */
  readonly counts: Map<Entity | Referent, number>;
  /** Speakers of sources read before, by first token: a source may serve several statements. */
  readonly speakers: Map<number, Speaker>;
  /** Found when first asked for. */
  readonly subjects: Map<number, ResolvedMention | null>;
  readonly descriptions: Map<string, readonly Description[]>;
  /** Who makes the statement whose content is read. */
  readonly teller: Speaker | null;
  /** The content is the teller’s own words: “I” is he, and “he” somebody else. */
  readonly quoted: boolean;
  /** The token up to which pronouns of the narration have been resolved. */
  narrated: number;
}

/** Begins the reading of a document whose statements have been found. */
export function createDiscourse(context: QuoteContext, attributions: readonly Attribution[]): Discourse {
  const contentAt = new Int32Array(context.words.length).fill(-1);
  for (const [n, { content }] of attributions.entries())
    for (const { firstToken, endToken } of content) contentAt.fill(n, firstToken, endToken);
  return {
    context,
    byId: new Map(context.doc.entities.map((entity) => [entity.id, entity])),
    attributions,
    contentAt,
    depth: measureDepth(context),
    genders: new Map(),
    traces: [],
    counts: new Map(),
    speakers: new Map(),
    subjects: new Map(),
    descriptions: new Map(),
    teller: null,
    quoted: false,
    narrated: 0,
  };
}

const QUOTED_DEPTH = 0.3;

function measureDepth(context: QuoteContext): number[] {
  let depth = 0;
  return context.doc.sentences.map(({ firstToken, endToken }) => {
    depth += isQuoted(context, firstToken) && isQuoted(context, endToken - 1) ? QUOTED_DEPTH : 1;
    return depth;
  });
}

/** Notes that somebody is meant at a token, by a pronoun or as the speaker of what ends there. */
export function leaveTrace(discourse: Discourse, target: Entity | Referent, token: number, spoke: boolean): void {
  discourse.traces.push({ target, token, sentence: sentenceOf(discourse, token), spoke });
  discourse.counts.set(target, (discourse.counts.get(target) ?? 0) + 1);
}

/** Whether a target is an entity and no unnamed speaker. */
export function isEntity(target: Entity | Referent): target is Entity {
  return "mentions" in target;
}

/** The entity a token stands in the name of; an adjective (“Iraqi”) names none. */
export function entityAt({ context, byId }: Discourse, token: number): Entity | null {
  const index = context.mentionAt[token] ?? -1;
  if (index < 0) return null;
  const mention = context.mentions[index] as ResolvedMention;
  if (mention.kind === "demonym") return null;
  return byId.get(mention.entityId) ?? null;
}

/** The index of the sentence of a token. */
export function sentenceOf({ context }: Discourse, token: number): number {
  return sentenceIndex(context.doc.sentences, token);
}

/** Whether a token is a word of the reporter's own: outside quotation marks and outside every reported content. */
export function isNarrated({ context, contentAt }: Discourse, token: number): boolean {
  return contentAt[token] === -1 && !isQuoted(context, token);
}
