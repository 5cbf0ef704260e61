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

/** Makes the columns searchable by an open-addressed table. */
export function createVocabulary(columns: VocabularyColumns): Vocabulary {
  const { keys } = columns;
  const capacity = 1 << (32 - Math.clz32(keys.length * 2));
  const mask = capacity - 1;
  const rows = new Int32Array(capacity);
  for (let row = 0; row < keys.length; row++) {
    let slot = (keys[row] as number) & mask;
    while (rows[slot] !== 0) slot = (slot + 1) & mask;
    rows[slot] = row + 1;
  }
  const granularities = [columns.coarse, columns.middle, columns.fine];
  return {
    find: (hash) => findRow(keys, rows, mask, hash),
    cluster: (row, granularity) => granularities[granularity]?.[row] ?? NO_CLUSTER,
    lexicon: (row) => columns.bits[row] ?? 0,
  };
}

function findRow(keys: Int32Array, rows: Int32Array, mask: number, hash: number): number {
  let slot = hash & mask;
  for (;;) {
    const row = rows[slot] as number;
    if (row === 0) return -1;
    if (keys[row - 1] === hash) return row - 1;
    slot = (slot + 1) & mask;
  }
}
