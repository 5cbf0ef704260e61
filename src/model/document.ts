import type { Alias, GazetteerEntry } from "./gazetteer.ts";
import type { MarkedPhrase, Quotation } from "./quotation.ts";
import type { Span, TextSpan, TokenRange } from "./span.ts";
import type { PosTag } from "./syntax.ts";
import type { Tokens } from "./token.ts";
import type { EntityType, Label, MentionKind, Via } from "./types.ts";

/** Where a document came from. */
export interface Source {
  /** Path as the user gave it or as the folder walk found it, with forward slashes; "-" for standard input. */
  readonly path: string;
  readonly format: "text" | "markdown" | "ndjson";
  readonly encoding: string;
  /** Bytes of the file, or of the line for line formats. */
  readonly bytes: number;
  /** SHA-256 of those bytes, in hexadecimal. */
  readonly sha256: string;
  /** One-based line of the document in a line format. */
  readonly line?: number;
}

export interface Dateline extends Span {
  readonly place: string;
  readonly agency?: string;
}

export interface Meta {
  readonly title?: string;
  /** ISO date, YYYY-MM-DD, or a shorter prefix of one. */
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly byline?: readonly string[];
  readonly dateline?: Dateline;
}

/** Parts of the text that are no running prose. */
export interface Layout {
  /** The headline inside the text. */
  readonly title?: Span;
  /** Lines such as “By Jane Roe”. */
  readonly bylines: readonly Span[];
  /** “BAGHDAD (Reuters) – ”, the separating dash and space included. */
  readonly dateline?: Span;
}

export interface Warning {
  readonly code: string;
  readonly start?: number;
  readonly message?: string;
}

/** A document as read: decoded text and what is known about it. */
export interface SourceText {
  readonly id: string;
  readonly source: Source;
  readonly meta: Meta;
  readonly layout: Layout;
  /** Decoded text; every offset of every later layer points into it. */
  readonly text: string;
  /**
   * The text that later stages read: as long as `text`, with markup blanked out by spaces.
   * The same string as `text` where there is none.
   */
  readonly plain: string;
  readonly warnings: readonly Warning[];
}

export interface Sentence extends Span, TokenRange {
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Most of its words are in capitals, so capitals prove nothing. */
  readonly allCaps: boolean;
}

/** A document cut into paragraphs, sentences and tokens. */
export interface Segmented extends SourceText {
  readonly tokens: Tokens;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
}

/** Part of speech of the tokens of one sentence; the array is indexed from its first token. */
export interface Syntax {
  readonly pos: readonly PosTag[];
}

/** A name found by the recogniser, not yet matched with anything known. */
export interface RecognisedName extends Span, TokenRange {
  /** EVENT is a name of no actor: it keeps other readings out. */
  readonly label: Label | "EVENT";
  /** The fine type, where the recogniser tells it. */
  readonly type?: EntityType;
  readonly confidence: number;
  /** What found it, for explanations. */
  readonly rule: string;
}

/** A recognised name of an actor; events are none. */
export type ActorName = RecognisedName & { readonly label: Label };

/** A document with syntax where a later stage needs it, and names where the gazetteer and the recogniser found them. */
export interface Tagged extends Segmented {
  /** By sentence; null where no later stage reads the syntax. */
  readonly syntax: readonly (Syntax | null)[];
  /** In order, without overlaps. */
  readonly hits: readonly GazetteerHit[];
  readonly names: readonly RecognisedName[];
}

/** A place in the text where the gazetteer knows a name, with every entry that bears it. */
export interface GazetteerHit extends Span, TokenRange {
  readonly sentence: number;
  readonly candidates: readonly Candidate[];
}

/** A gazetteer entry a mention may refer to. */
export interface Candidate {
  readonly entry: GazetteerEntry;
  /** The alias that matched. */
  readonly alias: Alias;
  /** How the matched alias names the entry. */
  readonly kind: MentionKind;
  /** Probability that the bare alias means this entry. */
  readonly prior: number;
  /** Only this entry when a fuller name stands in the document. */
  readonly needsAntecedent: boolean;
}

/** A span that names an actor. */
export interface Mention extends TextSpan, TokenRange {
  readonly sentence: number;
  readonly label: Label;
  readonly kind: MentionKind;
  readonly via: Via;
  readonly confidence: number;
  /** The file or list that produced it, for explanations. */
  readonly rule: string;
  /** Known type, or null when only the label is known. */
  readonly type: EntityType | null;
  /** Gazetteer entries it may refer to, best first. */
  readonly candidates: readonly Candidate[];
  /** What it is where no candidate holds: the recogniser found the same name by itself. */
  readonly otherwise?: ActorName | undefined;
  /** Offset of the mention behind which the text introduced this acronym in brackets. */
  readonly introducedBy?: number | undefined;
}

/** A document with every name mention, in order and without overlaps. */
export interface Matched extends Tagged {
  readonly mentions: readonly Mention[];
}

export interface ResolvedMention extends Mention {
  readonly entityId: string;
  /** The rule that joined it to its entity; “new” where it began one. */
  readonly joinedBy: string;
}

/** What a person is said to be: “Prime Minister”, “senior aide to the head of the Dawn Brigade militia”. */
export interface Role extends TextSpan {
  /** What the role belongs to: a country code, or the id of an entity of the document. */
  readonly of?: string | undefined;
  /** The rule that found it. */
  readonly rule: string;
}

/** A gazetteer entry that was weighed for an entity. */
export interface Considered {
  readonly entry: GazetteerEntry;
  readonly score: number;
  /** What spoke for and against it, as bits of the cues that `describeCues` knows. */
  readonly cues: number;
}

/** What mentions refer to. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly subtype: string | null;
  readonly country: string | null;
  readonly gazetteerId: string | null;
  /** Ranked gazetteer ids when the document leaves several open; else empty. */
  readonly candidates: readonly string[];
  /** The entries weighed for it, best first; empty where the gazetteer knows no such name. */
  readonly considered: readonly Considered[];
  /** How sure it is that the document names such an actor, and the linked one. */
  readonly confidence: number;
  readonly codes: Readonly<Record<string, string>>;
  readonly gender: "female" | "male" | null;
  readonly roles: readonly Role[];
  readonly mentions: readonly ResolvedMention[];
}

/** A document whose mentions are grouped into entities. */
export interface Resolved extends Matched {
  /** In order of first mention. */
  readonly entities: readonly Entity[];
}

/** The finished analysis of one document. */
export interface Document extends Resolved {
  readonly quotes: readonly Quotation[];
  /** Only where they are asked for. */
  readonly markedPhrases?: readonly MarkedPhrase[];
  /** How much the document is about each entity, 0 to 1, by entity id. */
  readonly salience: ReadonlyMap<string, number>;
}
