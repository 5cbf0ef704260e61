import type { TokenRange } from "../model/span.ts";

/** A reported statement as a rule finds it, on tokens. */
export interface Attribution {
  /** In order; several when the attribution stands between. */
  readonly content: readonly TokenRange[];
  readonly cue: TokenRange | null;
  readonly lemma: string | null;
  readonly source: TokenRange | null;
  readonly rule: string;
  readonly confidence: number;
}

/** Whether a token lies in the content of one of the attributions. */
export function isInContent(found: readonly Attribution[], i: number): boolean {
  return found.some(({ content }) => content.some((range) => range.firstToken <= i && i < range.endToken));
}

/** A range of tokens, or null when it is empty. */
export function range(firstToken: number, endToken: number): TokenRange | null {
  return endToken > firstToken ? { firstToken, endToken } : null;
}
