import type { Segmented, Sentence, Syntax } from "../../model/document.ts";
import type { Vocabulary } from "../recognizer/vocabulary.ts";
import { loadTagger } from "./model.ts";
import { createModelTagger } from "./tagger.ts";

/** Binds the tagger that ships; it is read with the first sentence that needs it. */
export function bindModelTagger(vocabulary: () => Vocabulary): (doc: Segmented, sentence: Sentence) => Syntax {
  let tag: ReturnType<typeof createModelTagger> | undefined;
  return (doc, sentence) => {
    tag ??= createModelTagger(loadTagger(), vocabulary());
    return { pos: tag(doc, sentence) };
  };
}
