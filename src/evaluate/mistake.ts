/** Something the analysis got wrong, for the eyes of a developer. */
export interface Mistake {
  readonly layer: "mentions" | "entities" | "quotes" | "speakers" | "meta";
  /** What is wrong: “missed”, “spurious”, “label” … */
  readonly problem: string;
  /** Offset where it shows; 0 where it has no place. */
  readonly start: number;
  readonly message: string;
}
