import type { Document, Entity, Meta, ResolvedMention, Role, Source, Warning } from "../model/document.ts";
import type { Anonymous, Cue, Party, Quotation, Speaker } from "../model/quotation.ts";
import type { DocumentRecord, ToolRecord } from "../model/schema.ts";
import { DOCUMENT_SCHEMA } from "../model/schema-names.ts";
import type { TextSpan } from "../model/span.ts";

type EntityRecord = DocumentRecord["entities"][number];
type MentionRecord = EntityRecord["mentions"][number];
type QuoteRecord = DocumentRecord["quotes"][number];

/** Adds to the parts of a record why they are there. */
export interface Explainer {
  mention(mention: ResolvedMention, entity: Entity): NonNullable<MentionRecord["explain"]>;
  entity(entity: Entity): NonNullable<EntityRecord["explain"]>;
  role(role: Role): NonNullable<EntityRecord["roles"][number]["explain"]>;
  quote(quote: Quotation): NonNullable<QuoteRecord["explain"]>;
}

/** The published record of a document: plain data, every field in its fixed place. */
export function toRecord(
  doc: Document,
  tool: ToolRecord,
  withText: "none" | "full",
  explainer?: Explainer,
): DocumentRecord {
  return {
    schema: DOCUMENT_SCHEMA,
    id: doc.id,
    source: toSource(doc.source),
    meta: toMeta(doc.meta),
    text: { length: doc.text.length, unit: "utf16", ...(withText === "full" && { value: doc.text }) },
    entities: doc.entities.map((entity) => toEntity(entity, doc.salience.get(entity.id) ?? 0, explainer)),
    quotes: doc.quotes.map((quote) => toQuote(quote, explainer)),
    ...(doc.markedPhrases && {
      markedPhrases: doc.markedPhrases.map(({ reason, ...span }) => ({ ...toSpan(span), reason })),
    }),
    warnings: doc.warnings.map(toWarning),
    tool: { name: tool.name, version: tool.version, gazetteers: [...tool.gazetteers] },
  };
}

/** The published form of a source, or of what is known of it. */
export function toSource<T extends Partial<Source>>(source: T): Pick<T, keyof T & keyof Source> {
  return present(source, ["path", "format", "encoding", "bytes", "sha256", "line"]);
}

function toMeta(meta: Meta): DocumentRecord["meta"] {
  return {
    ...present(meta, ["title", "published", "outlet", "url"]),
    ...(meta.byline && { byline: [...meta.byline] }),
    ...(meta.dateline && { dateline: present(meta.dateline, ["place", "agency", "start", "end"]) }),
  };
}

function toEntity(entity: Entity, salience: number, explainer: Explainer | undefined): EntityRecord {
  return {
    id: entity.id,
    name: entity.name,
    type: entity.type,
    subtype: entity.subtype,
    country: entity.country,
    gazetteerId: entity.gazetteerId,
    ...(entity.candidates.length > 0 && { candidates: [...entity.candidates] }),
    codes: { ...entity.codes },
    confidence: round(entity.confidence),
    salience,
    roles: entity.roles.map((role) => toRole(role, explainer)),
    mentions: entity.mentions.map((mention) => toMention(mention, entity, explainer)),
    ...(explainer && { explain: explainer.entity(entity) }),
  };
}

function toRole(role: Role, explainer: Explainer | undefined): EntityRecord["roles"][number] {
  const { text: title, of, start, end } = role;
  const record = of === undefined ? { title, start, end } : { title, of, start, end };
  return explainer ? { ...record, explain: explainer.role(role) } : record;
}

/** Mentions are most of a record, so nothing is spread where nothing explains them. */
function toMention(mention: ResolvedMention, entity: Entity, explainer: Explainer | undefined): MentionRecord {
  const record: MentionRecord = {
    start: mention.start,
    end: mention.end,
    text: mention.text,
    label: mention.label,
    kind: mention.kind,
    via: mention.via,
    confidence: round(mention.confidence),
  };
  if (explainer) record.explain = explainer.mention(mention, entity);
  return record;
}

function toQuote(quote: Quotation, explainer: Explainer | undefined): QuoteRecord {
  return {
    id: quote.id,
    kind: quote.kind,
    attribution: quote.attribution,
    content: quote.content.map(toSpan),
    cue: quote.cue && toCue(quote.cue),
    source: quote.source && toSpan(quote.source),
    speaker: toSpeaker(quote.speaker),
    addressee: quote.addressee && toParty(quote.addressee),
    outlet: quote.outlet && toParty(quote.outlet),
    nested: quote.nested.map((inner) => toQuote(inner, explainer)),
    confidence: round(quote.confidence),
    rule: quote.rule,
    ...(explainer && { explain: explainer.quote(quote) }),
  };
}

function toCue({ start, end, text, lemma }: Cue): Cue {
  return { start, end, text, lemma };
}

function toSpeaker({ status, entity, name, anonymous }: Speaker): QuoteRecord["speaker"] {
  return {
    status,
    entity,
    name,
    ...(anonymous && { anonymous: toAnonymous(anonymous) }),
  };
}

function toAnonymous({ class: group, affiliation, rank, reason }: Anonymous): QuoteRecord["speaker"]["anonymous"] {
  return { class: group, affiliation, rank, reason: reason && toSpan(reason) };
}

function toParty(party: Party): QuoteRecord["addressee"] {
  return { ...toSpan(party), entity: party.entity };
}

function toWarning(warning: Warning): DocumentRecord["warnings"][number] {
  return present(warning, ["code", "start", "message"]);
}

function toSpan({ start, end, text }: TextSpan): TextSpan {
  return { start, end, text };
}

/** The named fields, in the order named, less those that are absent. */
function present<T extends object, K extends string>(from: T, keys: readonly K[]): Pick<T, K & keyof T> {
  const fields = from as Record<K, unknown>;
  return Object.fromEntries(keys.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]])) as Pick<
    T,
    K & keyof T
  >;
}

/** Four decimals: 0.30000000000000004 tells a reader nothing more than 0.3. */
function round(confidence: number): number {
  return Math.round(confidence * 1e4) / 1e4;
}
