import type { Entity, ResolvedMention } from "../model/document.ts";
import { sentenceIndex } from "../model/sentence.ts";
import { isQuoted, type QuoteContext } from "./context.ts";

/** Who was spoken of, and who spoke, before the statement in hand. */
export interface Discourse {
  readonly context: QuoteContext;
  readonly byId: ReadonlyMap<string, Entity>;
  /** Gender that a pronoun resolved before has shown, by entity id. */
  readonly genders: Map<string, "female" | "male">;
  /** Entity id of the speaker of the statement before, if it had one. */
  lastSpeaker: string | null;
  /** Sentence in which that statement ends. */
  lastSentence: number;
}

/** How much a mention counts as antecedent: nearness in sentences, being the first of its sentence, having just spoken. */
const SENTENCE_COST = 1;
const FIRST_BONUS = 0.6;
const SPEAKER_BONUS = 1.2;
const FREQUENCY_BONUS = 0.15;
const MOST_COUNTED = 6;
const REACH = 6;

/** The entity most likely meant by a pronoun or noun before token `at`, of those that pass the test; null when none is near. */
export function findAntecedent(discourse: Discourse, at: number, test: (entity: Entity) => boolean): Entity | null {
  const { context, byId } = discourse;
  const sentence = sentenceIndex(context.doc.sentences, at);
  const scores = new Map<string, number>();
  for (const mention of context.mentions) {
    if (mention.firstToken >= at) break;
    const distance = sentence - mention.sentence;
    const entity = byId.get(mention.entityId);
    if (distance > REACH || entity === undefined || !test(entity) || isQuoted(context, mention.firstToken)) continue;
    const score = scoreOf(discourse, mention, distance);
    if (score >= (scores.get(entity.id) ?? Number.NEGATIVE_INFINITY)) scores.set(entity.id, score);
  }
  addLastSpeaker(discourse, sentence, test, scores);
  let best: string | null = null;
  for (const [id, score] of scores) if (best === null || score > (scores.get(best) as number)) best = id;
  return best === null ? null : (byId.get(best) ?? null);
}

/** Sentences after a statement within which its speaker may be meant though he is not named again. */
const SPEAKER_REACH = 8;

/** Who spoke last stays at hand while “he” goes on speaking, however far back his name stands. */
function addLastSpeaker(
  discourse: Discourse,
  sentence: number,
  test: (entity: Entity) => boolean,
  scores: Map<string, number>,
): void {
  const { lastSpeaker, lastSentence, byId } = discourse;
  const entity = lastSpeaker === null ? undefined : byId.get(lastSpeaker);
  const distance = sentence - lastSentence;
  if (entity === undefined || distance > SPEAKER_REACH || !test(entity)) return;
  const score = SPEAKER_BONUS - Math.max(0, distance) * SENTENCE_COST;
  if (score > (scores.get(entity.id) ?? Number.NEGATIVE_INFINITY)) scores.set(entity.id, score);
}

function scoreOf(discourse: Discourse, mention: ResolvedMention, distance: number): number {
  const speaker = mention.entityId === discourse.lastSpeaker ? SPEAKER_BONUS : 0;
  const frequency =
    Math.min(MOST_COUNTED, discourse.byId.get(mention.entityId)?.mentions.length ?? 0) * FREQUENCY_BONUS;
  return -distance * SENTENCE_COST + (isFirst(discourse.context, mention) ? FIRST_BONUS : 0) + speaker + frequency;
}

/** Whether a mention is the first of a person or body in its sentence, adjectives and places aside: the likely subject. */
function isFirst(context: QuoteContext, mention: ResolvedMention): boolean {
  const first = context.mentions.find(
    (other) =>
      other.sentence === mention.sentence &&
      other.kind !== "demonym" &&
      (other.label === "PER" || other.label === "ORG"),
  );
  return first === mention;
}
