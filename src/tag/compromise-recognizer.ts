import type { RecognisedName, Segmented, Sentence } from "../model/document.ts";
import { hasFlag, TokenFlag } from "../model/token.ts";
import { cleanName } from "./clean-names.ts";
import { findCompromiseNames } from "./compromise.ts";
import { findNameRuns } from "./name-runs.ts";

/** The recogniser `compromise`: names that show what they are by title or head word, and what compromise adds to them. */
export function recognizeByCompromise(doc: Segmented): RecognisedName[] {
  return doc.sentences.flatMap((sentence) => findNames(doc, sentence));
}

function findNames(doc: Segmented, sentence: Sentence): RecognisedName[] {
  const byRule = findNameRuns(doc, sentence);
  if (sentence.allCaps || !hasCapital(doc, sentence)) return byRule;
  const names = [...byRule];
  for (const found of findCompromiseNames(doc.plain, sentence)) {
    for (const name of cleanName(doc, found)) {
      if (!names.some((other) => other.firstToken < name.endToken && name.firstToken < other.endToken))
        names.push(name);
    }
  }
  return names.sort((a, b) => a.firstToken - b.firstToken);
}

function hasCapital(doc: Segmented, sentence: Sentence): boolean {
  for (let i = sentence.firstToken + 1; i < sentence.endToken; i++) {
    if (hasFlag(doc.tokens, i, TokenFlag.Capital)) return true;
  }
  return sentence.endToken - sentence.firstToken > 0 && hasFlag(doc.tokens, sentence.firstToken, TokenFlag.Capital);
}
