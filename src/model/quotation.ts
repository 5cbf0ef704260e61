import type { TextSpan } from "./span.ts";
import type { AnonymousClass, AttributionClass, MarkedReason, QuoteKind, SpeakerStatus } from "./types.ts";

export interface Cue extends TextSpan {
  readonly lemma: string;
}

export interface Anonymous {
  readonly class: AnonymousClass;
  /** Entity id of the body the speaker belongs to, when stated. */
  readonly affiliation: string | null;
  /** What the text says of his standing: “senior”, “retired general”. */
  readonly rank: string | null;
  /** Why he is not named, as far as the text says: “on condition of anonymity because …”. */
  readonly reason: TextSpan | null;
}

export interface Speaker {
  readonly status: SpeakerStatus;
  /** Entity id when resolved; of a document, who issued it. */
  readonly entity: string | null;
  /** Name of that entity; of a body or group that is no entity, what the text calls it. */
  readonly name: string | null;
  /** Of one person without a name, or of each of a group. */
  readonly anonymous?: Anonymous;
  /** How a named speaker was found. */
  readonly basis?: SpeakerBasis;
}

/** The rule that named a speaker, and the score by which it won over the next. */
export interface SpeakerBasis {
  readonly rule: string;
  /** Null where the rule leaves no choice. */
  readonly score: number | null;
  readonly runnerUp: { readonly entity: string; readonly score: number } | null;
}

/** Somebody other than the speaker who takes part in a statement: whom it is made to, or who carries it. */
export interface Party extends TextSpan {
  /** Entity id, or null where the document names no such actor. */
  readonly entity: string | null;
}

export interface Quotation {
  readonly id: string;
  readonly kind: QuoteKind;
  readonly attribution: AttributionClass;
  /** In order; several when the attribution interrupts. */
  readonly content: readonly TextSpan[];
  readonly cue: Cue | null;
  readonly source: TextSpan | null;
  readonly speaker: Speaker;
  /** Whom it was said to: “told reporters”. */
  readonly addressee: Party | null;
  /** The medium through which it is known: “told Reuters”, “quoted by Xinhua”. */
  readonly outlet: Party | null;
  readonly nested: readonly Quotation[];
  readonly confidence: number;
  /** Name of the rule that found it. */
  readonly rule: string;
}

/** Words between quotation marks that are no quotation; the marks are part of the span. */
export interface MarkedPhrase extends TextSpan {
  readonly reason: MarkedReason;
}
