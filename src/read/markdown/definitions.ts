import type { Span } from "../../model/span.ts";

const DEFINITION =
  /^ {0,3}\[([^\]\r\n]{1,200})\]:[ \t]*(<[^<>\r\n]{0,2000}>|\S{1,2000})(?:[ \t]+(?:"[^"\r\n]*"|'[^'\r\n]*'|\([^()\r\n]*\)))?[ \t]*$/gm;
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]{1,100}\]:/gm;
const TARGET = /^(?:<|#|\/|\.{1,2}\/|www\.|[a-z][a-z0-9+.-]*:)|\.[a-z]{2,5}$/i;

/**
 * Finds the lines that give reference links their targets, “[1]: https://…”, and the marks of footnotes.
 * “[Obama]: Yes” is prose, for its target is no address.
 */
export function readDefinitions(text: string): { readonly definitions: Span[]; readonly labels: Set<string> } {
  const definitions: Span[] = [];
  const labels = new Set<string>();
  for (const { 0: mark, index } of text.matchAll(FOOTNOTE)) {
    definitions.push({ start: index, end: index + mark.length });
  }
  for (const { 0: line, 1: label = "", 2: target = "", index } of text.matchAll(DEFINITION)) {
    if (label.startsWith("^") || !TARGET.test(target)) continue;
    definitions.push({ start: index, end: index + line.length });
    labels.add(normaliseLabel(label));
  }
  return { definitions, labels };
}

/** Labels of links match without regard to case and white space. */
export function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}
