import type { Span } from "../model/span.ts";

const AROUND = 40;

/** A span with the text around it, on one line: “… by Prime Minister [Haider al-Abadi] on Monday …”. */
export function excerpt(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return `${before}[${text.slice(start, end)}]${after}`.replaceAll(/\s+/g, " ").trim();
}

/** Several spans on one line, long ones cut in the middle. */
export function joinSpans(spans: readonly { readonly text: string }[]): string {
  const joined = spans
    .map(({ text }) => text)
    .join(" … ")
    .replaceAll(/\s+/g, " ");
  return joined.length <= 200 ? joined : `${joined.slice(0, 120)} ‹…› ${joined.slice(-70)}`;
}
