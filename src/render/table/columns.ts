import Table from "cli-table3";
import { plainLine } from "../plain-line.ts";
import { createStandIns, FILLER } from "./stand-ins.ts";

/** Text of one colour; several parts of a cell stand below each other. */
export interface Part {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

export type Row = readonly (readonly Part[])[];

export interface Column {
  readonly align?: "left" | "right";
  /** The column may be narrower than its content, which is then wrapped. */
  readonly wraps?: boolean;
  readonly max?: number;
}

const GAP = 2;
const MAX_LENGTH = 2000;
const NO_BORDERS = {
  ...{ top: "", "top-mid": "", "top-left": "", "top-right": "", bottom: "", "bottom-mid": "", "bottom-left": "" },
  ...{ "bottom-right": "", left: "", "left-mid": "", mid: "", "mid-mid": "", right: "", "right-mid": "", middle: "" },
};

/** Sets rows in aligned columns without borders, wrapped to fit `width` and indented by `indent`. */
export function setColumns(rows: readonly Row[], columns: readonly Column[], width: number, indent: number): string {
  const { hide, show } = createStandIns();
  const hidden = rows.map((row) =>
    row.map((cell) => cell.map((part) => ({ ...part, text: cutLong(hide(plainLine(part.text))) }))),
  );
  const widths = fitWidths(hidden, columns, width - indent);
  const table = new Table({
    chars: NO_BORDERS,
    style: { "padding-left": 0, "padding-right": GAP, head: [], border: [] },
    colWidths: widths.map((columnWidth) => columnWidth + GAP),
    colAligns: columns.map(({ align }) => align ?? "left"),
    wordWrap: true,
  });
  table.push(...hidden.map((row) => row.map((cell, i) => setCell(cell, widths[i] ?? 1))));
  const lines = show(table.toString()).split("\n");
  return lines.map((line) => `${" ".repeat(indent)}${line}`.trimEnd()).join("\n");
}

function setCell(cell: readonly Part[], width: number): string {
  return cell.map(({ text, paint = String }) => (text ? paint(breakWords(text, width)) : "")).join("\n");
}

/** Puts a space into every word that is longer than a line, where cli-table3 would cut it off. */
function breakWords(text: string, width: number): string {
  const piece = new RegExp(`[^ ]{1,${width}}(?!${FILLER})(?=[^ ])`, "g");
  return text.replace(/[^ ]+/g, (word) => (word.length > width ? word.replace(piece, "$& ") : word));
}

/** Cuts what would fill the screen, and says so. */
function cutLong(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  return `${text.slice(0, MAX_LENGTH)}… (${text.length - MAX_LENGTH} more; see -f json)`;
}

function fitWidths(rows: readonly Row[], columns: readonly Column[], width: number): number[] {
  const wanted = columns.map(({ max = Number.POSITIVE_INFINITY }, i) =>
    Math.min(max, Math.max(1, ...rows.flatMap((row) => row[i]?.map(({ text }) => text.length) ?? []))),
  );
  const rigid = wanted.filter((_, i) => !columns[i]?.wraps).reduce((sum, columnWidth) => sum + columnWidth, 0);
  return shareRoom(wanted, columns, width - rigid - GAP * (columns.length - 1));
}

/** Gives each wrapping column its fair share of the room, and what one does not need to the others. */
function shareRoom(wanted: readonly number[], columns: readonly Column[], room: number): number[] {
  const widths = [...wanted];
  const wrapping = [...columns.keys()].filter((i) => columns[i]?.wraps);
  wrapping.sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  let left = room;
  wrapping.forEach((i, done) => {
    widths[i] = Math.max(8, Math.min(wanted[i] ?? 0, Math.floor(left / (wrapping.length - done))));
    left -= widths[i] ?? 0;
  });
  return widths;
}
