/** A gazetteer file as data, before it is checked, and the one-based line of each entry. */
export interface RawList {
  readonly content: unknown;
  readonly lineOf: (entry: number) => number;
}
