import type { Sentence } from "../../model/document.ts";
import { BEFORE, BEHIND, type Place, type Window } from "./features.ts";
import type { Occurrences } from "./occurrences.ts";
import { WordFlag, type WordType } from "./words.ts";

/** The word at a token, or what stands for the edge of its sentence. */
export function wordAt(words: readonly WordType[], sentence: Sentence, i: number): WordType {
  if (i < sentence.firstToken) return BEFORE;
  return i >= sentence.endToken ? BEHIND : (words[i] as WordType);
}

/** A token with its neighbours inside the sentence. */
export function windowAt(words: readonly WordType[], sentence: Sentence, i: number): Window {
  return {
    before2: wordAt(words, sentence, i - 2),
    before: wordAt(words, sentence, i - 1),
    word: words[i] as WordType,
    behind: wordAt(words, sentence, i + 1),
    behind2: wordAt(words, sentence, i + 2),
    first: i === sentence.firstToken,
    allCaps: sentence.allCaps,
  };
}

/** Whether what the document says elsewhere of a word is worth asking. */
export function asksDocument(word: WordType): boolean {
  return (word.flags & WordFlag.Letters) !== 0 && (word.flags & (WordFlag.Lower | WordFlag.Short)) === 0;
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
