import { ENTITY_TYPES, labelOf } from "#dist/model/types.js";
import type { CLASSES } from "#dist/tag/recognizer/labels.js";
import type { GoldSpan } from "./training-set.ts";

/** The class a mark's type is learnt as. */
function classOf(fine: string): (typeof CLASSES)[number] | undefined {
  if (fine === "event") return "EVENT";
  if (fine === "metonym") return "LOC";
  if (fine === "demonym") return "NORP";
  const type = ENTITY_TYPES.find((known) => known === fine);
  return type && labelOf(type, "name");
}

/** A span of a marked article with its fine type. */
export interface FineSpan extends GoldSpan {
  readonly fine: string;
}

/** Reads an article with marks such as ⟦person|Jane Roe⟧ (train/articles/README.md); throws naming the file and the mark. */
export function parseMarked(marked: string, file: string): { text: string; spans: FineSpan[] } {
  let text = "";
  const spans: FineSpan[] = [];
  let last = 0;
  for (const match of marked.matchAll(/⟦([a-z]+)\|([^⟦⟧|]+)⟧/g)) {
    text += marked.slice(last, match.index);
    const [whole, fine, name] = match as unknown as [string, string, string];
    const type = classOf(fine);
    if (type === undefined) throw new Error(`${file}: mark ${whole} has an unknown type; see train/articles/README.md`);
    spans.push({ start: text.length, end: text.length + name.length, type, fine });
    text += name;
    last = match.index + whole.length;
  }
  text += marked.slice(last);
  if (/[⟦⟧]/.test(text))
    throw new Error(
      `${file}: a mark is not closed near "${text.slice(Math.max(0, text.search(/[⟦⟧]/) - 20)).slice(0, 40)}"`,
    );
  return { text, spans };
}
