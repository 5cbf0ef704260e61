/** What is known of common words before training: clusters of word vectors, and evidence of the lexicon of compromise. */
export interface Vocabulary {
  /** Row of a word by the hash of its lower-case form, or -1. */
  find(hash: number): number;
  /** Cluster of a row at granularity 0 (coarse) to 2 (fine), from 0. */
  cluster(row: number, granularity: number): number;
  /** Bits of {@link LEXICON_BITS} by row. */
  lexicon(row: number): number;
}

/** Tags of the compromise lexicon that serve as evidence, in the order of their bits. */
export const LEXICON_BITS = [
  "FirstName",
  "LastName",
  "City",
  "Country",
  "Region",
  "Demonym",
  "Organization",
  "Honorific",
  "Actor",
  "SportsTeam",
  "Place",
  "Person",
  "MaleName",
  "FemaleName",
] as const;

/** Arrays as they stand in the model file: sorted keys, and a column for each property. */
export interface VocabularyColumns {
  readonly keys: Int32Array;
  readonly coarse: Uint8Array;
  readonly middle: Uint8Array;
  readonly fine: Uint16Array;
  readonly bits: Uint16Array;
}

/** No cluster: the word is in the lexicon only. */
export const NO_CLUSTER = 0;

/** Makes the columns searchable, by bisection: each word form is asked for once, and a table takes longer to build. */
export function createVocabulary(columns: VocabularyColumns): Vocabulary {
  const { keys } = columns;
  const granularities = [columns.coarse, columns.middle, columns.fine];
  return {
    find: (hash) => bisect(keys, hash),
    cluster: (row, granularity) => granularities[granularity]?.[row] ?? NO_CLUSTER,
    lexicon: (row) => columns.bits[row] ?? 0,
  };
}

function bisect(keys: Int32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low : -1;
}
