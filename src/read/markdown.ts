import type { SourceText } from "../model/document.ts";
import { decode } from "./decode.ts";
import { findHead } from "./layout.ts";
import { blankBlocks } from "./markdown/blocks.ts";
import { blankComments } from "./markdown/comments.ts";
import { readFrontMatter } from "./markdown/front-matter.ts";
import { blankInline } from "./markdown/inline.ts";
import { readMeta } from "./meta.ts";
import { describeBytes } from "./source.ts";

/** Reads one Markdown text; its markup is blanked out in `plain`, its front matter read into `meta`. */
export function readMarkdown(bytes: Uint8Array, path: string): SourceText {
  const { text, encoding, warnings } = decode(bytes);
  const front = readFrontMatter(text);
  const blocks = blankBlocks(blankComments(front.plain));
  const plain = blankInline(blocks);
  const stated = readMeta(front.fields);
  const { layout, ...found } = findHead(plain, blocks.heading ? { heading: blocks.heading } : {});
  const source = { path, format: "markdown", encoding, ...describeBytes(bytes) } as const;
  return {
    id: path,
    source,
    meta: { ...found, ...stated.meta },
    layout,
    text,
    plain,
    warnings: [...warnings, ...front.warnings, ...stated.warnings],
  };
}
