import type { QuoteContext } from "./context.ts";

/** Whether a token stands in the headline, which leaves out verbs and articles. */
export function isInTitle({ doc }: QuoteContext, i: number): boolean {
  const { title } = doc.layout;
  const at = doc.tokens.start[i];
  return title !== undefined && at !== undefined && at >= title.start && at < title.end;
}
