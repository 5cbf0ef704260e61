import type { Document } from "../model/document.ts";
import type { DocumentRecord } from "../model/schema.ts";
import { overlaps, type Span } from "../model/span.ts";
import { createExplainer } from "./explain.ts";
import { toRecord } from "./record.ts";
import { listRejected, type Rejected } from "./rejected.ts";

type EntityRecord = DocumentRecord["entities"][number];

/** What stands at a place of a document, what decided it, and what was rejected. */
export interface Why {
  readonly mentions: readonly {
    readonly entity: Omit<EntityRecord, "mentions" | "roles">;
    readonly mention: EntityRecord["mentions"][number];
    readonly roles: EntityRecord["roles"];
  }[];
  readonly quotes: readonly DocumentRecord["quotes"][number][];
  readonly rejected: readonly Rejected[];
  /** Names of the entities that quotes and roles refer to. */
  readonly names: Readonly<Record<string, string>>;
}

/** Explains what a span of a document holds: every mention and quotation that shares a character with it. */
export function explainSpan(doc: Document, span: Span): Why {
  const record = toRecord(doc, { name: "", version: "", gazetteers: [] }, "none", createExplainer());
  const mentions = record.entities.flatMap(({ mentions: all, roles, ...entity }) =>
    all.filter((mention) => overlaps(mention, span)).map((mention) => ({ entity, mention, roles })),
  );
  return {
    mentions: mentions.sort((a, b) => a.mention.start - b.mention.start),
    quotes: record.quotes.filter((quote) =>
      [...quote.content, quote.cue, quote.source].some((part) => part !== null && overlaps(part, span)),
    ),
    rejected: listRejected(doc, span),
    names: Object.fromEntries(doc.entities.map(({ id, name }) => [id, name])),
  };
}

/** Writes an explanation for people. */
export function renderWhy(place: string, why: Why): string {
  const blocks = [
    ...why.mentions.map((found) => mentionLines(found, why)),
    ...why.quotes.flatMap(withNested).map((quote) => quoteLines(quote, why)),
    ...why.rejected.map((rejected) => [`“${rejected.text}” rejected: ${rejected.reading}`, `  ${rejected.reason}`]),
  ];
  const lines = blocks.length === 0 ? ["nothing was found here"] : blocks.flat();
  return `${place}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function mentionLines({ entity, mention, roles }: Why["mentions"][number], { names }: Why): string[] {
  const { found, joined } = mention.explain as NonNullable<typeof mention.explain>;
  const facts = [entity.type, entity.country, entity.gazetteerId ?? "not in the gazetteer"].filter(Boolean).join(", ");
  const alias =
    found.alias === undefined ? "" : `, alias “${found.alias}”${found.aliasRule ? ` made by ${found.aliasRule}` : ""}`;
  return [
    `“${mention.text}” (${mention.kind}) is ${entity.name} (${entity.id}): ${facts}`,
    `  found by ${describe(found)}${alias}; via ${mention.via}, confidence ${mention.confidence}`,
    `  joined by ${describe(joined)}`,
    ...(entity.explain?.considered ?? []).map(
      ({ id, place, score, reasons }) =>
        `  weighed ${id} (${place}): ${score}${reasons.length > 0 ? ` = ${reasons.join(", ")}` : ""}`,
    ),
    ...roles.map(
      ({ title, of, explain }) =>
        `  role “${title}”${of === undefined ? "" : ` of ${names[of] ?? of}`} by ${describe(explain ?? { rule: "" })}`,
    ),
  ];
}

/** A quotation and those inside it, outermost first. */
function withNested(quote: Why["quotes"][number]): Why["quotes"][number][] {
  return [quote, ...quote.nested.flatMap(withNested)];
}

const VERBS = { speech: "said", thought: "thought", emotion: "felt" } as const;

function quoteLines(quote: Why["quotes"][number], { names }: Why): string[] {
  const { speaker, explain, source, cue } = quote;
  const who = speaker.name ?? [speaker.status, speaker.anonymous?.class].filter(Boolean).join(" ");
  const lines = [
    `${quote.id} (${quote.kind}) is ${VERBS[quote.attribution]} by ${who}: “${shorten(quote.content.map(({ text }) => text).join(" … "))}”`,
    `  found by ${describe({ rule: quote.rule, ...(explain?.place && { place: explain.place }) })}, cue ${cue ? `“${cue.text}”` : "none"}, source ${source ? `“${source.text}”` : "none"}, confidence ${quote.confidence}`,
  ];
  const basis = explain?.speaker;
  if (basis === undefined) return lines;
  const score = basis.score === null ? "" : ` with score ${basis.score}`;
  const next = basis.runnerUp === null ? "" : `, before ${names[basis.runnerUp.entity]} with ${basis.runnerUp.score}`;
  return [...lines, `  speaker by ${describe(basis)}${score}${next}`];
}

function describe({ rule, place }: { readonly rule: string; readonly place?: string | undefined }): string {
  return place === undefined ? rule : `${rule} (${place})`;
}

const LONGEST = 80;

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
