import type { Segmented, Sentence } from "#dist/model/document.js";
import { hasFlag, TokenFlag, tokenText, tokenTexts } from "#dist/model/token.js";
import { CASINGS_PER_BYTE, Casing, type CasingValue, casingKey } from "#dist/tag/case/casing.js";
import { LEXICON_BITS, type VocabularyColumns } from "#dist/tag/recognizer/vocabulary.js";

/** The columns of the vocabulary from which the casing of words that training never met is guessed. */
export type CasingColumns = Pick<VocabularyColumns, "keys" | "fine" | "bits">;

/** How often a word stands in each casing behind the first word of a sentence. */
export interface CasingCounts {
  lower: number;
  capital: number;
  upper: number;
}

/** Counts how words stand in running text, by the hash of their lower-case form. */
export function countCasings(docs: Iterable<Segmented>): Map<number, CasingCounts> {
  const counts = new Map<number, CasingCounts>();
  for (const doc of docs) {
    const words = tokenTexts(doc.plain, doc.tokens);
    for (const sentence of doc.sentences) {
      if (isHeadline(doc, sentence)) continue;
      for (let i = sentence.firstToken + 1; i < sentence.endToken; i++) {
        if (tellsCase(doc, i)) count(counts, words[i] as string, hasFlag(doc.tokens, i, TokenFlag.AllCaps));
      }
    }
  }
  return counts;
}

/** Whether the case of a token is the writer's choice: not behind an opening mark or a colon. */
export function tellsCase({ plain, tokens }: Segmented, i: number): boolean {
  return (
    hasFlag(tokens, i, TokenFlag.Word) &&
    (!hasFlag(tokens, i - 1, TokenFlag.Punctuation) || /^[,()-]/.test(tokenText(plain, tokens, i - 1)))
  );
}

/** Whether capitals stand on most words of a sentence, so that they prove nothing. */
export function isHeadline({ tokens }: Segmented, { firstToken, endToken, allCaps }: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = firstToken; i < endToken; i++) {
    if (hasFlag(tokens, i, TokenFlag.Word)) words++;
    if (hasFlag(tokens, i, TokenFlag.Capital)) capitals++;
  }
  return allCaps || capitals * 2 > words;
}

function count(counts: Map<number, CasingCounts>, word: string, upper: boolean): void {
  const lower = word.toLowerCase();
  const key = casingKey(lower);
  const own = counts.get(key) ?? { lower: 0, capital: 0, upper: 0 };
  counts.set(key, own);
  if (upper) own.upper++;
  else if (word.charAt(0) !== lower.charAt(0)) own.capital++;
  else own.lower++;
}

/** How often a word was counted. */
export function totalOf({ lower, capital, upper }: CasingCounts): number {
  return lower + capital + upper;
}

/** How many sightings what is known of similar words weighs. */
const PRIOR_WEIGHT = 2;
const MOST_COUNTED = 20;

/** Decides the casing of every word of a vocabulary; a word seen seldom leans on the words of its cluster. */
export function learnCasing(columns: CasingColumns, counts: ReadonlyMap<number, CasingCounts>): Uint8Array {
  const priors = clusterShares(columns, counts);
  const packed = new Uint8Array(Math.ceil(columns.keys.length / CASINGS_PER_BYTE));
  for (const [row, key] of columns.keys.entries()) {
    const seen = counts.get(key) ?? { lower: 0, capital: 0, upper: 0 };
    const prior = Math.max(priors[columns.fine[row] as number] as number, lexiconShare(columns.bits[row] as number));
    const at = Math.floor(row / CASINGS_PER_BYTE);
    packed[at] = (packed[at] as number) | (decide(seen, prior) << (2 * (row % CASINGS_PER_BYTE)));
  }
  return packed;
}

const NAME_BITS = LEXICON_BITS.reduce(
  (mask, tag, bit) => (tag === "Actor" || tag === "Honorific" ? mask : mask | (1 << bit)),
  0,
);

/** A word the lexicon lists as a name. */
function lexiconShare(bits: number): number {
  return bits & NAME_BITS ? 0.8 : 0;
}

/** The share of capitals among the words of each fine cluster. */
function clusterShares({ keys, fine }: CasingColumns, counts: ReadonlyMap<number, CasingCounts>): Float64Array {
  const size = fine.reduce((most, cluster) => Math.max(most, cluster), 0) + 1;
  const capitals = new Float64Array(size);
  const all = new Float64Array(size);
  for (const [row, key] of keys.entries()) {
    const seen = counts.get(key);
    if (seen === undefined) continue;
    const total = totalOf(seen);
    const weight = Math.min(total, MOST_COUNTED) / total;
    const cluster = fine[row] as number;
    capitals[cluster] = (capitals[cluster] as number) + weight * (seen.capital + seen.upper);
    all[cluster] = (all[cluster] as number) + weight * total;
  }
  return all.map((total, cluster) => ((capitals[cluster] as number) + 1) / (total + 2));
}

const MOST_LOWER = 0.25;
const LEAST_CAPITAL = 0.75;

function decide({ lower, capital, upper }: CasingCounts, prior: number): CasingValue {
  const capitals = capital + upper;
  const share = (capitals + PRIOR_WEIGHT * prior) / (capitals + lower + PRIOR_WEIGHT);
  if (share < MOST_LOWER) return Casing.Lower;
  if (share < LEAST_CAPITAL) return Casing.Either;
  return upper > capital ? Casing.Upper : Casing.Capital;
}
