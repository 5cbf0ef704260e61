import type { GoldArticle } from "./gold-article.ts";
import { isPrf, type Measure, mainValue, poolScores, type Scores, toPercent } from "./measure.ts";
import type { Mistake } from "./mistake.ts";

/** The scores of one article, and what was wrong where this is wanted. */
export interface ArticleReport {
  readonly gold: GoldArticle;
  readonly scores: Scores;
  readonly mistakes: readonly Mistake[];
}

export interface ReportOptions {
  readonly byArticle: boolean;
  readonly errors: boolean;
}

/** The measures that the table by article shows: those that stand for their layers. */
const COLUMNS = {
  exact: "mentions.exact",
  label: "mentions.labelled",
  "B³": "entities.b3",
  links: "entities.links",
  "J≥.8": "quotes.j80",
  "J≥.3": "quotes.j30",
  whole: "quotes.whole",
  joint: "speakers.joint",
} as const;

/** Shows scores as aligned text, layer by layer; per cent. */
export function renderText(articles: readonly ArticleReport[], { byArticle, errors }: ReportOptions): string {
  const parts = [renderScores(articles)];
  if (byArticle) parts.push(renderArticles(articles));
  if (errors) parts.push(...articles.filter(({ mistakes }) => mistakes.length > 0).map(renderMistakes));
  return parts.join("\n");
}

/** The same as JSON: counts and values of each measure. */
export function renderJson(articles: readonly ArticleReport[], { byArticle, errors }: ReportOptions): string {
  const detailed = articles.map(({ gold, scores, mistakes }) => ({
    path: gold.path,
    ...(byArticle && { measures: toRecord(scores) }),
    ...(errors && { errors: mistakes }),
  }));
  const measures = toRecord(poolScores(articles.map(({ scores }) => scores)));
  const details = byArticle || errors ? { byArticle: detailed } : {};
  return `${JSON.stringify({ articles: articles.length, measures, ...details }, null, 2)}\n`;
}

function renderScores(articles: readonly ArticleReport[]): string {
  const rows = [
    [`${articles.length} ${articles.length === 1 ? "article" : "articles"}`, "P", "R", "F1/acc", "gold", "found"],
  ];
  let layer = "";
  for (const [name, measure] of Object.entries(poolScores(articles.map(({ scores }) => scores)))) {
    const [first = ""] = name.split(".");
    if (first !== layer) rows.push([]);
    layer = first;
    rows.push([name, ...toCells(measure)]);
  }
  return align(rows);
}

function toCells(measure: Measure): string[] {
  if (!isPrf(measure)) return ["", "", show(mainValue(measure)), String(measure.of), ""];
  const { precision, recall } = measure;
  const values = [toPercent(precision), toPercent(recall), mainValue(measure)].map(show);
  return [...values, String(recall.of), String(precision.of)];
}

function renderArticles(articles: readonly ArticleReport[]): string {
  const rows = articles.map(({ gold, scores }) => [
    gold.path,
    ...Object.values(COLUMNS).map((name) => show(scores[name] ? mainValue(scores[name]) : null)),
  ]);
  return align([["", ...Object.keys(COLUMNS)], ...rows]);
}

function renderMistakes({ gold, mistakes }: ArticleReport): string {
  const lines = mistakes.map(({ layer, problem, start, message }) => {
    const line = gold.text.slice(0, start).split("\n").length;
    return `  ${String(line).padStart(3)}  ${layer} ${problem}: ${message}\n`;
  });
  return `${gold.path}\n${lines.join("")}`;
}

function toRecord(scores: Scores): Record<string, object> {
  return Object.fromEntries(Object.entries(scores).map(([name, measure]) => [name, toValues(measure)]));
}

function toValues(measure: Measure): object {
  if (!isPrf(measure)) return { accuracy: round(mainValue(measure)), right: measure.hits, of: measure.of };
  const { precision, recall } = measure;
  const [p, r] = [round(toPercent(precision)), round(toPercent(recall))];
  return { precision: p, recall: r, f1: round(mainValue(measure)), gold: recall.of, found: precision.of };
}

function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}

function show(value: number | null): string {
  return value === null ? "–" : value.toFixed(1);
}

/** The first column left, the others right. */
function align(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(width(0)) : cell.padStart(width(i) + 2)))
      .join("")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}
