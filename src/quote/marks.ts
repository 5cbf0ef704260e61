import type { Segmented, Warning } from "../model/document.ts";
import type { Span, TokenRange } from "../model/span.ts";
import { hasFlag, TokenFlag, tokenText } from "../model/token.ts";
import { startOfUnopened } from "./lone-closer.ts";

/** A stretch between quotation marks, marks included. */
export interface Region extends Span, TokenRange {
  readonly paragraph: number;
  /** False when the closing mark is missing and the region runs to the end of its paragraph. */
  readonly closed: boolean;
  /** The paragraph before ended inside quotation marks, and this one opens them again. */
  readonly reopened: boolean;
  /** The opening mark is missing, and the region runs from the start of its sentence. */
  readonly unopened?: true;
}

/**
 * Finds what stands between quotation marks: “ ” „ « » " '' `` and, outside these, ‘ ’ and '.
 * A mark that is never closed ends with its paragraph: either the quotation goes on in the next one, which opens it
 * again, or the mark was forgotten (a warning).
 */
export function findRegions(doc: Segmented): { regions: Region[]; warnings: Warning[] } {
  const regions: Region[] = [];
  let unclosed: number | undefined;
  for (const range of paragraphRanges(doc)) {
    const marks = marksIn(doc, range);
    const carried = unclosed === range.paragraph - 1;
    const doubles = marks & TokenFlag.DoubleMark ? pairDoubles(doc, range, carried) : [];
    const singles = marks & TokenFlag.SingleMark ? pairSingles(doc, range, doubles) : [];
    if (doubles.some(({ closed }) => !closed)) unclosed = range.paragraph;
    regions.push(...[...doubles, ...singles].sort((a, b) => a.start - b.start));
  }
  return { regions, warnings: findUnclosed(regions) };
}

/** The kinds of marks that stand in a paragraph; most have none, and need not be searched. */
function marksIn({ tokens }: Segmented, { firstToken, endToken }: TokenRange): number {
  let flags = 0;
  for (let i = firstToken; i < endToken; i++) flags |= tokens.flags[i] as number;
  return flags & (TokenFlag.DoubleMark | TokenFlag.SingleMark);
}

interface ParagraphRange extends TokenRange {
  readonly paragraph: number;
}

function paragraphRanges(doc: Segmented): ParagraphRange[] {
  const ranges: { paragraph: number; firstToken: number; endToken: number }[] = [];
  for (const { paragraph, firstToken, endToken } of doc.sentences) {
    const last = ranges.at(-1);
    if (last?.paragraph === paragraph) last.endToken = endToken;
    else ranges.push({ paragraph, firstToken, endToken });
  }
  return ranges;
}

function pairDoubles(doc: Segmented, range: ParagraphRange, carried: boolean): Region[] {
  const regions: Region[] = [];
  let open = -1;
  let inner = 0;
  for (let i = range.firstToken; i < range.endToken; i++) {
    if (!hasFlag(doc.tokens, i, TokenFlag.DoubleMark)) continue;
    const lone =
      open < 0 && !carried
        ? startOfUnopened(doc, i, { ...range, firstToken: regions.at(-1)?.endToken ?? range.firstToken })
        : -1;
    if (lone >= 0 && lone < i) {
      regions.push({ ...makeRegion(doc, range, lone, i + 1, true, false), unopened: true });
      continue;
    }
    const nested = open >= 0 ? nests(doc, open, i, inner) : 0;
    inner += nested;
    if (nested !== 0) continue;
    const opens = open < 0 ? opensDouble(doc, i, carried && regions.length === 0) : reopensDouble(doc, i);
    if (opens && open < 0) open = i;
    else if (!opens && open >= 0) {
      const end = closeEnd(doc, i, range.endToken);
      regions.push(makeRegion(doc, range, open, end, true, carried && open === range.firstToken));
      open = -1;
      inner = 0;
    } else if (!opens && carried && regions.length === 0 && i > range.firstToken) {
      regions.push(makeRegion(doc, range, range.firstToken, i + 1, true, true));
    }
  }
  if (open >= 0)
    regions.push(makeRegion(doc, range, open, range.endToken, false, carried && open === range.firstToken));
  return regions;
}

/** "It is not “equal justice” any more.": inside straight marks curly ones quote again; 1 where they open, -1 where they close. */
function nests(doc: Segmented, open: number, i: number, inner: number): number {
  if (tokenText(doc.plain, doc.tokens, open) !== '"') return 0;
  const mark = tokenText(doc.plain, doc.tokens, i);
  if (mark === "“" && !surroundings(doc, i).spaceAfter && surroundings(doc, i).spaceBefore) return 1;
  return mark === "”" && inner > 0 ? -1 : 0;
}

/** Behind a closing '' may stand the single mark that closes an inner quotation: three such marks are read as '' and '. */
function closeEnd(doc: Segmented, mark: number, limit: number): number {
  const glued =
    hasFlag(doc.tokens, mark + 1, TokenFlag.SingleMark) && !hasFlag(doc.tokens, mark + 1, TokenFlag.SpaceBefore);
  return mark + (glued && mark + 1 < limit && tokenText(doc.plain, doc.tokens, mark) === "''" ? 2 : 1);
}

const OPENING = /^[“„«‟]$|^``$/;
const CLOSING = /^[”»]$/;

