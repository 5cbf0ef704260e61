import type { Quotation, Speaker } from "../model/quotation.ts";
import type { QuoteAlignment, QuotePair } from "./align-quotes.ts";
import type { EntityClusters } from "./clusters.ts";
import { excerpt, joinSpans } from "./excerpt.ts";
import type { GoldQuote, GoldSpeaker } from "./gold-article.ts";
import type { Mistake } from "./mistake.ts";
import { isRightSpeaker } from "./speakers.ts";

type Attributed = Pick<GoldQuote | Quotation, "cue" | "source" | "content">;

/** Quotes that were missed, found for nothing, or whose content, cue, source, kind or speaker is wrong. */
export function listQuoteMistakes(text: string, alignment: QuoteAlignment, clusters: EntityClusters): Mistake[] {
  const { gold, found, pairs } = alignment;
  const paired = new Set<object>(pairs.flatMap((pair) => [pair.gold, pair.found]));
  const missed = gold.filter((quote) => !paired.has(quote));
  const spurious = found.filter((quote) => !paired.has(quote));
  const around = (quote: Attributed) => `“${joinSpans(quote.content)}” at ${excerpt(text, anchorOf(quote))}`;
  const mistakes: Mistake[] = [
    ...missed.map((quote) => toMistake("missed", quote, `${quote.id} ${quote.kind} ${around(quote)}`)),
    ...spurious.map((quote) => toMistake("spurious", quote, `${quote.kind} (${quote.rule}) ${around(quote)}`)),
    ...pairs.flatMap(comparePair),
    ...pairs.flatMap((pair) => compareSpeaker(pair, clusters)),
  ];
  return mistakes.sort((a, b) => a.start - b.start);
}

function anchorOf({ cue, source, content }: Attributed): { start: number; end: number } {
  return cue ?? source ?? content[0] ?? { start: 0, end: 0 };
}

function comparePair({ gold, found, overlap, source, cue }: QuotePair): Mistake[] {
  const mistakes: Mistake[] = [];
  const note = (problem: string, wanted: string, got: string) =>
    mistakes.push(toMistake(problem, gold, `${gold.id} (${found.rule}) ${wanted} ≠ found ${got}`));
  if (overlap < 1) note(`content ${overlap.toFixed(2)}`, joinSpans(gold.content), joinSpans(found.content));
  if (!source) note("source", show(gold.source), show(found.source));
  if (!cue && (gold.cue ?? found.cue)) note("cue", show(gold.cue), show(found.cue));
  if (gold.kind !== found.kind) note("kind", gold.kind, found.kind);
  return mistakes;
}

function compareSpeaker({ gold, found }: QuotePair, clusters: EntityClusters): Mistake[] {
  const isRight = isRightSpeaker(gold.speaker, found.speaker, clusters);
  const isSameClass = !gold.speaker.class || gold.speaker.class === found.speaker.anonymous?.class;
  if (isRight && isSameClass) return [];
  const name = clusters.gold.find(({ id }) => id === gold.speaker.entity)?.name;
  const message = `${gold.id} source [${show(gold.source)}] ${showGold(gold.speaker, name)} ≠ found ${showFound(found.speaker)}`;
  return [{ ...toMistake(isRight ? "class" : "wrong", gold, message), layer: "speakers" }];
}

function showGold({ status, class: group }: GoldSpeaker, name: string | undefined): string {
  return name ?? (group ? `${status} ${group}` : status);
}

function showFound({ status, name, anonymous }: Speaker): string {
  return [status, name, anonymous?.class].filter(Boolean).join(" ");
}

function show(span: { readonly text: string } | null): string {
  return span ? joinSpans([span]) : "none";
}

function toMistake(problem: string, quote: Attributed, message: string): Mistake {
  return { layer: "quotes", problem, start: quote.content[0]?.start ?? 0, message };
}
