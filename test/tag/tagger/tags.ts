import type { Segmented } from "../../../src/model/document.ts";
import { tokenText } from "../../../src/model/token.ts";
import { segment } from "../../../src/segment/segment.ts";
import { loadModel } from "../../../src/tag/recognizer/model.ts";
import { loadTagger } from "../../../src/tag/tagger/model.ts";
import { createModelTagger } from "../../../src/tag/tagger/tagger.ts";
import { documentOf } from "../../phenomena.ts";

const { vocabulary } = loadModel();
const model = loadTagger();

/** A tagger that has met no word yet. */
export function freshTagger(): ReturnType<typeof createModelTagger> {
  return createModelTagger(model, vocabulary);
}

const tagger = freshTagger();

/** Words with their tags by the shipped model, “Rahal/NNP said/VBD”, sentence by sentence. */
export function tagText(text: string, tag = tagger): string[] {
  const doc = segment(documentOf(text));
  return doc.sentences.map((sentence) =>
    tag(doc, sentence)
      .map((pos, n) => `${wordAt(doc, sentence.firstToken + n)}/${pos}`)
      .join(" "),
  );
}

function wordAt(doc: Segmented, i: number): string {
  return tokenText(doc.plain, doc.tokens, i);
}
