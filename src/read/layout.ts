import type { Dateline, Layout } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { findByline } from "./byline.ts";
import { findDateLine } from "./date.ts";
import { type FoundDateline, findDateline } from "./dateline.ts";
import { firstLines, type Line } from "./lines.ts";
import { findTitle, type TitleHints } from "./title.ts";

/** What the head of an article says of itself. */
export interface Head {
  readonly layout: Layout;
  readonly title?: string;
  readonly byline?: readonly string[];
  readonly dateline?: Dateline;
  readonly published?: string;
}

const MAX_LINES = 16;
/** Lines that may stand between title and body, and their length. */
const MAX_DECKS = 2;
const DECK_LENGTH = 200;

/** Finds title, bylines, dateline and date at the head of a text; in doubt it finds nothing. */
export function findHead(plain: string, hints: TitleHints = {}): Head {
  const lines = firstLines(plain, MAX_LINES);
  const title = findTitle(lines, hints);
  const { bylines, authors, dates, dateline } = readHead(title ? lines.slice(1) : lines);
  const published = dates[0] ?? dateline?.found.published;
  return {
    layout: {
      ...(title && { title: toSpan(title) }),
      bylines,
      ...(dateline && { dateline: { start: dateline.start, end: dateline.start + dateline.found.body } }),
    },
    ...(title && { title: title.text.replace(/\s+/g, " ") }),
    ...(authors.length > 0 && { byline: authors }),
    ...(dateline?.found.place && { dateline: toDateline(dateline.start, dateline.found.place, dateline.found) }),
    ...(published && { published }),
  };
}

interface HeadLines {
  readonly bylines: Span[];
  readonly authors: string[];
  readonly dates: string[];
  dateline?: { readonly start: number; readonly found: FoundDateline };
}

/** Reads lines until the body begins: at a dateline, a long line, or the third line that is nothing else. */
function readHead(lines: readonly Line[]): HeadLines {
  const head: HeadLines = { bylines: [], authors: [], dates: [] };
  let decks = 0;
  for (const line of lines) {
    const authors = findByline(line.text);
    const date = findDateLine(line.text);
    const found = findDateline(line.text, decks === 0 && !isTranscript(lines, line));
    if (authors !== undefined) {
      head.bylines.push(toSpan(line));
      head.authors.push(...authors);
    } else if (date !== undefined) head.dates.push(date);
    else if (found !== undefined) return { ...head, dateline: { start: line.start, found } };
    else if (line.text.length > DECK_LENGTH || ++decks > MAX_DECKS) break;
  }
  return head;
}

/** Whether other lines begin like “JOHN DOE: …” too, so that a colon marks a speaker. */
function isTranscript(lines: readonly Line[], except: Line): boolean {
  return lines.some((line) => line !== except && /^\p{Lu}[\p{L}.'’ -]{1,40}:\s/u.test(line.text));
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}

function toDateline(start: number, place: string, found: FoundDateline): Dateline {
  return { place, ...(found.agency && { agency: found.agency }), start, end: start + found.length };
}
