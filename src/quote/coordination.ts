import type { TokenRange } from "../model/span.ts";
import { isTitleWord } from "../model/titles.ts";
import { mentionOf, type QuoteContext } from "./context.ts";

/** Whether a source whose head is a name joins others to it: “Bush and Mr. Blair”, “Britain, France and Germany”. */
export function isCoordinated(context: QuoteContext, { endToken }: TokenRange, head: number): boolean {
  const mention = mentionOf(context, head);
  if (mention === undefined || mention.kind === "demonym") return false;
  let i = mention.endToken;
  while (i < endToken && context.words[i] === ",") {
    const next = nameAfter(context, i + 1, endToken);
    if (next < 0) return false;
    i = next;
  }
  if (i >= endToken || context.lower[i] !== "and") return false;
  return nameAfter(context, i + 1, endToken) >= 0 || /^(?:the|his|her|its|other)$/.test(context.lower[i + 1] ?? "");
}

/** The token behind the name that stands here, titles before it left out, or -1. */
function nameAfter(context: QuoteContext, first: number, end: number): number {
  let i = first;
  while (
    i < end &&
    context.mentionAt[i] === -1 &&
    (isTitleWord(context.words[i] as string) || context.lower[i] === "the")
  )
    i++;
  return i < end && context.mentionAt[i] !== -1 ? (mentionOf(context, i)?.endToken ?? -1) : -1;
}
