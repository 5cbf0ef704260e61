import type { Document } from "../model/document.ts";
import { alignQuotes } from "./align-quotes.ts";
import { clusterEntities } from "./clusters.ts";
import { listEntityMistakes } from "./entity-mistakes.ts";
import type { GoldArticle } from "./gold-article.ts";
import { listMentionMistakes } from "./mention-mistakes.ts";
import { fieldOf, META_FIELDS } from "./meta.ts";
import type { Mistake } from "./mistake.ts";
import { listQuoteMistakes } from "./quote-mistakes.ts";

/** Everything the analysis of an article got wrong, by layer and in order of the text. */
export function listMistakes(gold: GoldArticle, doc: Document): Mistake[] {
  const clusters = clusterEntities(gold, doc);
  return [
    ...listMentionMistakes(gold, doc),
    ...listEntityMistakes(clusters),
    ...listQuoteMistakes(gold.text, alignQuotes(gold, doc), clusters),
    ...listMetaMistakes(gold, doc),
  ];
}

function listMetaMistakes(gold: GoldArticle, doc: Document): Mistake[] {
  return META_FIELDS.flatMap((field) => {
    const [wanted, found] = [fieldOf(gold.meta, field), fieldOf(doc.meta, field)];
    if (wanted === found) return [];
    return [{ layer: "meta", problem: field, start: 0, message: `${wanted ?? "none"} ≠ found ${found ?? "none"}` }];
  });
}
