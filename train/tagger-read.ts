import type { Segmented } from "#dist/model/document.js";
import { POS_TAGS, type PosTag } from "#dist/model/syntax.js";
import { segment } from "#dist/segment/segment.js";
import { isTight } from "./read-tsv.ts";
import { asSource } from "./training-set.ts";

/** A document on our own tokens, with the number of a tag for each; 255 where the data tell none. */
export interface TaggedDocument {
  readonly doc: Segmented;
  readonly tags: Uint8Array;
}

export const NO_TAG = 255;
/** Sentences put together. */
const GROUP = 8;

/** Tags of the treebank that ours do not tell apart, and marks. */
const MAPPED: Readonly<Record<string, PosTag>> = { RBR: "RB", RBS: "RB", PDT: "DT", WP$: "WP", $: "CD" };

/** Reads token, tag and label by line; blank lines end sentences. The text is put back as it was printed. */
export function readTagged(content: string): TaggedDocument[] {
  const sentences = content
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").map((line) => line.split("\t")))
    .filter((rows) => rows[0]?.[0] !== "-DOCSTART-" && (rows[0]?.length ?? 0) >= 3);
  const documents: TaggedDocument[] = [];
  for (let i = 0; i < sentences.length; i += GROUP) documents.push(layTags(sentences.slice(i, i + GROUP)));
  return documents;
}

function layTags(sentences: readonly string[][][]): TaggedDocument {
  let text = "";
  const starts: number[] = [];
  const given: number[] = [];
  for (const rows of sentences) {
    if (text !== "") text += "\n";
    let previous = "";
    for (const [word, tag] of rows.filter((cells) => cells.length >= 3) as [string, string][]) {
      if (previous !== "" && !isTight(previous, word)) text += " ";
      starts.push(text.length);
      given.push(tagNumber(tag));
      text += word;
      previous = word;
    }
  }
  const doc = segment(asSource(text));
  return { doc, tags: alignTags(doc, starts, given) };
}

function tagNumber(tag: string): number {
  const known = POS_TAGS.indexOf((MAPPED[tag] ?? tag) as PosTag);
  return known < 0 ? NO_TAG : known;
}

/** Each of our tokens takes the tag of the token that covers its beginning. */
function alignTags(doc: Segmented, starts: readonly number[], given: readonly number[]): Uint8Array {
  const tags = new Uint8Array(doc.tokens.length).fill(NO_TAG);
  let n = 0;
  for (let i = 0; i < tags.length; i++) {
    while (n + 1 < starts.length && (starts[n + 1] as number) <= (doc.tokens.start[i] as number)) n++;
    tags[i] = given[n] as number;
  }
  return tags;
}
