import type { Tagged } from "../model/document.ts";
import type { Span } from "../model/span.ts";

/** Leaves out what bears exactly the words that the user's lists deny, whether the gazetteer or the recogniser found it. */
export function leaveOutDenied(doc: Tagged, denied: ReadonlySet<string>): Tagged {
  if (denied.size === 0) return withNames(doc, doc.hits, doc.names);
  const isAllowed = ({ start, end }: Span): boolean => !denied.has(doc.plain.slice(start, end));
  return withNames(doc, doc.hits.filter(isAllowed), doc.names.filter(isAllowed));
}

/** Written field by field even where nothing is denied: then the documents that the rules read are of one hidden class. */
function withNames(doc: Tagged, hits: Tagged["hits"], names: Tagged["names"]): Tagged {
  return {
    id: doc.id,
    source: doc.source,
    meta: doc.meta,
    layout: doc.layout,
    text: doc.text,
    plain: doc.plain,
    warnings: doc.warnings,
    tokens: doc.tokens,
    paragraphs: doc.paragraphs,
    sentences: doc.sentences,
    syntax: doc.syntax,
    hits,
    names,
  };
}
