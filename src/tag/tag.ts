import type { GazetteerHit, RecognisedName, Segmented, Sentence, Syntax, Tagged } from "../model/document.ts";
import { FormFlags } from "../model/form-flags.ts";
import type { NamePattern } from "../model/gazetteer.ts";
import { hasFlag, TokenFlag } from "../model/token.ts";
import { findPatternNames, overrule } from "./pattern-names.ts";

export interface TagOptions {
  /** Reads text whose case tells nothing as it would be written in running text. */
  readonly restoreCase: (doc: Segmented) => Segmented;
  /** Lower-case words that make a sentence worth its syntax, beside quotation marks in or next to it: the forms of the cues. */
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
    const marked = doc.sentences.map((sentence) => hasMark(doc, sentence));
    const syntax = doc.sentences.map((sentence, n) =>
      needsSyntax(doc, flags, marked, n) ? options.tagSyntax(doc, sentence) : null,
    );
    const own = findPatternNames(doc, options.patterns);
    return { ...doc, syntax, hits, names: overrule(options.recognize(doc, hits), own) };
  };
}

/** A sentence beside a quotation may say who speaks: “Rahal turned round. “Who is there?”” */
function needsSyntax({ sentences }: Segmented, flags: Uint8Array, marked: readonly boolean[], n: number): boolean {
  if (marked[n] || marked[n + 1]) return true;
  const sentence = sentences[n] as Sentence;
  if (marked[n - 1] && sentences[n - 1]?.paragraph === sentence.paragraph) return true;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) if (flags[i] !== 0) return true;
  return false;
}

function hasMark({ tokens }: Segmented, { firstToken, endToken }: Sentence): boolean {
  for (let i = firstToken; i < endToken; i++) if (hasFlag(tokens, i, TokenFlag.DoubleMark)) return true;
  return false;
}
