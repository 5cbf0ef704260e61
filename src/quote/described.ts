/** What the text calls an entity beside its name: “the tribunal’s president, Irma Feld” … president. */
export interface Description {
  /** Modifiers and, last, the head noun; lower-case. */
  readonly words: readonly string[];
  /** Where it stands. */
  readonly token: number;
  readonly rule: "title" | "apposition" | "description";
  /** Begins with “the”: what it describes was spoken of before. */
  readonly definite: boolean;
}
