import { beginsTitle } from "../gazetteer/offices.ts";
import { isTitleWord } from "../model/titles.ts";

/** How an office is held: “former”, “acting”, “-elect”; “deputy” belongs to somebody else than the holder. */
export type Tenure = "current" | "former" | "acting" | "elect" | "deputy";

/** Words before a title that tell how the office is held. */
export const TENURES: ReadonlyMap<string, Tenure> = new Map([
  ...["former", "ex", "then", "late", "ousted", "deposed"].map((word) => [word, "former"] as const),
  ...["acting", "interim", "caretaker"].map((word) => [word, "acting"] as const),
  ...["deputy", "vice", "assistant"].map((word) => [word, "deputy"] as const),
]);
/** Words before a title that tell nothing. */
export const IDLE: ReadonlySet<string> = new Set([
  "new",
  "current",
  "incumbent",
  "outgoing",
  "own",
  "embattled",
  "-",
  "sitting",
]);

/** Whether a lower-case word may begin an office; most words may not. */
export function isOpening(lower: string): boolean {
  return beginsTitle(lower) || isTitleWord(lower) || TENURES.has(lower) || IDLE.has(lower);
}
