import type { Segmented, Sentence, Syntax } from "../model/document.ts";
import type { PosTag } from "../model/syntax.ts";
import { hasFlag, TokenFlag, tokenText } from "../model/token.ts";
import { CALENDAR } from "../model/words.ts";
import { closedClassTag } from "./closed-class.ts";
import { type Term, tagTerms } from "./compromise.ts";

/** The tagger `compromise`: closed classes by list, the rest as compromise tags it. */
export function tagByCompromise(doc: Segmented, sentence: Sentence): Syntax {
  const terms = alignTerms(doc, sentence, tagTerms(doc.plain, sentence));
  const pos: PosTag[] = [];
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const word = tokenText(doc.plain, doc.tokens, i);
    const term = terms[i - sentence.firstToken] ?? null;
    pos.push(tagToken(doc, sentence, i, word, term, pos));
  }
  return { pos };
}

/** For each token of the sentence the term that covers its beginning. */
function alignTerms(doc: Segmented, sentence: Sentence, terms: readonly Term[]): (Term | null)[] {
  const aligned: (Term | null)[] = [];
  let t = 0;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const start = doc.tokens.start[i] as number;
    while (t < terms.length && (terms[t] as Term).end <= start) t++;
    const term = terms[t];
    aligned.push(term !== undefined && term.start < (doc.tokens.end[i] as number) ? term : null);
  }
  return aligned;
}

function tagToken(
  doc: Segmented,
  sentence: Sentence,
  i: number,
  word: string,
  term: Term | null,
  before: readonly PosTag[],
): PosTag {
  if (hasFlag(doc.tokens, i, TokenFlag.Possessive)) return isCopula(term, before) ? "VBZ" : "POS";
  if (hasFlag(doc.tokens, i, TokenFlag.Punctuation)) return "PUNCT";
  if (hasFlag(doc.tokens, i, TokenFlag.Number)) return "CD";
  if (CALENDAR.has(word)) return "NNP";
  const capital = hasFlag(doc.tokens, i, TokenFlag.Capital) && !sentence.allCaps;
  const closed = capital && isAcronym(doc, i) ? undefined : closedClassTag(word.toLowerCase());
  if (closed !== undefined) return closed;
  if (isCompoundTail(doc, i)) return "JJ";
  if (isFreeGerund(doc, i, word)) return "VBG";
  if (capital && i > sentence.firstToken && !isOpening(doc, i)) return "NNP";
  return term === null ? "NN" : tagByTerm(term.tags, word, capital, before);
}

/** “He’s leaving”, “that’s all”: what hangs on a pronoun or adverb is a verb. */
function isCopula(term: Term | null, before: readonly PosTag[]): boolean {
  return term?.tags.has("Copula") === true || /^(?:PRP|WP|WRB|IN|RB)$/.test(before.at(-1) ?? "");
}

/** “… was safe, adding that”, “…,” adding: “…”: behind a comma and before an object no noun, whatever compromise says. */
function isFreeGerund(doc: Segmented, i: number, word: string): boolean {
  const wordAt = (n: number): string => tokenText(doc.plain, doc.tokens, n);
  if (!/^\p{Ll}{2,}ing$/u.test(word) || !/^[,”"»]$|^''$/.test(wordAt(i - 1))) return false;
  if (!hasFlag(doc.tokens, i, TokenFlag.SpaceBefore)) return false;
  const next = /^[,:]$/.test(wordAt(i + 1)) ? i + 2 : i + 1;
  if (hasFlag(doc.tokens, next, TokenFlag.DoubleMark)) return true;
  return next === i + 1 && /^(?:that|the|an?|his|her|its|their|he|she|it|they|them|him)$/.test(wordAt(next));
}

/** “Washington-based”: what the scanner cut from a compound adjective. */
function isCompoundTail(doc: Segmented, i: number): boolean {
  const hyphen = tokenText(doc.plain, doc.tokens, i - 1) === "-";
  return hyphen && !hasFlag(doc.tokens, i, TokenFlag.SpaceBefore) && !hasFlag(doc.tokens, i - 1, TokenFlag.SpaceBefore);
}

/** “US”, “IT”: capitals that are no closed-class word. */
function isAcronym(doc: Segmented, i: number): boolean {
  return hasFlag(doc.tokens, i, TokenFlag.AllCaps);
}

/** Whether a capital may be due to an opening quotation mark before it. */
function isOpening(doc: Segmented, i: number): boolean {
  return hasFlag(doc.tokens, i - 1, TokenFlag.DoubleMark | TokenFlag.SingleMark);
}

function tagByTerm(tags: ReadonlySet<string>, word: string, capital: boolean, before: readonly PosTag[]): PosTag {
  if (tags.has("Verb") && !tags.has("Noun")) return tagVerb(tags, word, before);
  if (tags.has("ProperNoun") && capital) return "NNP";
  if (tags.has("Adjective")) return tags.has("Comparative") ? "JJR" : tags.has("Superlative") ? "JJS" : "JJ";
  if (tags.has("Adverb")) return "RB";
  if (tags.has("Value")) return "CD";
  if (tags.has("Plural")) return "NNS";
  if (tags.has("Preposition")) return "IN";
  if (tags.has("Conjunction")) return "CC";
  return "NN";
}

function tagVerb(tags: ReadonlySet<string>, word: string, before: readonly PosTag[]): PosTag {
  if (tags.has("Gerund") || word.endsWith("ing")) return "VBG";
  const previous = before.at(-1);
  if (previous === "DT" || previous === "PRP$") return /(?:ed|en)$/.test(word) ? "VBN" : "NN";
  if (tags.has("Participle")) return "VBN";
  if (tags.has("PastTense")) return afterAuxiliary(before) ? "VBN" : "VBD";
  if (afterModal(before)) return "VB";
  return /[^s]s$/i.test(word) ? "VBZ" : "VBP";
}

const AUXILIARY: ReadonlySet<PosTag> = new Set(["VBZ", "VBP", "VBD", "VB", "VBN", "VBG"]);

function afterAuxiliary(before: readonly PosTag[]): boolean {
  const verbal = before.filter((tag) => tag !== "RB");
  const previous = verbal.at(-1);
  if (previous === "VBG" && isNominal(verbal.at(-2))) return false;
  return previous !== undefined && AUXILIARY.has(previous);
}

/** “the shooting lasted”: a gerund behind an article is a noun and helps no verb. */
function isNominal(beforeGerund: PosTag | undefined): boolean {
  return beforeGerund === "DT" || beforeGerund === "PRP$" || beforeGerund === "JJ";
}

function afterModal(before: readonly PosTag[]): boolean {
  const previous = lastButAdverbs(before);
  return previous === "MD" || previous === "TO";
}

function lastButAdverbs(tags: readonly PosTag[]): PosTag | undefined {
  return tags.findLast((tag) => tag !== "RB");
}
