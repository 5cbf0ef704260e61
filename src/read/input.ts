import { posix } from "node:path";
import type { Source } from "../model/document.ts";

/** The formats that documents are read from. */
export type Format = Source["format"];

/** A file, or standard input, to read documents from. */
export interface Input {
  /** As the user would type it, with forward slashes; "-" for standard input. */
  readonly path: string;
  /** Absolute path to open; null for standard input. */
  readonly file: string | null;
  readonly format: Format;
}

const FORMAT_OF_EXTENSION: Readonly<Record<string, Format>> = {
  ".txt": "text",
  ".md": "markdown",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
};

/** The format that a path's extension stands for, or undefined for one that a folder walk passes over. */
export function formatOf(path: string): Format | undefined {
  return FORMAT_OF_EXTENSION[posix.extname(path).toLowerCase()];
}
