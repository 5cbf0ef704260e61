import { segment } from "../../src/segment/segment.ts";
import { recognizeByCompromise } from "../../src/tag/compromise-recognizer.ts";
import { tagByCompromise } from "../../src/tag/compromise-tagger.ts";
import { createTagger } from "../../src/tag/tag.ts";
import { testPhenomena } from "../phenomena.ts";

const tag = createTagger({
  restoreCase: (doc) => doc,
  patterns: [],
  triggers: new Set(),
  tagSyntax: tagByCompromise,
  findHits: () => [],
  recognize: recognizeByCompromise,
});

testPhenomena("tag", (source) => {
  const doc = tag(segment(source));
  return { names: doc.names.map(({ start, end, label }) => `${doc.text.slice(start, end)} (${label})`) };
});
