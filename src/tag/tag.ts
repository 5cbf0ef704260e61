import type { RecognisedName, Segmented, Sentence, Tagged } from "../model/document.ts";
import { hasFlag, TokenFlag, tokenText } from "../model/token.ts";
import { cleanName } from "./clean-names.ts";
import { findCompromiseNames } from "./compromise.ts";
import { findNameRuns } from "./name-runs.ts";
import { tagSyntax } from "./syntax.ts";

export interface TagOptions {
  /** Lower-case words that make a sentence worth its syntax: the forms of the cues. */
  readonly triggers: ReadonlySet<string>;
}

/** Binds the tagging stage: names everywhere, syntax only in sentences that can hold an attribution. */
export function createTagger(options: TagOptions): (doc: Segmented) => Tagged {
  return (doc) => ({
    ...doc,
    syntax: doc.sentences.map((sentence) =>
      needsSyntax(doc, sentence, options.triggers) ? tagSyntax(doc, sentence) : null,
    ),
    names: doc.sentences.flatMap((sentence) => findNames(doc, sentence)),
  });
}

function needsSyntax(doc: Segmented, sentence: Sentence, triggers: ReadonlySet<string>): boolean {
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    if (triggers.has(tokenText(doc.plain, doc.tokens, i).toLowerCase())) return true;
  }
  return false;
}

/** Names by rule first; compromise adds those that overlap none of them. */
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
