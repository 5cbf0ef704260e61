import type { ActorName, Candidate, Mention, RecognisedName, Tagged } from "../model/document.ts";
import { headIndex, plainTypeOfName, typeOfHead } from "../model/heads.ts";
import { sentenceIndex } from "../model/sentence.ts";
import type { EntityType, Label } from "../model/types.ts";

/** The mention that a recognised name makes, with the entries it may refer to. */
export function fromName(doc: Tagged, name: ActorName, candidates: readonly Candidate[]): Mention {
  return {
    start: name.start,
    end: name.end,
    text: doc.text.slice(name.start, name.end),
    firstToken: name.firstToken,
    endToken: name.endToken,
    sentence: sentenceIndex(doc.sentences, name.firstToken),
    label: name.label,
    kind: "name",
    via: viaOf(name),
    confidence: Math.round(name.confidence * 100) / 100,
    rule: name.rule,
    type: candidates[0]?.entry.type ?? typeOfName(doc, name),
    candidates,
    otherwise: undefined,
    introducedBy: undefined,
  };
}

function viaOf(name: RecognisedName): Mention["via"] {
  if (isOfPattern(name)) return "user";
  return name.rule === "compromise" || name.rule === "model" ? "model" : "rule";
}

const TYPE_OF_LABEL: Readonly<Record<Label, EntityType | null>> = {
  PER: "person",
  LOC: "place",
  NORP: "people",
  ORG: null,
};

function typeOfName(doc: Tagged, name: ActorName): EntityType | null {
  const text = doc.plain.slice(name.start, name.end);
  const plain = name.label === "ORG" && !isOfPattern(name) ? plainTypeOfName(text) : undefined;
  if (plain !== undefined) return plain;
  if (name.type !== undefined) return name.type;
  if (name.label !== "ORG") return TYPE_OF_LABEL[name.label];
  const words = text.split(/\s+/);
  return typeOfHead(words[headIndex(words)] ?? "") ?? null;
}

/** Whether a name was found by a pattern of the user's, which says what it finds, whatever lists say of parts of it. */
export function isOfPattern(name: RecognisedName): boolean {
  return name.rule.startsWith("pattern:");
}
