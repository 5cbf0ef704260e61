import type { Span } from "../model/span.ts";

/** A line that is not blank, without the white space around it. */
export interface Line extends Span {
  readonly text: string;
  /** Whether a blank line follows. */
  readonly blankAfter: boolean;
}

/** The first lines of a text that are not blank, `count` at most. */
export function firstLines(text: string, count: number): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length && lines.length < count) {
    const end = endOfLine(text, start);
    const line = trimLine(text, start, end);
    const next = nextLine(text, end);
    if (line.start < line.end) lines.push({ ...line, blankAfter: isBlank(text, next) });
    start = next;
  }
  return lines;
}

/** Offset of the line end (\n, \r or \r\n) at or behind `start`, or the length of the text. */
export function endOfLine(text: string, start: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = start;
  return end.exec(text)?.index ?? text.length;
}

/** Offset behind the line end that stands at `end`. */
export function nextLine(text: string, end: number): number {
  return text.startsWith("\r\n", end) ? end + 2 : end + 1;
}

function trimLine(text: string, start: number, end: number): Span & { readonly text: string } {
  const line = text.slice(start, end);
  const trimmed = line.trim();
  const from = start + line.length - line.trimStart().length;
  return { start: from, end: from + trimmed.length, text: trimmed };
}

function isBlank(text: string, start: number): boolean {
  return start < text.length && text.slice(start, endOfLine(text, start)).trim() === "";
}
