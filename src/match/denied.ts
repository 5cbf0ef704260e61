import type { Tagged } from "../model/document.ts";
import type { Span } from "../model/span.ts";

/** Leaves out what bears exactly the words that the user's lists deny, whether the gazetteer or the recogniser found it. */
export function leaveOutDenied(doc: Tagged, denied: ReadonlySet<string>): Tagged {
  if (denied.size === 0) return doc;
  const isAllowed = ({ start, end }: Span): boolean => !denied.has(doc.plain.slice(start, end));
  return { ...doc, hits: doc.hits.filter(isAllowed), names: doc.names.filter(isAllowed) };
}
