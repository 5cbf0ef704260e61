import { type Attribution, range } from "./attribution.ts";
import { clauseFrom } from "./clause.ts";
import { type QuoteContext, skipDateline } from "./context.ts";
import type { Passage } from "./passages.ts";

/** The content beside a clause of manner: “As Rahal noted, S” · “S, as Rahal noted”; null where there is no such clause. */
export function readAsClause(
  context: QuoteContext,
  passage: Passage,
  edge: number,
  behind: number,
): Attribution["content"] | null {
  if (context.lower[edge - 1] !== "as") return null;
  if (edge - 1 === passage.firstToken) return contentBehind(context, passage, behind);
  const ends = behind >= passage.endToken || context.pos[behind] === "PUNCT";
  if (!ends || context.words[edge - 2] !== ",") return null;
  const before = range(skipDateline(context, passage.firstToken), edge - 2);
  return before && [before];
}

function contentBehind(context: QuoteContext, { endToken }: Passage, behind: number): Attribution["content"] | null {
  if (context.words[behind] !== ",") return null;
  const content = clauseFrom(context, behind + 1, endToken);
  return content && [content];
}
