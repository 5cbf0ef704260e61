import type { Document } from "../model/document.ts";
import type { Failure } from "../model/failure.ts";
import type { ToolRecord } from "../model/schema.ts";

/** The output formats. */
export const FORMATS = ["table", "json", "ndjson"] as const;
export type Format = (typeof FORMATS)[number];

/** Turns the documents of one run into text, piece by piece and in order. */
export interface Renderer {
  begin(): string;
  document(doc: Document): string;
  failure(failure: Failure): string;
  end(): string;
}

/** What renderers need to know besides the documents. */
export interface RenderSettings {
  readonly tool: ToolRecord;
  /** Whether records carry the text of the document. */
  readonly withText: "none" | "full";
  /** Whether records carry what each part of them comes from. */
  readonly explain?: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colors: boolean;
}
