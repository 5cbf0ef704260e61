import type { TextSpan } from "../model/span.ts";
import type { AnonymousClass, EntityType, MentionKind, QuoteKind, SpeakerStatus } from "../model/types.ts";

/** An article with the answers: what a perfect analysis would find. */
export interface GoldArticle {
  readonly path: string;
  readonly text: string;
  readonly meta: GoldMeta;
  readonly entities: readonly GoldEntity[];
  readonly quotes: readonly GoldQuote[];
}

export interface GoldMeta {
  readonly published?: string | undefined;
  readonly title?: string | undefined;
  readonly dateline?: { readonly place: string; readonly agency?: string | undefined } | undefined;
  readonly byline?: readonly string[] | undefined;
}

export interface GoldEntity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly country?: string | undefined;
  /** Null for an entity that must not be linked; absent where the link does not count. */
  readonly gazetteerId?: string | null | undefined;
  readonly mentions: readonly GoldMention[];
}

export interface GoldMention extends TextSpan {
  readonly kind: MentionKind;
}

export interface GoldQuote {
  readonly id: string;
  readonly kind: QuoteKind;
  readonly content: readonly TextSpan[];
  readonly cue: TextSpan | null;
  readonly source: TextSpan | null;
  readonly speaker: GoldSpeaker;
  /** The quote whose content holds this one; null for an outermost quote. */
  readonly nestedIn: string | null;
}

export interface GoldSpeaker {
  readonly status: SpeakerStatus;
  /** Entity id when resolved, else null. */
  readonly entity: string | null;
  readonly class: AnonymousClass | null;
  readonly affiliation: string | null;
}
