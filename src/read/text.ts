import type { SourceText } from "../model/document.ts";
import { decode } from "./decode.ts";
import { findHead } from "./layout.ts";
import { describeBytes } from "./source.ts";

/** Reads one plain text; the document's id is its path. */
export function readText(bytes: Uint8Array, path: string): SourceText {
  const { text, encoding, warnings } = decode(bytes);
  const { layout, ...meta } = findHead(text);
  const source = { path, format: "text", encoding, ...describeBytes(bytes) } as const;
  return { id: path, source, meta, layout, text, plain: text, warnings };
}
