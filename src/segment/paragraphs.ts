import type { Span } from "../model/span.ts";

/**
 * Cuts a text into paragraphs: blocks between blank lines, or single lines where the text is not hard-wrapped.
 * White space at both ends is left out; paragraphs are never empty.
 */
export function findParagraphs(text: string): Span[] {
  const lines = findLines(text);
  const wrapped = isHardWrapped(text, lines);
  const paragraphs: Span[] = [];
  let open: { start: number; end: number } | null = null;
  let previous = -1;
  for (const [n, line] of lines.entries()) {
    const adjacent = open !== null && line.row === previous + 1;
    if (open && adjacent && (wrapped || continues(text, lines[n - 1] as Line, line))) open.end = line.end;
    else {
      open = { start: line.start, end: line.end };
      paragraphs.push(open);
    }
    previous = line.row;
  }
  return paragraphs;
}

/** A line with something on it, trimmed; `row` counts blank lines too. */
interface Line extends Span {
  readonly row: number;
}

function findLines(text: string): Line[] {
  const lines: Line[] = [];
  const pattern = /\r\n|[\n\r\u2028\u2029]/g;
  let start = 0;
  for (let row = 0; ; row++) {
    const found = pattern.exec(text);
    pushTrimmed(lines, text, start, found ? found.index : text.length, row);
    if (!found) return lines;
    start = pattern.lastIndex;
  }
}

function pushTrimmed(lines: Line[], text: string, from: number, to: number, row: number): void {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (end > start) lines.push({ start, end, row });
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0xfeff || code === 11 || code === 12;
}

const SENTENCE_END = /[.!?:;…]["'”’»)\]]*$/;
/** Hard-wrapped files break lines at 60 to 100 columns. */
const WRAP_SHORTEST = 40;
const WRAP_LONGEST = 110;

/** Whether the breaks between adjacent lines are an editor's and not the writer's. */
function isHardWrapped(text: string, lines: readonly Line[]): boolean {
  let junctions = 0;
  let midSentence = 0;
  for (let n = 1; n < lines.length; n++) {
    const before = lines[n - 1] as Line;
    if ((lines[n] as Line).row !== before.row + 1) continue;
    const length = before.end - before.start;
    if (length > WRAP_LONGEST) return false;
    if (length < WRAP_SHORTEST) continue;
    junctions++;
    if (!SENTENCE_END.test(text.slice(Math.max(before.start, before.end - 4), before.end))) midSentence++;
  }
  return junctions >= 2 && midSentence * 2 > junctions;
}

/** Whether a line goes on with the sentence of the line before: it begins in lower case and the other did not end. */
function continues(text: string, before: Line, line: Line): boolean {
  const tail = text.slice(Math.max(before.start, before.end - 4), before.end);
  return /^\p{Ll}/u.test(text.slice(line.start, line.start + 2)) && !SENTENCE_END.test(tail);
}
