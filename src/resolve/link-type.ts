import type { Considered } from "../model/document.ts";
import type { GazetteerEntry } from "../model/gazetteer.ts";

/** What the gazetteer says of a mention: one entry, or several that the document does not decide between. */
export interface Link {
  readonly entry: GazetteerEntry | null;
  readonly candidates: readonly string[];
  /** The entries weighed, best first. */
  readonly considered: readonly Considered[];
}

/** The link of a name the gazetteer does not know. */
export const NO_LINK: Link = { entry: null, candidates: [], considered: [] };
