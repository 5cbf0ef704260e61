import type { TokenRange } from "../model/span.ts";
import { isQuoted, type QuoteContext } from "./context.ts";

/** Leaves the complementiser out of a content: “said that it rained” … “it rained”; “that was wrong” keeps its subject. */
export function dropComplementizers(context: QuoteContext, content: readonly TokenRange[]): readonly TokenRange[] {
  if (context.keepsComplementizers) return content;
  return content.map((range) =>
    isComplementizer(context, range.firstToken) && range.endToken > range.firstToken + 1
      ? { ...range, firstToken: range.firstToken + 1 }
      : range,
  );
}

function isComplementizer(context: QuoteContext, i: number): boolean {
  if (context.lower[i] !== "that" || isQuoted(context, i)) return false;
  if (isQuoted(context, i + 1)) return true;
  return context.pos[i] === "IN" || /^(?:NNS|NNPS|NNP|PRP|PRP\$|DT|EX|CD)$/.test(context.pos[i + 1] as string);
}
