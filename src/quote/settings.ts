import type { QuoteKind } from "../model/types.ts";

/** What the stage is to report. */
export interface QuoteSettings {
  /** Leaves out what somebody thinks or feels. */
  readonly speechOnly: boolean;
  /** Whether “that” belongs to the content: “said that it rained”. */
  readonly complementizers: "drop" | "keep";
  readonly quoteKinds: readonly QuoteKind[];
  /** Whether words between marks that are no quotation are reported by themselves. */
  readonly scareQuotes: "drop" | "mark";
}
