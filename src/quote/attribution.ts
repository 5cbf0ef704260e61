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

/** The attribution with some parts replaced. Field by field: the rules are faster on objects of one shape. */
export function amend(attribution: Attribution, parts: Partial<Attribution>): Attribution {
  return {
    content: parts.content ?? attribution.content,
    cue: parts.cue ?? attribution.cue,
    lemma: parts.lemma ?? attribution.lemma,
    source: parts.source ?? attribution.source,
    rule: parts.rule ?? attribution.rule,
    confidence: parts.confidence ?? attribution.confidence,
  };
}

/** Whether a token lies in the content of one of the attributions. */
export function isInContent(found: readonly Attribution[], i: number): boolean {
  for (const attribution of found) if (contains(attribution, i)) return true;
  return false;
}

/** Whether a token lies in the content of an attribution. */
export function contains({ content }: Attribution, i: number): boolean {
  for (const { firstToken, endToken } of content) if (firstToken <= i && i < endToken) return true;
  return false;
}

/** The token behind all that attributions take, content, cue and source, as far as it ends by `limit`; at least `first`. */
export function behindTaken(found: readonly Attribution[], first: number, limit = Number.POSITIVE_INFINITY): number {
  let behind = first;
  for (const { content, cue, source } of found)
    for (const taken of [...content, cue, source])
      if (taken && taken.endToken <= limit && taken.endToken > behind) behind = taken.endToken;
  return behind;
}

/** Where the content of an attribution begins. */
export function contentStart({ content }: Attribution): number {
  return content[0]?.firstToken ?? 0;
}

/** A range of tokens, or null when it is empty. */
export function range(firstToken: number, endToken: number): TokenRange | null {
  return endToken > firstToken ? { firstToken, endToken } : null;
}
