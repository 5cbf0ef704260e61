import type { Source } from "./document.ts";

/** A document that could not be read or analysed; it keeps its identity. */
export interface Failure {
  readonly id: string;
  readonly source: Partial<Source> & { readonly path: string };
  readonly error: { readonly code: string; readonly message: string; readonly stage: string };
}

/** Tells a failure from a document or an input that went well. */
export function isFailure(value: object): value is Failure {
  return "error" in value;
}