/** Whether a double mark opens when nothing is open; a typed-wrong closing mark before a word opens too. */
function opensDouble(doc: Segmented, i: number, mayClose: boolean): boolean {
  const mark = tokenText(doc.plain, doc.tokens, i);
  if (OPENING.test(mark)) return true;
  const { spaceBefore, spaceAfter } = surroundings(doc, i);
  if (CLOSING.test(mark)) return spaceBefore && !spaceAfter;
  const canOpen = (spaceBefore || followsOpener(doc, i)) && !spaceAfter;
  return canOpen || !mayClose;
}

/** Whether a double mark opens although one is open: only where it cannot close. “It is unusual,“ closes as German marks do. */
function reopensDouble(doc: Segmented, i: number): boolean {
  const mark = tokenText(doc.plain, doc.tokens, i);
  if (CLOSING.test(mark)) return false;
  const { spaceBefore, spaceAfter } = surroundings(doc, i);
  if (OPENING.test(mark)) return spaceBefore || (followsOpener(doc, i) && !spaceAfter);
  return spaceBefore && !spaceAfter;
}

function surroundings(doc: Segmented, i: number): { spaceBefore: boolean; spaceAfter: boolean } {
  return {
    spaceBefore: hasFlag(doc.tokens, i, TokenFlag.SpaceBefore | TokenFlag.ParagraphStart),
    spaceAfter:
      i + 1 >= doc.tokens.length || hasFlag(doc.tokens, i + 1, TokenFlag.SpaceBefore | TokenFlag.ParagraphStart),
  };
}

function followsOpener(doc: Segmented, i: number): boolean {
  return /[([{\-–—‘'/:,]$/.test(doc.plain.charAt((doc.tokens.start[i] as number) - 1));
}

function makeRegion(
  doc: Segmented,
  range: ParagraphRange,
  firstToken: number,
  endToken: number,
  closed: boolean,
  reopened: boolean,
): Region {
  return {
    start: doc.tokens.start[firstToken] as number,
    end: doc.tokens.end[endToken - 1] as number,
    firstToken,
    endToken,
    paragraph: range.paragraph,
    closed,
    reopened,
  };
}

/** What stands between single marks inside a region of double ones. */
export function findInnerRegions(doc: Segmented, { paragraph, firstToken, endToken }: Region): Region[] {
  if (!hasFlag(doc.tokens, firstToken, TokenFlag.DoubleMark)) return [];
  return pairSingles(doc, { paragraph, firstToken: firstToken + 1, endToken }, []);
}

const LONGEST_SINGLE = 90;

/** Pairs ‘ ’ and ' outside double marks: the opener stands before a word, the closer behind one and before none. */
function pairSingles(doc: Segmented, range: ParagraphRange, doubles: readonly Region[]): Region[] {
  const regions: Region[] = [];
  for (let i = range.firstToken; i < range.endToken; i++) {
    if (!opensSingle(doc, i, range.firstToken) || isInside(i, doubles)) continue;
    const close = closeOfSingle(doc, i, Math.min(range.endToken, i + LONGEST_SINGLE));
    if (close < 0 || close - i < 2 || isInside(close, doubles)) continue;
    regions.push(makeRegion(doc, range, i, close + 1, true, false));
    i = close;
  }
  return regions;
}

function opensSingle(doc: Segmented, i: number, first = -1): boolean {
  if (!hasFlag(doc.tokens, i, TokenFlag.SingleMark)) return false;
  const { spaceBefore, spaceAfter } = surroundings(doc, i);
  const mark = tokenText(doc.plain, doc.tokens, i);
  if (mark === "’" || spaceAfter || !(spaceBefore || i === first || followsOpener(doc, i))) return false;
  return !hasFlag(doc.tokens, i + 1, TokenFlag.Number);
}

function closeOfSingle(doc: Segmented, open: number, limit: number): number {
  const wanted = tokenText(doc.plain, doc.tokens, open) === "‘" ? "’" : "'";
  for (let i = open + 1; i < limit; i++) {
    if (!hasFlag(doc.tokens, i, TokenFlag.SingleMark)) continue;
    const { spaceBefore, spaceAfter } = surroundings(doc, i);
    if (tokenText(doc.plain, doc.tokens, i) !== wanted || spaceBefore) continue;
    const plural = hasFlag(doc.tokens, i, TokenFlag.Possessive) && spaceAfter && hasLaterClose(doc, i, wanted, limit);
    if (!plural && (spaceAfter || hasFlag(doc.tokens, i + 1, TokenFlag.Punctuation))) return i;
  }
  return -1;
}

/** “the militias’ demand’ …”: behind a plural s the mark is possessive where another closer follows before an opener. */
function hasLaterClose(doc: Segmented, from: number, wanted: string, limit: number): boolean {
  for (let i = from + 1; i < limit; i++) {
    if (!hasFlag(doc.tokens, i, TokenFlag.SingleMark)) continue;
    if (opensSingle(doc, i)) return false;
    if (tokenText(doc.plain, doc.tokens, i) === wanted) return true;
  }
  return false;
}

function isInside(token: number, regions: readonly Region[]): boolean {
  return regions.some((region) => region.firstToken <= token && token < region.endToken);
}

function findUnclosed(regions: readonly Region[]): Warning[] {
  return regions.flatMap((region, n) => {
    if (region.unopened) return [{ code: "W_UNOPENED_QUOTE", start: region.start }];
    if (region.closed) return [];
    const next = regions[n + 1];
    if (next?.reopened && next.paragraph === region.paragraph + 1) return [];
    return [{ code: "W_UNCLOSED_QUOTE", start: region.start }];
  });
}
