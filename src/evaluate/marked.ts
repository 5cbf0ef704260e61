import type { Document } from "../model/document.ts";
import { compareSpans, type TextSpan } from "../model/span.ts";
import { type EntityType, type Label, labelOf, type MentionKind } from "../model/types.ts";
import type { GoldArticle } from "./gold-article.ts";

/** A mention as scoring sees it, from the gold article or from the analysis. */
export interface Marked extends TextSpan {
  readonly kind: MentionKind;
  readonly label: Label;
  readonly entity: string;
  /** What found it, for the list of errors. */
  readonly rule: string;
}

/** The mentions of a gold article, in order. */
export function goldMentions(gold: GoldArticle): Marked[] {
  return gold.entities
    .flatMap(({ id, type, mentions }) =>
      mentions.map((mention) => ({ ...mention, label: labelOfMarked(type, mention.kind), entity: id, rule: id })),
    )
    .sort(compareSpans);
}

/** A capital is a place name even where it stands for a union of states. */
function labelOfMarked(type: EntityType, kind: MentionKind): Label {
  return kind === "metonym" ? "LOC" : labelOf(type, kind);
}

/**
 * The mentions of an analysis that a gold article would mark, in order: no pronouns, no common nouns, and of offices only
 * those with their state beside them (“the Iraqi prime minister”, but not “the prime minister” who was named before).
 */
export function foundMentions(doc: Document): Marked[] {
  return doc.entities
    .flatMap(({ id, mentions }) => mentions.map((mention) => ({ ...mention, entity: id })))
    .filter(
      ({ kind, via }) => kind !== "nominal" && kind !== "pronoun" && !(kind === "office" && via === "coreference"),
    )
    .sort(compareSpans);
}

/** Identifies a span inside one text. */
export function spanKey({ start, end }: { start: number; end: number }): string {
  return `${start}-${end}`;
}
