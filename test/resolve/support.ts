import type { GazetteerIndex } from "../../src/gazetteer/index.ts";
import { createMatcher } from "../../src/match/match.ts";
import type { Resolved, SourceText } from "../../src/model/document.ts";
import { createResolver } from "../../src/resolve/resolve.ts";
import { segment } from "../../src/segment/segment.ts";
import { recognizeByCompromise } from "../../src/tag/compromise-recognizer.ts";
import { createTagger } from "../../src/tag/tag.ts";

/** The stages up to resolve, bound to a gazetteer. */
export function createStages(index: GazetteerIndex): (doc: SourceText) => Resolved {
  const tag = createTagger({ triggers: new Set(), recognize: recognizeByCompromise });
  const match = createMatcher(index);
  const resolve = createResolver(index);
  return (doc) => resolve(match(tag(segment(doc))));
}
