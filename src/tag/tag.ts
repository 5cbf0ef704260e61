import type { GazetteerHit, RecognisedName, Segmented, Sentence, Syntax, Tagged } from "../model/document.ts";
import type { NamePattern } from "../model/gazetteer.ts";
import { hasFlag, TokenFlag, tokenTexts } from "../model/token.ts";
import { findPatternNames, overrule } from "./pattern-names.ts";

export interface TagOptions {
  /** Reads text whose case tells nothing as it would be written in running text. */
  readonly restoreCase: (doc: Segmented) => Segmented;
  /** Lower-case words that make a sentence worth its syntax, beside quotation marks: the forms of the cues. */
  readonly triggers: ReadonlySet<string>;
  /** Tells the parts of speech of a sentence. */
  readonly tagSyntax: (doc: Segmented, sentence: Sentence) => Syntax;
  /** The user's patterns for names that no list can hold. */
  readonly patterns: readonly NamePattern[];
  /** Finds the names of the gazetteer in a document. */
  readonly findHits: (doc: Segmented) => readonly GazetteerHit[];
  /** Finds the names of a document, given what the gazetteer knows of it. */
  readonly recognize: (doc: Segmented, hits: readonly GazetteerHit[]) => readonly RecognisedName[];
}

/** Binds the tagging stage: names everywhere, syntax only in sentences that can hold an attribution. */
export function createTagger(options: TagOptions): (doc: Segmented) => Tagged {
  return (given) => {
    const doc = options.restoreCase(given);
    const hits = options.findHits(doc);
    const syntax = doc.sentences.map((sentence) =>
      needsSyntax(doc, sentence, options.triggers) ? options.tagSyntax(doc, sentence) : null,
    );
    const own = findPatternNames(doc, options.patterns);
    return { ...doc, syntax, hits, names: overrule(options.recognize(doc, hits), own) };
  };
}

function needsSyntax(doc: Segmented, sentence: Sentence, triggers: ReadonlySet<string>): boolean {
  const words = tokenTexts(doc.plain, doc.tokens);
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    if (triggers.has((words[i] as string).toLowerCase()) || hasFlag(doc.tokens, i, TokenFlag.DoubleMark)) return true;
  }
  return false;
}
