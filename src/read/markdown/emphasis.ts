import type { Span } from "../../model/span.ts";

/** A run of “*”, “_” or “~” that may open or close emphasis. */
export interface Delimiter extends Span {
  readonly mark: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

const SPACE = /^\s?$/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** Reads the run that begins at `at` and judges what it may do by its neighbours (CommonMark 0.31, 6.2). */
export function readDelimiter(text: string, at: number): Delimiter {
  const mark = text[at] ?? "";
  let end = at;
  while (text[end] === mark) end++;
  const before = text[at - 1] ?? "";
  const after = text[end] ?? "";
  const left = flanks(after, before);
  const right = flanks(before, after);
  const word = mark === "_";
  return {
    start: at,
    end,
    mark,
    opens: left && (!word || !right || PUNCTUATION.test(before)),
    closes: right && (!word || !left || PUNCTUATION.test(after)),
  };
}

/** The ranges of the marks that pair up; “5 * 3” and “snake_case” have none. */
export function pairDelimiters(delimiters: readonly Delimiter[]): readonly Span[] {
  const pairs: Span[] = [];
  const stacks = new Map<string, { start: number; end: number }[]>();
  for (const { start, end, mark, opens, closes } of delimiters) {
    if (mark === "~" && end - start !== 2) continue;
    const stack = stacks.get(mark) ?? [];
    stacks.set(mark, stack);
    const run = { start, end };
    if (closes) closeRuns(run, stack, pairs);
    if (opens && run.start < run.end) stack.push(run);
  }
  return pairs;
}

/** Takes marks off the inner ends of open runs until the closing run is used up. */
function closeRuns(run: { start: number; end: number }, stack: { start: number; end: number }[], pairs: Span[]): void {
  for (let open = stack.at(-1); open !== undefined && run.start < run.end; open = stack.at(-1)) {
    const length = Math.min(open.end - open.start, run.end - run.start);
    pairs.push({ start: open.end - length, end: open.end }, { start: run.start, end: run.start + length });
    open.end -= length;
    run.start += length;
    if (open.start === open.end) stack.pop();
  }
}

/** Whether a run leans on the character beside it: no space, and no punctuation unless the other side is open. */
function flanks(beside: string, other: string): boolean {
  if (SPACE.test(beside)) return false;
  return !PUNCTUATION.test(beside) || SPACE.test(other) || PUNCTUATION.test(other);
}
