import type { Span } from "../model/span.ts";

/** Words before which the head of a noun phrase ends: prepositions, relative pronouns, adjectives behind a noun. */
const ENDS = new Set(
  (
    "of from in at on for with by to about against under over among as who whom which that whose where when while and " +
    "or but close familiar near including based speaking involved reached briefed is was are were has have had"
  ).split(" "),
);

/** The word that heads a source: “a senior official close to Abadi” … “official”, “Qasim Rahal, a minister” … “Rahal”. */
export function headOfSource(text: string, words: readonly Span[], source: ReadonlySet<number>): number | undefined {
  const indices = [...source].sort((a, b) => a - b);
  const end = indices.findIndex((word, i) => i > 0 && endsHead(text, words[indices[i - 1] ?? 0], words[word]));
  return end < 0 ? indices.at(-1) : indices[end - 1];
}

function endsHead(text: string, before: Span | undefined, word: Span | undefined): boolean {
  if (!before || !word) return false;
  return text.slice(before.end, word.start).includes(",") || ENDS.has(text.slice(word.start, word.end));
}
