import type { TextSpan } from "../model/span.ts";
import { MENTION_KINDS, type MentionKind } from "../model/types.ts";
import { badGold } from "./gold-failure.ts";

const PARTS = ["content", "cue", "source"] as const;
type Part = (typeof PARTS)[number];

/** A marked span: a mention of an entity, or a part of a quote. */
export type Mark = TextSpan & { readonly id: string; readonly line: number } & (
    | { readonly mention: MentionKind }
    | { readonly part: Part }
  );

interface Opened {
  readonly bracket: string;
  readonly label: string;
  readonly start: number;
  readonly line: number;
}

const CLOSING: Readonly<Record<string, string>> = { "⟦": "⟧", "⟪": "⟫" };
const TOKEN = /([⟦⟪])([^|⟦⟧⟪⟫\n]*)\||[⟦⟧⟪⟫]/gu;

/** Takes the marks out of a marked text: `⟦e1|Iraq⟧ says` … `Iraq says` and the span of e1. */
export function readMarks(marked: string, path: string, firstLine: number): { text: string; marks: Mark[] } {
  const open: Opened[] = [];
  const marks: Mark[] = [];
  let text = "";
  let last = 0;
  for (const { 0: token, 1: bracket, 2: label = "", index } of marked.matchAll(TOKEN)) {
    text += marked.slice(last, index);
    last = index + token.length;
    const line = firstLine + marked.slice(0, index).split("\n").length - 1;
    if (bracket) open.push(openMark({ bracket, label, start: text.length, line }, open.at(-1), path));
    else marks.push(closeMark(token, text, open.pop(), path, line));
  }
  const [unclosed] = open;
  if (unclosed)
    throw badGold(path, `line ${unclosed.line}`, `${show(unclosed)} is never closed; add ${closing(unclosed)}`);
  return { text: text + marked.slice(last), marks: marks.sort((a, b) => a.start - b.start) };
}

function openMark(mark: Opened, parent: Opened | undefined, path: string): Opened {
  if (parent?.bracket !== "⟦") return mark;
  throw badGold(
    path,
    `line ${mark.line}`,
    `${show(mark)} stands inside ${show(parent)}; mark nothing inside a mention`,
  );
}

function closeMark(token: string, text: string, mark: Opened | undefined, path: string, line: number): Mark {
  const place = `line ${line}`;
  if (token in CLOSING) throw badGold(path, place, `${token} has no label; write ⟦e1|…⟧ or ⟪q1.content|…⟫`);
  if (!mark) throw badGold(path, place, `${token} closes nothing; remove it`);
  if (token !== closing(mark)) throw badGold(path, place, `${token} closes ${show(mark)}; write ${closing(mark)}`);
  const span = { start: mark.start, end: text.length, text: text.slice(mark.start) };
  if (span.text.trim() === "") throw badGold(path, place, `${show(mark)} marks no text; remove it`);
  return { ...span, line: mark.line, ...readLabel(mark, path) };
}

function readLabel(mark: Opened, path: string): { id: string } & ({ mention: MentionKind } | { part: Part }) {
  const place = `line ${mark.line}`;
  const [id = "", detail, ...rest] = mark.label.split(mark.bracket === "⟦" ? ":" : ".");
  if (mark.bracket === "⟦") {
    const kind = MENTION_KINDS.find((known) => known === (detail ?? "name"));
    if (kind && rest.length === 0) return { id, mention: kind };
    throw badGold(path, place, `${show(mark)}: unknown kind of mention; write one of ${MENTION_KINDS.join(", ")}`);
  }
  const part = PARTS.find((known) => known === detail);
  if (part && rest.length === 0) return { id, part };
  throw badGold(path, place, `${show(mark)}: unknown part of a quote; write one of ${PARTS.join(", ")}`);
}

function closing(mark: Opened): string {
  return CLOSING[mark.bracket] ?? "";
}

function show(mark: Opened): string {
  return `${mark.bracket}${mark.label}|`;
}
