import type { GazetteerHit, RecognisedName, Segmented, Sentence, Syntax, Tagged } from "../model/document.ts";
import { FormFlags } from "../model/form-flags.ts";
import type { NamePattern } from "../model/gazetteer.ts";
import { hasFlag, TokenFlag } from "../model/token.ts";
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
  const triggers = new FormFlags((word) => (options.triggers.has(word.toLowerCase()) ? 1 : 0));
  return (given) => {
    const doc = options.restoreCase(given);
    const hits = options.findHits(doc);
    const flags = triggers.of(doc.plain, doc.tokens);
    const syntax = doc.sentences.map((sentence) =>
      needsSyntax(doc, flags, sentence) ? options.tagSyntax(doc, sentence) : null,
    );
    const own = findPatternNames(doc, options.patterns);
    return { ...doc, syntax, hits, names: overrule(options.recognize(doc, hits), own) };
  };
}

function needsSyntax({ tokens }: Segmented, flags: Uint8Array, { firstToken, endToken }: Sentence): boolean {
  for (let i = firstToken; i < endToken; i++)
    if (flags[i] !== 0 || hasFlag(tokens, i, TokenFlag.DoubleMark)) return true;
  return false;
}
