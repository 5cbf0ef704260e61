import { surfacePieces } from "../../gazetteer/fold.ts";
import type { AliasRef, GazetteerIndex } from "../../gazetteer/index.ts";
import type { Segmented, Sentence } from "../../model/document.ts";
import { isDependent } from "../../model/gazetteer.ts";
import { hasFlag, TokenFlag, tokenForms, tokenLowers, tokenTexts } from "../../model/token.ts";
import { castLike, toLower } from "./letters.ts";

/**
 * How the document itself writes words whose case is open, in places where case tells something: the form it prefers
 * behind the first word of a sentence, by the lower-case word.
 */
export function collectForms(doc: Segmented, isOpen: (sentence: Sentence, i: number) => boolean): Map<string, string> {
  const counts = countOpen(doc, isOpen);
  if (counts.size === 0) return new Map();
  const words = tokenTexts(doc.plain, doc.tokens);
  const lowers = tokenLowers(doc.plain, doc.tokens);
  for (const sentence of doc.sentences) {
    for (let i = sentence.firstToken + 1; i < sentence.endToken; i++) {
      const own = counts.get(lowers[i] as string);
      if (own === undefined || hasFlag(doc.tokens, i - 1, TokenFlag.Punctuation)) continue;
      if (!hasFlag(doc.tokens, i, TokenFlag.Word) || isOpen(sentence, i)) continue;
      const word = words[i] as string;
      own.set(word, (own.get(word) ?? 0) + 1);
    }
  }
  return new Map([...counts].filter(([, own]) => own.size > 0).map(([lower, own]) => [lower, commonest(own)]));
}

/** A count of forms, empty yet, for each word whose case is open somewhere: nobody asks for others. */
function countOpen(
  doc: Segmented,
  isOpen: (sentence: Sentence, i: number) => boolean,
): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  const words = tokenTexts(doc.plain, doc.tokens);
  for (const sentence of doc.sentences)
    for (let i = sentence.firstToken; i < sentence.endToken; i++)
      if (isOpen(sentence, i)) counts.set(toLower(words[i] as string), new Map());
  return counts;
}

function commonest(counts: ReadonlyMap<string, number>): string {
  let best = "";
  for (const [form, count] of counts) if (count > (counts.get(best) ?? 0)) best = form;
  return best;
}

/** A name of the gazetteer in a text whose case tells nothing. */
export interface BlindMatch {
  readonly endToken: number;
  /** The words of the match in the case of the name. */
  readonly forms: readonly string[];
}

/** Finds the longest name of the gazetteer that begins at a token, whatever its case; weak names are none. */
export function matchBlindly(
  doc: Segmented,
  index: GazetteerIndex,
  sentence: Sentence,
  first: number,
): BlindMatch | null {
  const ids = tokenForms(doc.plain, doc.tokens);
  let best: BlindMatch | null = null;
  let node = index.open(ids[first] as number);
  for (let i = first + 1; node >= 0; i++) {
    const ref = index.endsAt(node).find(isStrong);
    if (ref !== undefined) best = { endToken: i, forms: castWords(doc, first, i, ref.alias.text) };
    node = i < sentence.endToken ? index.follow(node, ids[i] as number) : -1;
  }
  return best;
}

function isStrong({ alias }: AliasRef): boolean {
  return !isDependent(alias.kind) && alias.prior >= 0.5;
}

function castWords(doc: Segmented, first: number, end: number, alias: string): string[] {
  const models = surfacePieces(alias);
  const words = tokenTexts(doc.plain, doc.tokens).slice(first, end);
  let n = 0;
  return words.map((word) => {
    const count = surfacePieces(word).length;
    const own = models.slice(n, n + count);
    n += count;
    if (own.length === 0) return word;
    const parts = word.split("-");
    if (parts.length !== own.length) return castLike(word, own.join(""));
    return parts.map((part, k) => castLike(part, own[k] as string)).join("-");
  });
}
