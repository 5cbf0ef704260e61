import type { WordType } from "./words.ts";

/**
 * The words of a document: their descriptions, and beside them, in arrays of their own, what rules ask of words beside
 * each other. Neighbours then share a line of the processor's cache.
 */
export interface DocumentWords {
  readonly types: readonly WordType[];
  readonly lowers: Int32Array;
  readonly shapes: Int32Array;
  /** The middle cluster of each. */
  readonly clusters: Int32Array;
  readonly flags: Uint8Array;
  readonly keys: Int32Array;
}

/** Lists the words of a document by their descriptions. */
export function listWords(types: readonly WordType[]): DocumentWords {
  return {
    types,
    lowers: Int32Array.from(types, ({ lower }) => lower),
    shapes: Int32Array.from(types, ({ shape }) => shape),
    clusters: Int32Array.from(types, ({ cluster }) => cluster),
    flags: Uint8Array.from(types, ({ flags }) => flags),
    keys: Int32Array.from(types, ({ key }) => key),
  };
}
