import type { TokenRange } from "../model/span.ts";
import type { Attribution } from "./attribution.ts";

/** “refused to concede that S”: what a second verb reports within the content of another statement is no statement beside it. */
export function withoutRepeated(found: readonly Attribution[]): readonly Attribution[] {
  if (found.length < 2) return found;
  return found.filter(
    (own, n) => !found.some((other, k) => k !== n && lies(own, other) && (k < n || !lies(other, own))),
  );
}

function lies({ content }: Attribution, { content: others }: Attribution): boolean {
  return content.every((part) => others.some((other) => covers(other, part)));
}

function covers(outer: TokenRange, inner: TokenRange): boolean {
  return outer.firstToken <= inner.firstToken && inner.endToken <= outer.endToken;
}
