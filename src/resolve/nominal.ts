import type { Mention } from "../model/document.ts";
import type { GazetteerEntry } from "../model/gazetteer.ts";
import { sentenceIndex } from "../model/sentence.ts";
import { hasFlag, TokenFlag } from "../model/token.ts";
import type { EntityType } from "../model/types.ts";
import { NOUN_TYPES } from "./body-noun.ts";
import type { Cluster } from "./cluster.ts";
import type { ResolveContext } from "./context.ts";
import { isKindAt, lowerAt, mentionAt, spanOfTokens } from "./layout.ts";
import { partsOf } from "./name-parts.ts";
import { chooseType } from "./type.ts";
import { WordKind } from "./word-kinds.ts";

/** What may follow a noun phrase that is complete: “the ministry said”, not “the ministry building”. */
const FOLLOWERS: ReadonlySet<string> = new Set(
  "and or but that which who whose where when while as at by for from in into on to with without over after before against under during since until is was are were has had have will would can could may might must should does did do also not never then still later says wants plans insists gave took made won lost left held met began sent put kept set came went fell rose ran broke chose grew knew led paid saw sold spent spoke stood told said wrote withdrew sought fought".split(
    " ",
  ),
);

function mayFollow(word: string): boolean {
  return FOLLOWERS.has(word) || (word.length > 4 && word.endsWith("ed"));
}

/**
 * Adds definite noun phrases that mean a body named before: “the ministry … Iraqi Interior Ministry”, “the party” where
 * the document has one party. Where several fit, none is guessed.
 */
export function addNominals(context: ResolveContext): void {
  const bodies = context.clusters.list.filter(({ label, members }) => label === "ORG" && members.length > 0);
  if (bodies.length === 0) return;
  for (const i of context.articles) {
    if (!isKindAt(context, i + 1, WordKind.BodyNoun) || !isNounPhrase(context, i + 1)) continue;
    const noun = context.words[i + 1] as string;
    const antecedent = findAntecedent(noun, context.doc.tokens.start[i] as number, bodies);
    if (antecedent === null) continue;
    context.clusters.join(antecedent, { mention: makeNominal(context, i + 1), kind: "nominal", rule: "nominal" });
  }
}

function isNounPhrase(context: ResolveContext, at: number): boolean {
  if (mentionAt(context, at) !== undefined) return false;
  return (
    hasFlag(context.doc.tokens, at + 1, TokenFlag.Punctuation | TokenFlag.Possessive) ||
    mayFollow(lowerAt(context, at + 1))
  );
}

/** The one body with the noun in its name; else the one of the noun's type. */
function findAntecedent(noun: string, before: number, bodies: readonly Cluster[]): Cluster | null {
  let named: Cluster | null = null;
  for (const cluster of bodies) {
    if (cluster.start >= before || !hasNoun(cluster, noun)) continue;
    if (named !== null) return null;
    named = cluster;
  }
  return named ?? onlyOfType(NOUN_TYPES[noun], before, bodies);
}

function onlyOfType(type: EntityType | undefined, before: number, bodies: readonly Cluster[]): Cluster | null {
  if (type === undefined) return null;
  const typed = bodies.filter((cluster) => chooseType(cluster) === type);
  const [only] = typed;
  return only !== undefined && typed.length === 1 && only.start < before ? only : null;
}

function hasNoun({ entry, members }: Cluster, noun: string): boolean {
  if (entry !== null && wordsOf(entry).has(noun)) return true;
  return members.some(({ mention }) => partsOf(mention.text).words.includes(noun));
}

const entryWords = new WeakMap<GazetteerEntry, ReadonlySet<string>>();

/** The words of all names of an entry. */
function wordsOf(entry: GazetteerEntry): ReadonlySet<string> {
  const known = entryWords.get(entry);
  if (known !== undefined) return known;
  const words = new Set(entry.aliases.flatMap(({ text }) => partsOf(text).words));
  entryWords.set(entry, words);
  return words;
}

function makeNominal(context: ResolveContext, at: number): Mention {
  const { start, end, text } = spanOfTokens(context, at, at + 1);
  return {
    start,
    end,
    text,
    firstToken: at,
    endToken: at + 1,
    sentence: sentenceIndex(context.doc.sentences, at),
    label: "ORG",
    kind: "nominal",
    via: "coreference",
    confidence: 0.7,
    rule: "nominal",
    type: null,
    candidates: [],
    otherwise: undefined,
    introducedBy: undefined,
  };
}
