import type { Speaker } from "../model/quotation.ts";
import { type Attribution, contentStart } from "./attribution.ts";
import { type Discourse, isEntity, sentenceOf, type Trace } from "./discourse.ts";

/** A statement whose content is read for what it reports in its turn. */
export interface Frame {
  readonly statement: Attribution;
  readonly speaker: Speaker;
  readonly quoted: boolean;
}

/** More traces than this have been left too far above to be meant. */
const REMEMBERED = 100;

/**
 * The discourse inside a statement: it knows what was said before, and what it learns is forgotten behind it. In
 * reported speech “he” is most likely the speaker: “Rahal said he had told the meeting that …”.
 */
export function enterDiscourse(
  outer: Discourse,
  attributions: readonly Attribution[],
  { statement, speaker, quoted }: Frame,
): Discourse {
  const first = contentStart(statement);
  const recent = outer.traces.slice(-REMEMBERED);
  const spoke = quoted ? undefined : traceOf(recent, speaker);
  const again = spoke && { ...spoke, token: first - 1, sentence: sentenceOf(outer, first), spoke: true };
  // Field by field and in the order of createDiscourse: the rules are faster on objects of one shape.
  return {
    context: outer.context,
    byId: outer.byId,
    attributions,
    contentAt: outer.contentAt,
    depth: outer.depth,
    genders: new Overlay(outer.genders),
    traces: again ? [...recent, again] : recent,
    counts: new Overlay(outer.counts),
    speakers: new Overlay(outer.speakers),
    subjects: new Map(),
    descriptions: outer.descriptions,
    teller: speaker,
    quoted,
    narrated: first,
  };
}

function traceOf(traces: readonly Trace[], speaker: Speaker): Trace | undefined {
  return traces.findLast(({ target }) =>
    isEntity(target) ? target.id === speaker.entity : target.speaker === speaker,
  );
}

/** What is set here leaves the map below as it is. */
class Overlay<K, V> extends Map<K, V> {
  readonly #below: ReadonlyMap<K, V>;

  constructor(below: ReadonlyMap<K, V>) {
    super();
    this.#below = below;
  }

  override get(key: K): V | undefined {
    return super.get(key) ?? this.#below.get(key);
  }
}

/**
 * Between his own marks nobody calls himself “he” or “the mayor”, and “my minister” is nobody whom the text has described:
 * who is meant is not known.
 */
export function denySelf({ context, quoted, teller }: Discourse, { source }: Attribution, speaker: Speaker): Speaker {
  if (!quoted || source === null || speaker.entity === null) return speaker;
  const rule = speaker.basis?.rule ?? "";
  if (/^(?:first-person|name|title|apposition)$/.test(rule)) return speaker;
  const own = /^(?:my|our|your)$/.test(context.lower[source.firstToken] as string);
  if (!own && speaker.entity !== teller?.entity) return speaker;
  return { status: /^(?:pronoun|cataphora)$/.test(rule) ? "unknown" : "role", entity: null, name: null };
}
