import type { RecognisedName, Segmented } from "../../../src/model/document.ts";
import { parsePipelineOptions } from "../../../src/options.ts";
import { bindStages } from "../../../src/pipeline.ts";
import { segment } from "../../../src/segment/segment.ts";
import { documentOf } from "../../phenomena.ts";

const { recognize } = await bindStages(parsePipelineOptions({}));

/** A text cut into sentences and tokens. */
export function segmented(text: string): Segmented {
  return segment(documentOf(text));
}

/** The same for a string that no file could hold. */
export function segmentedRaw(text: string): Segmented {
  return segment({ ...documentOf(""), text, plain: text });
}

/** The names in a document, with the bundled gazetteer beside the shipped model. */
export function recogniseDocument(doc: Segmented): readonly RecognisedName[] {
  return recognize(doc);
}

/** The names the shipped model finds, with the bundled gazetteer beside it. */
export function recogniseText(text: string): readonly RecognisedName[] {
  return recognize(segmented(text));
}

/** Names as “Jane Roe (PER)”. */
export function namesIn(text: string): string[] {
  return recogniseText(text).map(({ start, end, label }) => `${text.slice(start, end)} (${label})`);
}
