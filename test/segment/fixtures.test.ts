import type { Segmented } from "../../src/model/document.ts";
import { tokenText } from "../../src/model/token.ts";
import { segment } from "../../src/segment/segment.ts";
import { testPhenomena } from "../phenomena.ts";

testPhenomena("segment", (doc) => summarise(segment(doc)));

/** The sentences of each paragraph as tokens between bars, and the sentences in capitals. */
function summarise(doc: Segmented): object {
  const paragraphs = doc.paragraphs.map((_, n) =>
    doc.sentences
      .filter((sentence) => sentence.paragraph === n)
      .map(({ firstToken, endToken }) =>
        Array.from({ length: endToken - firstToken }, (_, i) => tokenText(doc.text, doc.tokens, firstToken + i)).join(
          "|",
        ),
      ),
  );
  const allCaps = doc.sentences
    .filter((sentence) => sentence.allCaps)
    .map(({ start, end }) => doc.text.slice(start, end));
  return { paragraphs, ...(allCaps.length > 0 && { allCaps }) };
}
