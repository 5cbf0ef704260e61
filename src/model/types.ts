/** The types of actors, in the order in which reports list them. */
export const ENTITY_TYPES = [
  "person",
  "state",
  "government",
  "security",
  "armed",
  "party",
  "igo",
  "org",
  "media",
  "people",
  "place",
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export const LABELS = ["PER", "ORG", "LOC", "NORP"] as const;
export type Label = (typeof LABELS)[number];

export const MENTION_KINDS = [
  "name",
  "surname",
  "acronym",
  "alias",
  "demonym",
  "metonym",
  "office",
  "nominal",
  "pronoun",
] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

export const VIAS = ["gazetteer", "model", "rule", "coreference", "user"] as const;
export type Via = (typeof VIAS)[number];

export const QUOTE_KINDS = ["direct", "indirect", "mixed"] as const;
export type QuoteKind = (typeof QUOTE_KINDS)[number];

/** What is reported of somebody: that he said, believes or feels something. */
export const ATTRIBUTION_CLASSES = ["speech", "thought", "emotion"] as const;
export type AttributionClass = (typeof ATTRIBUTION_CLASSES)[number];

/** Why words stand between quotation marks that are no quotation. */
export const MARKED_REASONS = ["scare", "title", "nickname", "word"] as const;
export type MarkedReason = (typeof MARKED_REASONS)[number];

export const SPEAKER_STATUSES = ["resolved", "role", "anonymous", "collective", "document", "unknown"] as const;
export type SpeakerStatus = (typeof SPEAKER_STATUSES)[number];

export const ANONYMOUS_CLASSES = [
  "official",
  "military",
  "politician",
  "diplomat",
  "expert",
  "witness",
  "spokesperson",
  "other",
] as const;
export type AnonymousClass = (typeof ANONYMOUS_CLASSES)[number];

const LABEL_OF_TYPE: Readonly<Record<EntityType, Label>> = {
  person: "PER",
  state: "LOC",
  government: "ORG",
  security: "ORG",
  armed: "ORG",
  party: "ORG",
  igo: "ORG",
  org: "ORG",
  media: "ORG",
  people: "NORP",
  place: "LOC",
};

/** The interchange label of an entity type; a demonym is NORP whatever its entity. */
export function labelOf(type: EntityType, kind: MentionKind): Label {
  return kind === "demonym" ? "NORP" : LABEL_OF_TYPE[type];
}

/** Whether an actor of this type is a body: no person, people or place. */
export function isBody(type: EntityType): boolean {
  return LABEL_OF_TYPE[type] === "ORG";
}
