import type { Mention, Tagged } from "../model/document.ts";
import { readAs } from "../model/mention.ts";
import { sentenceIndex } from "../model/sentence.ts";
import { isTitleWord } from "../model/titles.ts";
import { hasFlag, TokenFlag, tokenLowers, tokenText, tokenTexts } from "../model/token.ts";
import type { MentionKind } from "../model/types.ts";
import { findIntroducedAcronyms, type IntroducedAcronym } from "./acronyms.ts";

/**
 * Finds what the document says again: surnames of persons it names in full, acronyms it introduces in brackets,
 * and names found in one place but missed in another.
 */
export function addRepeats(doc: Tagged, mentions: readonly Mention[]): Mention[] {
  const words = tokenTexts(doc.plain, doc.tokens);
  const introduced = findIntroducedAcronyms(doc, mentions);
  const patterns = collectPatterns(doc, words, mentions, introduced);
  const covered = coverTokens(doc, mentions);
  const added: Mention[] = [];
  const isCapitalised = haveCapitals(doc, mentions, introduced);
  for (let i = 0; i < words.length; i++) {
    if (covered[i] || (isCapitalised && !hasFlag(doc.tokens, i, TokenFlag.Capital))) continue;
    const begun = patterns.get(words[i] as string);
    const found = begun === undefined ? null : longestPattern(doc, words, begun, covered, i);
    if (found === null) continue;
    added.push(repeat(doc, found, i));
    i += found.words.length - 1;
  }
  return [...markIntroduced(mentions, introduced), ...added].sort((a, b) => a.start - b.start);
}

/** Whether every name begins and ends with a capital: then no word in lower case need be looked up. */
function haveCapitals(
  { tokens }: Tagged,
  mentions: readonly Mention[],
  introduced: readonly IntroducedAcronym[],
): boolean {
  const isCapital = (i: number): boolean => hasFlag(tokens, i, TokenFlag.Capital);
  return (
    mentions.every(({ firstToken, endToken }) => isCapital(firstToken) && isCapital(endToken - 1)) &&
    introduced.every(({ token }) => isCapital(token))
  );
}

/**
 * An acronym is told what it was introduced behind, whoever else bears it: “Alliance of Nineveh Brigades (ANB)” is not
 * the agency that the gazetteer knows as ANB.
 */
function markIntroduced(mentions: readonly Mention[], introduced: readonly IntroducedAcronym[]): readonly Mention[] {
  if (introduced.length === 0) return mentions;
  const names = new Map(introduced.map(({ acronym, name }) => [acronym, name]));
  return mentions.map((mention) => {
    const name = names.get(mention.text);
    if (name === undefined || mention.candidates.some(({ entry }) => isOf(entry.id, name) || entry.priority > 0))
      return mention;
    return readAs(mention, {
      kind: "acronym",
      label: name.label,
      type: name.type,
      candidates: [],
      introducedBy: name.start,
    });
  });
}

function isOf(id: string, { candidates }: Mention): boolean {
  return candidates.some(({ entry }) => entry.id === id);
}

interface Pattern {
  readonly words: readonly string[];
  readonly kind: MentionKind;
  readonly of: Mention;
  readonly rule: string;
}

/** By the first word. */
type Patterns = Map<string, Pattern[]>;

function collectPatterns(
  doc: Tagged,
  words: readonly string[],
  mentions: readonly Mention[],
  introduced: readonly IntroducedAcronym[],
): Patterns {
  const patterns: Patterns = new Map();
  const lower = lowerCaseWords(doc, words, mentions);
  for (const { acronym, name } of introduced)
    add(patterns, { words: [acronym], kind: "acronym", of: name, rule: "introduced-acronym" });
  for (const mention of mentions) {
    const { firstToken, endToken } = mention;
    const last = words[endToken - 1] as string;
    const isSeveral = endToken - firstToken > 1;
    if (mention.label === "PER" && isSeveral && isSurname(last) && !lower.has(last.toLowerCase()))
      add(patterns, { words: [last], kind: "surname", of: mention, rule: "surname" });
    // The model has seen every occurrence and its context: where it found no name, a repetition is no evidence.
    if (mention.rule === "model") continue;
    if (isSeveral || !lower.has(last.toLowerCase()))
      add(patterns, { words: words.slice(firstToken, endToken), kind: mention.kind, of: mention, rule: "repeat" });
  }
  return patterns;
}

