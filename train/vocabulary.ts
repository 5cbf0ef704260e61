import { createRequire } from "node:module";
import { hashString } from "#dist/tag/recognizer/hash.js";
import { LEXICON_BITS, type VocabularyColumns } from "#dist/tag/recognizer/vocabulary.js";
import type { Clusters } from "./clusters.ts";

/** The columns of the vocabulary, and the place of each row's word among those clustered, or -1. */
export interface RankedVocabulary {
  readonly columns: VocabularyColumns;
  readonly ranks: Int32Array;
}

interface Row {
  readonly rank: number;
  readonly coarse: number;
  readonly middle: number;
  readonly fine: number;
  readonly bits: number;
}

/** Joins the clusters with the single words of the compromise lexicon (MIT), as columns sorted by key. */
export function buildVocabulary(clusters: Clusters): RankedVocabulary {
  const bits = readLexicon();
  const rows = new Map<number, Row>();
  for (const [rank, word] of clusters.words.entries()) {
    const [coarse, middle, fine] = clusters.assignments.map((column) => column[rank] as number) as [
      number,
      number,
      number,
    ];
    rows.set(hashString(word), { rank, coarse, middle: Math.min(middle, 255), fine, bits: bits.get(word) ?? 0 });
  }
  for (const [word, own] of bits) {
    const key = hashString(word);
    if (!rows.has(key)) rows.set(key, { rank: -1, coarse: 0, middle: 0, fine: 0, bits: own });
  }
  const keys = Int32Array.from([...rows.keys()].sort((a, b) => a - b));
  const column = (pick: (row: Row) => number): number[] => [...keys].map((key) => pick(rows.get(key) as never));
  const columns = {
    keys,
    coarse: Uint8Array.from(column((row) => row.coarse)),
    middle: Uint8Array.from(column((row) => row.middle)),
    fine: Uint16Array.from(column((row) => row.fine)),
    bits: Uint16Array.from(column((row) => row.bits)),
  };
  return { columns, ranks: Int32Array.from(column((row) => row.rank)) };
}

function readLexicon(): Map<string, number> {
  const nlp = createRequire(import.meta.url)("compromise") as {
    model(): { one: { lexicon: Record<string, string | string[]> } };
  };
  const found = new Map<string, number>();
  for (const [word, tags] of Object.entries(nlp.model().one.lexicon)) {
    if (/\s/.test(word)) continue;
    let mask = 0;
    for (const tag of [tags].flat()) mask |= maskOf(tag);
    if (mask !== 0) found.set(word, mask);
  }
  return found;
}

const PARENTS: Readonly<Record<string, string>> = {
  MaleName: "FirstName",
  FemaleName: "FirstName",
  Company: "Organization",
  School: "Organization",
};

/** The bits of a tag and of what it is a kind of. */
function maskOf(tag: string): number {
  const bits = [tag, PARENTS[tag]].map((name) => LEXICON_BITS.indexOf(name as (typeof LEXICON_BITS)[number]));
  return bits.reduce((mask, bit) => (bit < 0 ? mask : mask | (1 << bit)), 0);
}
