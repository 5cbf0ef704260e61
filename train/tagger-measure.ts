import { POS_TAGS } from "#dist/model/syntax.js";
import { hasFlag, TokenFlag } from "#dist/model/token.js";
import { tagByCompromise } from "#dist/tag/compromise-tagger.js";
import type { Vocabulary } from "#dist/tag/recognizer/vocabulary.js";
import { loadTagger } from "#dist/tag/tagger/model.js";
import { createModelTagger } from "#dist/tag/tagger/tagger.js";
import { NO_TAG, type TaggedDocument } from "./tagger-read.ts";

/** Lines with the share of words tagged right in documents held out, by the tagger written and by compromise. */
export function measureTagger(path: string, vocabulary: Vocabulary, held: readonly TaggedDocument[]): string[] {
  const tagger = createModelTagger(loadTagger(path), vocabulary);
  const counts = { all: 0, ours: 0, compromise: 0 };
  for (const { doc, tags } of held) {
    for (const sentence of doc.sentences) {
      const ours = tagger(doc, sentence);
      const theirs = tagByCompromise(doc, sentence).pos;
      for (let i = sentence.firstToken; i < sentence.endToken; i++) {
        const gold = tags[i] as number;
        if (gold === NO_TAG || hasFlag(doc.tokens, i, TokenFlag.Punctuation)) continue;
        const n = i - sentence.firstToken;
        counts.all++;
        if (ours[n] === POS_TAGS[gold]) counts.ours++;
        if (theirs[n] === POS_TAGS[gold]) counts.compromise++;
      }
    }
  }
  const share = (count: number): string => `${((100 * count) / counts.all).toFixed(2)} %`;
  return [`held out: ${counts.all} words, ours ${share(counts.ours)}, compromise ${share(counts.compromise)}`];
}
