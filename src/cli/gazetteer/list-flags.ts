/** What every command of the group takes. */
export interface ListFlags {
  readonly gazetteer?: readonly string[];
  readonly builtin?: boolean;
}
