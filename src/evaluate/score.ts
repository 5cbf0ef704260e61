import type { Document } from "../model/document.ts";
import { alignQuotes } from "./align-quotes.ts";
import { clusterEntities } from "./clusters.ts";
import { scoreEntities } from "./entities.ts";
import type { GoldArticle } from "./gold-article.ts";
import type { Scores } from "./measure.ts";
import { scoreMentions } from "./mentions.ts";
import { scoreMeta } from "./meta.ts";
import { scoreQuotes } from "./quotes.ts";
import { scoreSpeakers } from "./speakers.ts";

/** Scores the analysis of one article layer by layer; every article has every measure, in one order. */
export function scoreArticle(gold: GoldArticle, doc: Document): Scores {
  const clusters = clusterEntities(gold, doc);
  const quotes = alignQuotes(gold, doc);
  return {
    ...scoreMentions(gold, doc),
    ...scoreEntities(clusters),
    ...scoreQuotes(quotes),
    ...scoreSpeakers(quotes, clusters),
    ...scoreMeta(gold.meta, doc.meta),
  };
}
