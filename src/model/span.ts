/** A half-open range of UTF-16 code units in the decoded text of a document: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the slice of the text it denotes. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** A half-open range of token indices. */
export interface TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
}

/** Adds to a span the text it denotes. */
export function cutSpan(text: string, start: number, end: number): TextSpan {
  return { start, end, text: text.slice(start, end) };
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers every code unit of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Orders spans by start, the longer one first where starts are equal. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
