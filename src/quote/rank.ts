import { loadData } from "../model/data.ts";
import type { Lexicon } from "../model/lexicons.ts";
import type { Discourse } from "./discourse.ts";
import type { Phrase } from "./phrase.ts";

const lexicon = loadData<Lexicon<"anonymity">>("anonymity");
const RANKS: ReadonlySet<string> = new Set(lexicon.ranks);
const MILITARY: ReadonlySet<string> = new Set(lexicon.military);

/** What a phrase says of a person's standing, in its own words: “a retired army general” … retired general. */
export function rankOf(
  { context }: Discourse,
  { firstToken, head }: Pick<Phrase, "firstToken" | "head">,
): string | null {
  const found: string[] = [];
  for (let i = firstToken; i <= head; i++) {
    const word = context.lower[i] as string;
    if (context.mentionAt[i] === -1 && (i < head ? RANKS.has(word) : MILITARY.has(word.replace(/s$/, ""))))
      found.push(context.words[i] as string);
  }
  return found.length > 0 ? found.join(" ") : null;
}

/** Whether a word before a noun tells rank: “senior”, “retired”. */
export function isRank(word: string): boolean {
  return RANKS.has(word);
}
