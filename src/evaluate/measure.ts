/** Hits among all that could have been one; parts of a hit count where a measure gives them. */
export interface Ratio {
  readonly hits: number;
  readonly of: number;
}

/** Precision over what was found and recall over what is wanted. */
export interface Prf {
  readonly precision: Ratio;
  readonly recall: Ratio;
}

/** An accuracy, or precision and recall. */
export type Measure = Ratio | Prf;

/** Measures by name, such as `mentions.exact`. */
export type Scores = Readonly<Record<string, Measure>>;

/** Tells precision and recall from an accuracy. */
export function isPrf(measure: Measure): measure is Prf {
  return "precision" in measure;
}

/** Precision and recall where every hit counts alike for both. */
export function countHits(hits: number, wanted: number, found: number): Prf {
  return { precision: { hits, of: found }, recall: { hits, of: wanted } };
}

/** How many items of a list pass the test. */
export function ratioOf<T>(items: readonly T[], test: (item: T) => boolean): Ratio {
  return { hits: items.filter(test).length, of: items.length };
}

/** The share in per cent, or null where there was nothing to measure. */
export function toPercent({ hits, of }: Ratio): number | null {
  return of === 0 ? null : (100 * hits) / of;
}

/** The value that stands for a measure, in per cent: F1 or the accuracy; null where there was nothing to measure. */
export function mainValue(measure: Measure): number | null {
  if (!isPrf(measure)) return toPercent(measure);
  const { precision, recall } = measure;
  if (precision.of === 0 && recall.of === 0) return null;
  const [p, r] = [toPercent(precision) ?? 0, toPercent(recall) ?? 0];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/** Pools the counts of several articles, so that each mention or quote weighs the same (micro average). */
export function poolScores(all: readonly Scores[]): Scores {
  const pooled: Record<string, Measure> = {};
  for (const scores of all) {
    for (const [name, measure] of Object.entries(scores)) pooled[name] = pool(pooled[name], measure);
  }
  return pooled;
}

function pool(a: Measure | undefined, b: Measure): Measure {
  if (a === undefined) return b;
  if (isPrf(a) && isPrf(b)) return { precision: add(a.precision, b.precision), recall: add(a.recall, b.recall) };
  return add(a as Ratio, b as Ratio);
}

function add(a: Ratio, b: Ratio): Ratio {
  return { hits: a.hits + b.hits, of: a.of + b.of };
}
