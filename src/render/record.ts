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

/**
 * The published record of a document: plain data, every field in its fixed place. What a record has many of is written
 * field by field, for V8 gives each object that is spread a hidden class of its own.
 */
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
    text: toText(doc.text, withText),
    entities: doc.entities.map((entity) => toEntity(entity, doc.salience.get(entity.id) ?? 0, explainer)),
    quotes: doc.quotes.map((quote) => toQuote(quote, explainer)),
    ...(doc.markedPhrases && {
      markedPhrases: doc.markedPhrases.map(({ reason, ...span }) => ({ ...toSpan(span), reason })),
    }),
    warnings: doc.warnings.map(toWarning),
    tool: { name: tool.name, version: tool.version, gazetteers: [...tool.gazetteers] },
  };
}

function toText(text: string, withText: "none" | "full"): DocumentRecord["text"] {
  const { length } = text;
  return withText === "full" ? { length, unit: "utf16", value: text } : { length, unit: "utf16" };
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
  const { id, name, type, subtype, country, gazetteerId } = entity;
  const codes = { ...entity.codes };
  const confidence = round(entity.confidence);
  const roles = entity.roles.map((role) => toRole(role, explainer));
  const mentions = entity.mentions.map((mention) => toMention(mention, entity, explainer));
  const rest = { codes, confidence, salience, roles, mentions };
  const record: EntityRecord =
    entity.candidates.length === 0
      ? { id, name, type, subtype, country, gazetteerId, codes, confidence, salience, roles, mentions }
      : { id, name, type, subtype, country, gazetteerId, candidates: [...entity.candidates], ...rest };
  if (explainer) record.explain = explainer.entity(entity);
  return record;
}

function toRole(role: Role, explainer: Explainer | undefined): EntityRecord["roles"][number] {
  const { text: title, of, start, end } = role;
  const record = of === undefined ? { title, start, end } : { title, of, start, end };
  return explainer ? { ...record, explain: explainer.role(role) } : record;
}

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
  const record: QuoteRecord = {
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
  };
  if (explainer) record.explain = explainer.quote(quote);
  return record;
}

function toCue({ start, end, text, lemma }: Cue): Cue {
  return { start, end, text, lemma };
}

function toSpeaker({ status, entity, name, anonymous }: Speaker): QuoteRecord["speaker"] {
  return anonymous ? { status, entity, name, anonymous: toAnonymous(anonymous) } : { status, entity, name };
}

function toAnonymous({ class: group, affiliation, rank, reason }: Anonymous): QuoteRecord["speaker"]["anonymous"] {
  return { class: group, affiliation, rank, reason: reason && toSpan(reason) };
}

function toParty({ start, end, text, entity }: Party): QuoteRecord["addressee"] {
  return { start, end, text, entity };
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
  const found: Partial<Record<K, unknown>> = {};
  for (const key of keys) if (fields[key] !== undefined) found[key] = fields[key];
  return found as Pick<T, K & keyof T>;
}

/** Four decimals: 0.30000000000000004 tells a reader nothing more than 0.3. */
function round(confidence: number): number {
  return Math.round(confidence * 1e4) / 1e4;
}
