import type { Document, Warning } from "../model/document.ts";
import type { Failure } from "../model/failure.ts";
import { describeFailure } from "./failure.ts";
import type { Renderer, RenderSettings } from "./renderer.ts";
import { type Part, setColumns } from "./table/columns.ts";
import { entityTable } from "./table/entities.ts";
import { createPalette, type Palette } from "./table/palette.ts";
import { quoteTable } from "./table/quotes.ts";

const MIN_WIDTH = 40;

/** Writes for people at a terminal: a heading for each document, its actors, its quotations, its warnings. */
export function createTableRenderer({ width, colors }: RenderSettings): Renderer {
  const palette = createPalette(colors);
  const fitted = Math.max(width, MIN_WIDTH);
  let separator = "";
  const block = (parts: readonly string[]): string => {
    const text = `${separator}${parts.filter(Boolean).join("\n\n")}\n`;
    separator = "\n";
    return text;
  };
  return {
    begin: () => "",
    document: (doc) => block(documentParts(doc, fitted, palette)),
    failure: (failure) => block([failureLines(failure, fitted, palette)]),
    end: () => "",
  };
}

function documentParts(doc: Document, width: number, palette: Palette): string[] {
  const entities = new Map(doc.entities.map((entity) => [entity.id, entity]));
  return [
    heading(doc, width, palette),
    doc.entities.length > 0 ? entityTable(doc.entities, width, palette) : "",
    doc.quotes.length > 0 ? quoteTable(doc.quotes, entities, width, palette) : "",
    doc.warnings.length > 0 ? warningLines(doc.warnings, width, palette) : "",
  ];
}

function heading({ id, meta, entities, quotes }: Document, width: number, { strong, quiet }: Palette): string {
  const facts = [meta.published, count(entities.length, "actor"), count(quotes.length, "quotation")];
  const title: Part = { text: meta.title ? `${id} · ${meta.title}` : id, paint: strong };
  return paragraph([title, { text: facts.filter(Boolean).join(" · "), paint: quiet }], width, 0);
}

function warningLines(warnings: readonly Warning[], width: number, { warning: paint }: Palette): string {
  const lines = warnings.map(({ code, start, message }) => {
    const place = start === undefined ? "" : ` at ${start}`;
    return { text: `warning ${code}${place}${message ? `: ${message}` : ""}`, paint };
  });
  return paragraph(lines, width, 2);
}

function failureLines(failure: Failure, width: number, { failure: paint }: Palette): string {
  const { id, error } = failure;
  const head = { text: `${id} · failed in ${error.stage} (${error.code})`, paint };
  return paragraph([head, { text: describeFailure(failure) }], width, 0);
}

function paragraph(parts: readonly Part[], width: number, indent: number): string {
  return setColumns([[parts]], [{ wraps: true }], width, indent);
}

function count(n: number, noun: string): string {
  return `${n === 0 ? "no" : n} ${noun}${n === 1 ? "" : "s"}`;
}
