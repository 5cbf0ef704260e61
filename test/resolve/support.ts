import { findGazetteerHits } from "../../src/gazetteer/hits.ts";
import type { GazetteerIndex } from "../../src/gazetteer/index.ts";
import { createMatcher } from "../../src/match/match.ts";
import type { GazetteerHit, Resolved, Segmented, SourceText } from "../../src/model/document.ts";
import { createResolver } from "../../src/resolve/resolve.ts";
import { segment } from "../../src/segment/segment.ts";
import { tagByCompromise } from "../../src/tag/compromise-tagger.ts";
import { loadModel } from "../../src/tag/recognizer/model.ts";
import { createRecognizer } from "../../src/tag/recognizer/recognize.ts";
import { createTagger } from "../../src/tag/tag.ts";

/** The stages up to resolve, bound to a gazetteer. */
export function createStages(index: GazetteerIndex): (doc: SourceText) => Resolved {
  const match = createMatcher(new Set());
  const findHits = (doc: Segmented): GazetteerHit[] => findGazetteerHits(doc, index);
  const tag = createTagger({
    restoreCase: (doc) => doc,
    patterns: [],
    triggers: new Set(),
    tagSyntax: tagByCompromise,
    findHits,
    recognize: createRecognizer(loadModel()),
  });
  const resolve = createResolver(index);
  return (doc) => resolve(match(tag(segment(doc))));
}
