import type { Sentence } from "../../model/document.ts";
import { BEFORE, BEHIND, type Place } from "./features.ts";
import type { Occurrences } from "./occurrences.ts";
import { WordFlag, type WordType } from "./words.ts";

/** The word at a token, or what stands for the edge of its sentence. */
export function wordAt(words: readonly WordType[], sentence: Sentence, i: number): WordType {
  if (i < sentence.firstToken) return BEFORE;
  return i >= sentence.endToken ? BEHIND : (words[i] as WordType);
}

/** Whether what the document says elsewhere of a word with these flags is worth asking. */
export function asksDocument(flags: number): boolean {
  return (flags & (WordFlag.Letters | WordFlag.Lower | WordFlag.Short)) === WordFlag.Letters;
}

/** The neighbours of a word in every place where the document has it capitalised; none for a word that stands once. */
export function placesOf(
  words: readonly WordType[],
  sentenceOf: (token: number) => Sentence,
  { tokens }: Occurrences,
): Place[] {
  if (tokens.length < 2) return [];
  return tokens.map((token) => {
    const sentence = sentenceOf(token);
    return { before: wordAt(words, sentence, token - 1), behind: wordAt(words, sentence, token + 1) };
  });
}
