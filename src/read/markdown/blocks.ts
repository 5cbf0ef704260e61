import type { Span } from "../../model/span.ts";
import { endOfLine, nextLine } from "../lines.ts";
import { Blanker } from "./blank.ts";
import { readDefinitions } from "./definitions.ts";

/** A text whose block markup is blanked, and what the inline pass needs to know. */
export interface Blocks {
  readonly plain: string;
  /** Paragraphs, headings, items and cells: stretches in which inline markup pairs up. */
  readonly regions: readonly Span[];
  /** The first heading, without its marks. */
  readonly heading?: Span;
  /** Labels of reference links, in small letters. */
  readonly labels: ReadonlySet<string>;
}

interface State {
  readonly text: string;
  readonly blanker: Blanker;
  readonly regions: { start: number; end: number }[];
  /** The region that the next line may continue. */
  open: { start: number; end: number } | null;
  inList: boolean;
  inTable: boolean;
  /** The marks that close the code fence we are in. */
  fence: string | null;
  heading: Span | null;
}

/** Deeper quotes and lists are taken for text; the limit keeps long lines linear. */
const MAX_DEPTH = 16;
const FENCE = /[ \t>]*(`{3,}|~{3,})/y;
const CONTAINER = /[ \t]*(>|([-*+]|\d{1,9}[.)])(?:[ \t]+\[[ xX]\])?(?=[ \t]|$))/y;
const HEADING = /[ \t]*#{1,6}(?=[ \t]|$)/y;
const RULE = /^([-*_])(?:[ \t]*\1){2,}$/;
const UNDERLINE = /^(?:=+|-+)$/;
const TABLE_RULE = /^(?=[^-]*-)(?=[^|]*\|)[|:\- \t]+$/;

/** Blanks headings, rules, quote and list marks, code fences, tables and link definitions, line by line. */
export function blankBlocks(text: string): Blocks {
  const { definitions, labels } = readDefinitions(text);
  const blanker = new Blanker(text);
  for (const { start, end } of definitions) blanker.hide(start, end);
  const state: State = {
    text: blanker.apply(),
    blanker,
    regions: [],
    open: null,
    inList: false,
    inTable: false,
    fence: null,
    heading: null,
  };
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    readLine(state, start, end);
    start = nextLine(text, end);
  }
  return { plain: blanker.apply(), regions: state.regions, labels, ...(state.heading && { heading: state.heading }) };
}

function readLine(state: State, start: number, end: number): void {
  const line = state.text.slice(start, end);
  if (readFence(state, line, start)) return;
  const content = readContainers(state, line, start);
  const rest = line.slice(content).trim();
  if (rest === "") {
    closeParagraph(state, line.trim() === "");
    return;
  }
  if (readFence(state, line, start, content) || readRule(state, rest, start, end)) return;
  if (readTable(state, line, rest, start, end)) return;
  const marks = matchAt(HEADING, line, content);
  if (marks) readHeading(state, start + content + marks[0].length, end, start);
  else if (state.open) state.open.end = end;
  else openRegion(state, start + content, end);
}

/** Opens and closes code fences; within one, every line is taken as it is. */
function readFence(state: State, line: string, start: number, at = 0): boolean {
  const match = matchAt(FENCE, line, at);
  const marks = match?.[1] ?? "";
  const rest = line.slice(at + (match?.[0].length ?? 0));
  if (state.fence === null) {
    if (match === null || (marks.startsWith("`") && rest.includes("`"))) return false;
    state.fence = marks;
  } else {
    if (!marks.startsWith(state.fence) || rest.trim() !== "") return true;
    state.fence = null;
  }
  state.blanker.hide(start + at, start + line.length);
  closeParagraph(state, false);
  return true;
}

/** Blanks quote and list marks; returns the offset in the line of what they hold. */
function readContainers(state: State, line: string, start: number): number {
  let at = 0;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const match = matchAt(CONTAINER, line, at);
    if (match === null) break;
    const marker = match[2];
    if (marker !== undefined) {
      if (RULE.test(line.slice(at).trim()) || !mayBeItem(state, marker)) break;
      closeParagraph(state, false);
      state.inList = true;
    }
    state.blanker.hide(start + at, start + at + match[0].length);
    at += match[0].length;
  }
  return at;
}

/** A number that wraps to the start of a line is prose: “in\n2016. The”. */
function mayBeItem(state: State, marker: string): boolean {
  return state.open === null || state.inList || !/^\d/.test(marker) || /^1[.)]$/.test(marker);
}

/** Thematic breaks, and the underlines of headings. */
function readRule(state: State, rest: string, start: number, end: number): boolean {
  const underlines = state.open !== null && UNDERLINE.test(rest);
  if (!underlines && !RULE.test(rest)) return false;
  if (underlines && state.open) state.heading ??= { ...state.open };
  state.blanker.hide(start, end);
  closeParagraph(state, false);
  return true;
}

/** A table begins with the rule below its header; until a blank line, each cell is a region of its own. */
function readTable(state: State, line: string, rest: string, start: number, end: number): boolean {
  if (state.open && TABLE_RULE.test(rest)) {
    const header = state.regions.pop();
    state.blanker.hide(start, end);
    closeParagraph(state, false);
    if (header) openCells(state, state.text.slice(header.start, header.end), header.start);
    state.inTable = true;
    return true;
  }
  if (state.inTable) openCells(state, line, start);
  return state.inTable;
}

function openCells(state: State, row: string, start: number): void {
  let from = 0;
  for (let i = 0; i <= row.length; i++) {
    if (i < row.length && (row[i] !== "|" || row[i - 1] === "\\")) continue;
    if (row.slice(from, i).trim() !== "") openRegion(state, start + from, start + i);
    if (i < row.length) state.blanker.hide(start + i, start + i + 1);
    from = i + 1;
  }
  state.open = null;
}

function readHeading(state: State, start: number, end: number, lineStart: number): void {
  let close = lineStart + state.text.slice(lineStart, end).trimEnd().length;
  while (close > start && state.text[close - 1] === "#") close--;
  const closed = close === start || /[ \t]/.test(state.text[close - 1] ?? "");
  state.blanker.hide(lineStart, start);
  if (closed) state.blanker.hide(close, end);
  closeParagraph(state, false);
  state.heading ??= { start, end };
  openRegion(state, start, closed ? close : end);
  closeParagraph(state, false);
}

function openRegion(state: State, start: number, end: number): void {
  state.open = { start, end };
  state.regions.push(state.open);
}

function closeParagraph(state: State, blank: boolean): void {
  state.open = null;
  if (!blank) return;
  state.inList = false;
  state.inTable = false;
}

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}
