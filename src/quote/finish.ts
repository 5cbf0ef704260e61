import type { Cue, Quotation } from "../model/quotation.ts";
import type { TokenRange } from "../model/span.ts";
import type { QuoteKind } from "../model/types.ts";
import { dropComplementizers } from "./complementizer.ts";
import { isQuoted, type QuoteContext, spanOf } from "./context.ts";
import type { Discourse } from "./discourse.ts";
import { denySelf, type Frame } from "./inner-discourse.ts";
import { attributionOf } from "./lexicon.ts";
import { followNarration } from "./narration.ts";
import { readContent } from "./nested.ts";
import { findParties } from "./parties.ts";
import { addReasons } from "./reason.ts";
import { resolveSpeaker } from "./speaker.ts";

/** A quotation that has no number yet. */
export interface Unnumbered extends Omit<Quotation, "id" | "nested"> {
  readonly nested: readonly Unnumbered[];
}

/** Reports of reports of reports: deeper ones are misread more often than meant. */
const DEEPEST = 3;

/** Gives the statements of a discourse their kind, their speaker and what they report in their turn. */
export function finish(discourse: Discourse, depth = 0): readonly Unnumbered[] {
  const { context, attributions } = discourse;
  const quotes = attributions.map((statement) => {
    followNarration(discourse, statement.source?.firstToken ?? 0);
    const speaker = denySelf(discourse, statement, resolveSpeaker(discourse, statement));
    const content = dropComplementizers(context, statement.content);
    const { addressee, outlet } = findParties(context, statement, attributions, speaker);
    const nested = readNested(discourse, { statement, speaker }, depth);
    return {
      kind: kindOf(context, content),
      attribution: attributionOf(statement.lemma),
      content: content.map((tokens) => spanOf(context, tokens)),
      cue: statement.cue && cueOf(context, statement.cue, statement.lemma),
      source: statement.source && spanOf(context, statement.source),
      speaker,
      addressee,
      outlet,
      nested,
      confidence: Math.round(statement.confidence * 100) / 100,
      rule: statement.rule,
    };
  });
  return addReasons(context, attributions, quotes);
}

function cueOf(context: QuoteContext, cue: TokenRange, lemma: string | null): Cue {
  const { start, end, text } = spanOf(context, cue);
  return { start, end, text, lemma: lemma ?? "" };
}

function readNested(discourse: Discourse, frame: Omit<Frame, "quoted">, depth: number): readonly Unnumbered[] {
  if (depth === DEEPEST) return [];
  const nested = readContent(discourse, frame, (inner) => finish(inner, depth + 1));
  return nested.length > 1 ? nested.toSorted(byPlace) : nested;
}

function byPlace(a: Unnumbered, b: Unnumbered): number {
  return (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0);
}

/** direct: every word stands between marks; indirect: none; mixed: some. */
function kindOf(context: QuoteContext, content: readonly TokenRange[]): QuoteKind {
  let quoted = 0;
  let words = 0;
  for (const { firstToken: first, endToken } of content) {
    for (let i = first; i < endToken; i++) {
      if (context.pos[i] === "PUNCT") continue;
      words++;
      if (isQuoted(context, i)) quoted++;
    }
  }
  if (quoted === 0) return "indirect";
  return quoted === words ? "direct" : "mixed";
}
