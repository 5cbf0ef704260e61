import type { TokenRange } from "../model/span.ts";
import { type Attribution, range } from "./attribution.ts";
import { isFiniteVerb, type QuoteContext } from "./context.ts";
import type { Passage } from "./passages.ts";

/** “Asked whether S, he said …”: the question put to the speaker is a statement of somebody unknown. */
export function findAsked(context: QuoteContext, passage: Passage): Attribution[] {
  const asked = passage.firstToken;
  if (context.lower[asked] !== "asked") return [];
  const first = isQuestion(context, asked + 1) ? asked + 1 : asked + 2;
  if (!isQuestion(context, first)) return [];
  const content = range(first, questionEnd(context, first, passage.endToken));
  if (content === null || isPronounAlone(context, content)) return [];
  const cue = { firstToken: asked, endToken: asked + 1 };
  return [{ content: [content], cue, lemma: "ask", source: null, rule: "asked", confidence: 0.6 }];
}

function isQuestion(context: QuoteContext, i: number): boolean {
  return /^(?:if|whether|what|why|how|when|where|who|which|about)$/.test(context.lower[i] as string);
}

/** “Asked about it, she said”: nothing is told of the question. */
function isPronounAlone({ pos, lower }: QuoteContext, { firstToken, endToken }: TokenRange): boolean {
  return lower[firstToken] === "about" && endToken - firstToken === 2 && /^(?:PRP|DT)$/.test(pos[firstToken + 1] ?? "");
}

/** The question ends at the last comma before the answer's subject: the first comma behind its verb. */
function questionEnd(context: QuoteContext, first: number, limit: number): number {
  let verb = false;
  for (let i = first; i < limit; i++) {
    if (isFiniteVerb(context, i)) verb = true;
    const comma =
      context.words[i] === "," || (context.words[i - 1] === "," && /^["”']/.test(context.words[i] as string));
    if (comma && (verb || context.lower[first] === "about")) return context.words[i] === "," ? i : i + 1;
  }
  return first;
}
