import type { Document } from "../model/document.ts";
import { overlaps } from "../model/span.ts";
import { excerpt } from "./excerpt.ts";
import type { GoldArticle } from "./gold-article.ts";
import { foundMentions, goldMentions, type Marked } from "./marked.ts";
import type { Mistake } from "./mistake.ts";

/** Mentions that were missed, found for nothing, cut wrongly, or of a wrong label or kind. */
export function listMentionMistakes(gold: GoldArticle, doc: Document): Mistake[] {
  const wanted = goldMentions(gold);
  const found = foundMentions(doc);
  const show = (mention: Marked) => excerpt(gold.text, mention);
  const partner = (mention: Marked, others: readonly Marked[]) => others.find((other) => overlaps(mention, other));
  const mistakes: Mistake[] = wanted.flatMap((mention) => {
    const other = partner(mention, found);
    return other ? compare(mention, other, show) : [toMistake("missed", mention, show(mention))];
  });
  const spurious = found.filter((mention) => !partner(mention, wanted));
  mistakes.push(...spurious.map((mention) => toMistake("spurious", mention, show(mention))));
  return mistakes.sort((a, b) => a.start - b.start);
}

function compare(wanted: Marked, found: Marked, show: (mention: Marked) => string): Mistake[] {
  const mistake = (problem: string, message: string) => toMistake(problem, wanted, message, found.rule);
  if (wanted.start !== found.start || wanted.end !== found.end) {
    return [mistake("boundary", `found [${found.text}] ${show(wanted)}`)];
  }
  const label = wanted.label === found.label ? [] : [mistake("label", `found ${found.label} ${show(wanted)}`)];
  const kind = wanted.kind === found.kind ? [] : [mistake("kind", `found ${found.kind} ${show(wanted)}`)];
  return [...label, ...kind];
}

function toMistake(problem: string, { label, kind, rule, start }: Marked, message: string, by?: string): Mistake {
  const from = by === undefined ? rule : `${rule} by ${by}`;
  return { layer: "mentions", problem, start, message: `${label} ${kind} (${from}) ${message}` };
}
