import { createRequire } from "node:module";
import { LEXICON_BITS } from "#dist/tag/tagger/lexicon-bits.js";

interface Compromise {
  model(): {
    one: { lexicon: Record<string, string | string[]>; tagSet: Record<string, { parents?: string[] }> };
  };
}

/** What the lexicon of compromise (MIT) says of single words: bits of their tags and of what these are kinds of. */
export function readPosLexicon(): Map<string, number> {
  const { lexicon, tagSet } = (createRequire(import.meta.url)("compromise") as Compromise).model().one;
  const found = new Map<string, number>();
  for (const [word, tags] of Object.entries(lexicon)) {
    if (/\s/.test(word)) continue;
    const all = [tags].flat().flatMap((tag) => [tag, ...(tagSet[tag]?.parents ?? [])]);
    const mask = LEXICON_BITS.reduce((bits, tag, n) => (all.includes(tag) ? bits | (1 << n) : bits), 0);
    if (mask !== 0) found.set(word, mask);
  }
  return found;
}
