import type { Meta } from "../model/document.ts";
import type { GoldMeta } from "./gold-article.ts";
import type { Ratio, Scores } from "./measure.ts";

/** The fields of the head as scoring compares them. */
export const META_FIELDS = ["title", "place", "agency", "byline", "published"] as const;
export type MetaField = (typeof META_FIELDS)[number];

/** Scores what the head of an article says: right where equal, over the articles where gold or analysis has a value. */
export function scoreMeta(gold: GoldMeta, meta: Meta): Scores {
  return Object.fromEntries(
    META_FIELDS.map((field) => [`meta.${field}`, compare(fieldOf(gold, field), fieldOf(meta, field))]),
  );
}

/** The value of a field as one string, or undefined where there is none. */
export function fieldOf(meta: Meta | GoldMeta, field: MetaField): string | undefined {
  if (field === "place" || field === "agency") return meta.dateline?.[field];
  return field === "byline" ? meta.byline?.join("; ") : meta[field];
}

function compare(wanted: string | undefined, found: string | undefined): Ratio {
  return { hits: wanted !== undefined && wanted === found ? 1 : 0, of: (wanted ?? found) ? 1 : 0 };
}
