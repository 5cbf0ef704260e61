import type { Entity } from "../../model/document.ts";
import type { Quotation } from "../../model/quotation.ts";
import { type Part, type Row, setColumns } from "./columns.ts";
import type { Palette } from "./palette.ts";

const NARROW = 100;
const SPEAKER_WIDTH = 32;
/** Longer lines tire the eye. */
const CONTENT_WIDTH = 90;

type Entities = ReadonlyMap<string, Entity>;

/** The quotations of a document, the speaker at the left; narrow tables set kind and cue below the speaker. */
export function quoteTable(quotes: readonly Quotation[], entities: Entities, width: number, palette: Palette): string {
  const toRow = width < NARROW ? stackedRow : flatRow;
  const heads = width < NARROW ? ["SPEAKER", "QUOTATION"] : ["SPEAKER", "KIND", "CUE", "QUOTATION"];
  const rows = flatten(quotes).map(({ quote, depth }) =>
    toRow(quote, speakerPart(quote, entities, palette, depth), palette),
  );
  const spaced = width < NARROW ? rows.flatMap((row, i) => (i === 0 ? [row] : [[], row])) : rows;
  const speaker = { wraps: true, max: Math.min(SPEAKER_WIDTH, Math.floor(width / 3)) };
  const columns = [speaker, ...heads.slice(2).map(() => ({})), { wraps: true, max: CONTENT_WIDTH }];
  return setColumns([heads.map((text) => [{ text, paint: palette.quiet }]), ...spaced], columns, width, 2);
}

/** Each quotation followed by those inside it. */
function flatten(quotes: readonly Quotation[], depth = 0): { quote: Quotation; depth: number }[] {
  return quotes.flatMap((quote) => [{ quote, depth }, ...flatten(quote.nested, depth + 1)]);
}

function flatRow(quote: Quotation, speaker: Part, { quiet }: Palette): Row {
  const { cue } = quote;
  return [
    [speaker],
    [{ text: describeKind(quote), paint: quiet }],
    [{ text: cue?.text ?? "", paint: quiet }],
    [contentPart(quote)],
  ];
}

function stackedRow(quote: Quotation, speaker: Part, { quiet }: Palette): Row {
  const { cue } = quote;
  const kind = describeKind(quote);
  return [[speaker, { text: cue ? `${kind} · ${cue.text}` : kind, paint: quiet }], [contentPart(quote)]];
}

/** “indirect”, “indirect thought”: that it is speech goes without saying. */
function describeKind({ kind, attribution }: Quotation): string {
  return attribution === "speech" ? kind : `${kind} ${attribution}`;
}

function contentPart({ content }: Quotation): Part {
  return { text: content.map(({ text }) => text).join(" … ") };
}

function speakerPart(quote: Quotation, entities: Entities, palette: Palette, depth: number): Part {
  const entity = entities.get(quote.speaker.entity ?? "");
  const text = "↳ ".repeat(depth) + describeSpeaker(quote, entities);
  return { text, paint: entity ? palette.type[entity.type] : palette.quiet };
}

/** The speaker's name, or what is known instead: “anonymous official (Badr Organization)”. */
export function describeSpeaker({ speaker, source }: Quotation, entities: Entities): string {
  const { status, anonymous } = speaker;
  const name = speaker.name ?? entities.get(speaker.entity ?? "")?.name;
  if (status === "resolved" && name) return name;
  if (status === "anonymous" && anonymous) {
    const body = entities.get(anonymous.affiliation ?? "")?.name;
    const who = anonymous.class === "other" ? "anonymous" : `anonymous ${anonymous.class}`;
    return body ? `${who} (${body})` : who;
  }
  const words = name ?? source?.text;
  return words && status !== "unknown" ? `${words} (${status})` : status;
}
