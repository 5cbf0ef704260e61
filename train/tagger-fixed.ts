import { hasFlag, TokenFlag, tokenTexts } from "#dist/model/token.js";
import { NO_TAG, type TaggedDocument } from "./tagger-read.ts";

const LEAST = 40;
const SHARE = 0.998;

/** Words that hardly ever have another tag than one, with its number: they need no scores. */
export function findFixedTags(documents: readonly TaggedDocument[]): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (const { doc, tags } of documents) {
    const texts = tokenTexts(doc.plain, doc.tokens);
    for (let i = 0; i < tags.length; i++) {
      const tag = tags[i] as number;
      if (tag === NO_TAG || hasFlag(doc.tokens, i, TokenFlag.Punctuation)) continue;
      const own = counts.get(texts[i] as string) ?? new Map<number, number>();
      own.set(tag, (own.get(tag) ?? 0) + 1);
      counts.set(texts[i] as string, own);
    }
  }
  const fixed = new Map<string, number>();
  for (const [word, own] of counts) {
    const all = [...own.values()].reduce((sum, count) => sum + count, 0);
    const [tag, most] = [...own].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (all >= LEAST && most >= SHARE * all) fixed.set(word, tag);
  }
  return fixed;
}
