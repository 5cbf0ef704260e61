import type { Span } from "../../model/span.ts";
import { Blanker } from "./blank.ts";
import type { Blocks } from "./blocks.ts";
import { normaliseLabel } from "./definitions.ts";
import { type Delimiter, pairDelimiters, readDelimiter } from "./emphasis.ts";

/** An opening bracket that may turn out to begin a link or an image. */
interface Bracket {
  readonly at: number;
  readonly image: boolean;
}

interface State {
  readonly text: string;
  readonly end: number;
  readonly labels: ReadonlySet<string>;
  readonly blanker: Blanker;
  readonly brackets: Bracket[];
  readonly delimiters: Delimiter[];
  /** Backtick runs still ahead, by their length. */
  readonly ticks: Map<number, number[]>;
}

const ESCAPED = /[!-/:-@[-`{-~\r\n]/;
const TICKS = /`+/g;
const FOOTNOTE = /\[\^[^\]\s]{1,100}\]/y;
const TARGET =
  /\(\s{0,100}(?:<[^<>\r\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\([^\s()]{0,500}\)){0,500}\))*)(?:\s{1,100}(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s{0,100}\)/y;
const REFERENCE = /\[([^\][]{0,200})\]/y;
const TAG = /<\/?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?\/?>|<![A-Z][^<>]*>/y;
const AUTOLINK = /<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]{1,64}@[^\s<>@]{1,255})>/y;

/** Blanks emphasis, links (their text stays), images, code marks, tags and escapes within each region. */
export function blankInline(blocks: Blocks): string {
  const blanker = new Blanker(blocks.plain);
  for (const region of blocks.regions) blankRegion(blocks, region, blanker);
  return blanker.apply();
}

function blankRegion(blocks: Blocks, region: Span, blanker: Blanker): void {
  const text = blocks.plain.slice(0, region.end);
  const ticks = findTicks(text, region);
  const state: State = { text, end: region.end, labels: blocks.labels, blanker, brackets: [], delimiters: [], ticks };
  for (let at = region.start; at < region.end; ) at = readAt(state, at);
  for (const { start, end } of pairDelimiters(state.delimiters)) blanker.hide(start, end);
}

/** Reads what begins at an offset; returns the offset behind it. */
function readAt(state: State, at: number): number {
  switch (state.text[at]) {
    case "\\":
      return readEscape(state, at);
    case "`":
      return readCode(state, at);
    case "<":
      return readTag(state, at);
    case "!":
      if (state.text[at + 1] !== "[" || at + 1 >= state.end) return at + 1;
      state.brackets.push({ at, image: true });
      return at + 2;
    case "[":
      return readOpen(state, at);
    case "]":
      return readClose(state, at);
    case "*":
    case "_":
    case "~": {
      const delimiter = readDelimiter(state.text, at);
      state.delimiters.push(delimiter);
      return delimiter.end;
    }
    default:
      return at + 1;
  }
}

function readEscape(state: State, at: number): number {
  if (at + 1 >= state.end || !ESCAPED.test(state.text[at + 1] ?? "")) return at + 1;
  state.blanker.hide(at, at + 1);
  return at + 2;
}

/** A code span ends at the next run of as many backticks. */
function readCode(state: State, at: number): number {
  const length = runLength(state.text, at);
  const queue = state.ticks.get(length) ?? [];
  while (queue.length > 0 && (queue.at(-1) ?? 0) <= at) queue.pop();
  const close = queue.pop();
  if (close === undefined) return at + length;
  state.blanker.hide(at, at + length);
  state.blanker.hide(close, close + length);
  return close + length;
}

function findTicks(text: string, region: Span): Map<number, number[]> {
  const ticks = new Map<number, number[]>();
  const part = text.slice(region.start, region.end);
  for (const match of part.matchAll(TICKS)) {
    const queue = ticks.get(match[0].length) ?? [];
    queue.push(region.start + match.index);
    ticks.set(match[0].length, queue);
  }
  for (const queue of ticks.values()) queue.reverse();
  return ticks;
}

function runLength(text: string, at: number): number {
  let end = at;
  while (text[end] === text[at]) end++;
  return end - at;
}

function readTag(state: State, at: number): number {
  const link = matchAt(AUTOLINK, state.text, at);
  if (link) {
    state.blanker.hide(at, at + 1);
    state.blanker.hide(at + link[0].length - 1, at + link[0].length);
    return at + link[0].length;
  }
  const tag = matchAt(TAG, state.text, at);
  if (tag === null) return at + 1;
  state.blanker.hide(at, at + tag[0].length);
  return at + tag[0].length;
}

function readOpen(state: State, at: number): number {
  const footnote = matchAt(FOOTNOTE, state.text, at);
  if (footnote === null) {
    state.brackets.push({ at, image: false });
    return at + 1;
  }
  state.blanker.hide(at, at + footnote[0].length);
  return at + footnote[0].length;
}

/** Brackets that make no link are prose: “the [Iraqi] minister”. */
function readClose(state: State, at: number): number {
  const open = state.brackets.pop();
  if (open === undefined) return at + 1;
  const target = matchAt(TARGET, state.text, at + 1)?.[0] ?? readReference(state, open, at);
  if (target === undefined) return at + 1;
  const end = at + 1 + target.length;
  if (open.image) state.blanker.hide(open.at, end);
  else {
    state.blanker.hide(open.at, open.at + 1);
    state.blanker.hide(at, end);
  }
  return end;
}

/** The label behind a link text, or the empty string where the text itself is a known label. */
function readReference(state: State, open: Bracket, at: number): string | undefined {
  const reference = matchAt(REFERENCE, state.text, at + 1);
  const own = state.text.slice(open.at + (open.image ? 2 : 1), Math.min(at, open.at + 202));
  if (reference && state.labels.has(normaliseLabel(reference[1] || own))) return reference[0];
  return state.labels.has(normaliseLabel(own)) ? "" : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
