import type { TokenRange } from "../model/span.ts";
import { hasFlag, TokenFlag } from "../model/token.ts";
import { findAccordingTo } from "./according-to.ts";
import { type Attribution, contentStart, isInContent, range } from "./attribution.ts";
import { type QuoteContext, regionOf } from "./context.ts";
import type { Discourse } from "./discourse.ts";
import { enterDiscourse, type Frame } from "./inner-discourse.ts";
import type { Region } from "./marks.ts";
import { keepReports } from "./nested-report.ts";
import { findPassages, type Passage } from "./passages.ts";
import { Sign } from "./signs.ts";
import { findVerbCues } from "./verb-cue.ts";

/**
 * Reads the content of a statement for what it reports in its turn and hands each layer to `visit`: first the words
 * outside quotation marks (“The minister told the meeting that S, said a politician”), then those between them, where
 * the marks of the outer quotation do not count and single marks do (“He told me ‘I will go’,” Roe said).
 */
export function readContent<T>(
  discourse: Discourse,
  frame: Omit<Frame, "quoted">,
  visit: (inner: Discourse) => readonly T[],
): readonly T[] {
  const { context } = discourse;
  const { statement, speaker } = frame;
  const { content } = statement;
  if (!content.some((part) => hasCue(context, part))) return [];
  const plain = readPassages(
    context,
    content.flatMap((part) => findPassages(context, part)),
  );
  const opened = content
    .flatMap((part) => outermostRegions(context, part).map((region) => ({ region, part })))
    .filter(({ region }) => !isTaken(plain, region));
  const regions = opened.map(({ region }) => region);
  const outside = visitLayer(discourse, plain, { statement, speaker, quoted: isTurn(statement) }, visit);
  if (regions.length === 0) return outside;
  return [
    ...outside,
    ...openRegions(context, regions, () => {
      const inside = opened.flatMap(({ region, part }) => wordsInside(context, region, part));
      const passages = inside.flatMap((part) => findPassages(context, part));
      return visitLayer(discourse, readPassages(context, passages), { statement, speaker, quoted: true }, visit);
    }),
  ];
}

/** What stands behind a label is said in its own words though without marks: “Q: …”. */
function isTurn({ rule }: Attribution): boolean {
  return rule === "colon-label";
}

function hasCue({ signAt, cueSign }: QuoteContext, { firstToken, endToken }: TokenRange): boolean {
  const wanted = cueSign | Sign.According;
  for (let i = firstToken; i < endToken; i++) if (((signAt[i] as number) & wanted) !== 0) return true;
  return false;
}

function readPassages(context: QuoteContext, passages: readonly Passage[]): Attribution[] {
  return passages.flatMap((passage) => {
    const leading = findAccordingTo(context, passage);
    const found = [...leading, ...findVerbCues(context, passage, leading)];
    return keepReports(context, found).sort((a, b) => contentStart(a) - contentStart(b));
  });
}

/** The regions inside a content that lie in no other. */
function outermostRegions(context: QuoteContext, part: TokenRange): Region[] {
  const found: Region[] = [];
  for (let i = part.firstToken; i < part.endToken; i++) {
    const region = regionOf(context, i);
    if (region === undefined) continue;
    found.push(region);
    i = region.endToken - 1;
  }
  return found;
}

/** What stands in the content of a nested statement is read with that. */
function isTaken(found: readonly Attribution[], { firstToken: first, endToken }: Region): boolean {
  return isInContent(found, first) || isInContent(found, endToken - 1);
}

/** The tokens of a region inside a content, without the marks. */
function wordsInside({ doc }: QuoteContext, region: Region, part: TokenRange): TokenRange[] {
  const isMark = (i: number) => hasFlag(doc.tokens, i, TokenFlag.DoubleMark | TokenFlag.SingleMark);
  const first = isMark(region.firstToken) ? region.firstToken + 1 : region.firstToken;
  const end = region.closed && isMark(region.endToken - 1) ? region.endToken - 1 : region.endToken;
  const inside = range(Math.max(first, part.firstToken), Math.min(end, part.endToken));
  return inside ? [inside] : [];
}

/** Runs with the marks of regions taken away and those inside them put in their place. */
function openRegions<T>(context: QuoteContext, opened: readonly Region[], run: () => T): T {
  const { regions, regionAt, innerOf } = context;
  return withChanges(regionAt, opened, run, () => {
    for (const region of opened) {
      const own = regionAt[region.firstToken];
      for (let i = region.firstToken; i < region.endToken; i++) if (regionAt[i] === own) regionAt[i] = -1;
    }
    for (const n of opened.flatMap((region) => innerOf.get(region) ?? []))
      regionAt.fill(n, regions[n]?.firstToken, regions[n]?.endToken);
  });
}

/** The words of the content count as told, but for what they report. */
function visitLayer<T>(
  discourse: Discourse,
  found: readonly Attribution[],
  frame: Frame,
  visit: (inner: Discourse) => readonly T[],
): readonly T[] {
  if (found.length === 0) return [];
  const { contentAt } = discourse;
  return withChanges(
    contentAt,
    frame.statement.content,
    () => visit(enterDiscourse(discourse, found, frame)),
    () => {
      for (const part of frame.statement.content) contentAt.fill(-1, part.firstToken, part.endToken);
      for (const [n, { content }] of found.entries())
        for (const part of content) contentAt.fill(n, part.firstToken, part.endToken);
    },
  );
}

/** Runs on an index changed in some ranges and leaves it as it was: a copy for each statement would take a long document too long. */
function withChanges<T>(index: Int32Array, ranges: readonly TokenRange[], run: () => T, change: () => void): T {
  const kept = ranges.map((part) => index.slice(part.firstToken, part.endToken));
  try {
    change();
    return run();
  } finally {
    for (const [n, part] of ranges.entries()) index.set(kept[n] as Int32Array, part.firstToken);
  }
}
