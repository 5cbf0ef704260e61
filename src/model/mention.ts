import type { Mention } from "./document.ts";

/** What a rule may read otherwise in a mention. */
export type Reading = Partial<
  Pick<Mention, "label" | "kind" | "via" | "rule" | "type" | "candidates" | "introducedBy">
>;

/**
 * The same mention in another reading. Every mention is written field by field, for V8 gives each object that is spread a
 * hidden class of its own, which slows every later reader of mentions.
 */
export function readAs(mention: Mention, reading: Reading): Mention {
  return {
    start: mention.start,
    end: mention.end,
    text: mention.text,
    firstToken: mention.firstToken,
    endToken: mention.endToken,
    sentence: mention.sentence,
    label: reading.label ?? mention.label,
    kind: reading.kind ?? mention.kind,
    via: reading.via ?? mention.via,
    confidence: mention.confidence,
    rule: reading.rule ?? mention.rule,
    type: reading.type === undefined ? mention.type : reading.type,
    candidates: reading.candidates ?? mention.candidates,
    otherwise: mention.otherwise,
    introducedBy: reading.introducedBy ?? mention.introducedBy,
  };
}