function add(patterns: Patterns, pattern: Pattern): void {
  const first = pattern.words[0] as string;
  const known = patterns.get(first);
  if (known === undefined) patterns.set(first, [pattern]);
  else if (!known.some(({ words }) => isSame(words, pattern.words))) known.push(pattern);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

function isSurname(word: string): boolean {
  return word.length > 2 && /^(?:(?:al|el|ul)-)?\p{Lu}/u.test(word) && !word.endsWith(".");
}

/** The last words of mentions that the document also writes in lower case: no evidence for a name. */
function lowerCaseWords(doc: Tagged, words: readonly string[], mentions: readonly Mention[]): ReadonlySet<string> {
  const lowers = tokenLowers(doc.plain, doc.tokens);
  const asked = new Set<string>();
  for (const { endToken } of mentions) asked.add(lowers[endToken - 1] as string);
  const found = new Set<string>();
  const { flags } = doc.tokens;
  for (let i = 0; i < words.length; i++) {
    const isLower = ((flags[i] as number) & (TokenFlag.Word | TokenFlag.Capital)) === TokenFlag.Word;
    if (isLower && asked.has(words[i] as string)) found.add(words[i] as string);
  }
  return found;
}

function coverTokens(doc: Tagged, mentions: readonly Mention[]): Uint8Array {
  const covered = new Uint8Array(doc.tokens.length);
  for (const { firstToken, endToken } of mentions) for (let i = firstToken; i < endToken; i++) covered[i] = 1;
  return covered;
}

function longestPattern(
  doc: Tagged,
  words: readonly string[],
  patterns: readonly Pattern[],
  covered: Uint8Array,
  i: number,
): Pattern | null {
  let best: Pattern | null = null;
  for (const pattern of patterns) {
    if (best !== null && best.words.length >= pattern.words.length) continue;
    if (standsAt(doc, words, pattern, covered, i)) best = pattern;
  }
  return best;
}

function standsAt(doc: Tagged, words: readonly string[], pattern: Pattern, covered: Uint8Array, i: number): boolean {
  if (i + pattern.words.length > words.length) return false;
  for (let n = 0; n < pattern.words.length; n++) {
    if (covered[i + n] || words[i + n] !== pattern.words[n]) return false;
  }
  if (pattern.rule === "introduced-acronym" && doc.sentences[sentenceIndex(doc.sentences, i)]?.allCaps) return true;
  return !continuesName(doc, covered, i - 1) && !continuesName(doc, covered, i + pattern.words.length);
}

/** Whether a neighbour is a capitalised word no mention covers: then the words are part of another name. */
function continuesName(doc: Tagged, covered: Uint8Array, i: number): boolean {
  if (i < 0 || i >= doc.tokens.length || covered[i]) return false;
  if (!hasFlag(doc.tokens, i, TokenFlag.Capital)) return false;
  return isMidSentence(doc, i) && !isTitleLike(doc, i);
}

function isMidSentence(doc: Tagged, i: number): boolean {
  return doc.sentences[sentenceIndex(doc.sentences, i)]?.firstToken !== i;
}

function isTitleLike(doc: Tagged, i: number): boolean {
  const word = tokenText(doc.plain, doc.tokens, i);
  return isTitleWord(word) || word === "The";
}

function repeat(doc: Tagged, pattern: Pattern, i: number): Mention {
  const start = doc.tokens.start[i] as number;
  const endToken = i + pattern.words.length;
  const end = doc.tokens.end[endToken - 1] as number;
  const { of, kind, rule } = pattern;
  return {
    start,
    end,
    text: doc.text.slice(start, end),
    firstToken: i,
    endToken,
    sentence: sentenceIndex(doc.sentences, i),
    label: of.label,
    kind,
    via: "coreference",
    confidence: Math.round(of.confidence * 90) / 100,
    rule,
    type: of.type,
    candidates: of.candidates,
    otherwise: of.otherwise,
    introducedBy: rule === "introduced-acronym" ? of.start : of.introducedBy,
  };
}
