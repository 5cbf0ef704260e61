import type { PosTag } from "../model/syntax.ts";

import { cueAt, isQuoted, type QuoteContext } from "./context.ts";
import type { CueVerb } from "./lexicon.ts";

/** A reporting verb in its place. */
export interface CueToken {
  /** The verb itself. */
  readonly token: number;
  /** First token of the cue: the verb, or “quoted” of “quoted as saying”. */
  readonly first: number;
  readonly verb: CueVerb;
  readonly form: "finite" | "infinitive" | "gerund" | "participle";
}

/** Forms that are verbs of saying wherever they stand. */
const CERTAIN: ReadonlySet<string> = new Set(
  "said say told tells says asked warns insists argues admits denies announces adds writes explains acknowledges added wrote announced denied insisted vowed urged argued tweeted acknowledged declared explained noted replied confirmed alleged stressed reiterated".split(
    " ",
  ),
);

/** Reads a token as a reporting verb, or null where it is none: a noun, a quoted word, “claims of victory”. */
export function readCue(context: QuoteContext, i: number): CueToken | null {
  const verb = cueAt(context, i);
  if (verb === undefined || isQuoted(context, i) || context.mentionAt[i] !== -1) return null;
  if (verb.lemma === "quote" && context.lower[i + 1] === "as") return null;
  const form = formOf(context, i, verb);
  return form === null ? null : { token: i, first: i, verb, form };
}

/** “was quoted as saying that S”: one cue, with the subject of the passive as source. */
export function asQuoted(context: QuoteContext, cue: CueToken): CueToken {
  const quoted = cue.token - 2;
  if (context.lower[cue.token - 1] !== "as" || context.lower[quoted] !== "quoted" || quoted < 0) return cue;
  return { ...cue, first: quoted, form: "finite" };
}

function formOf(context: QuoteContext, i: number, verb: CueVerb): CueToken["form"] | null {
  const word = context.lower[i] as string;
  const tag = context.pos[i] as PosTag;
  if (word.endsWith("ing") && word !== verb.lemma) return followsDeterminer(context, i) ? null : "gerund";
  if (!CERTAIN.has(word) && !isVerbal(context, i, tag, verb)) return null;
  if (word === verb.lemma && isInfinitive(context, i)) return "infinitive";
  if (tag === "VBN" || (!CERTAIN.has(word) && followsDeterminer(context, i))) return participleOrNull(context, i, word);
  return "finite";
}

/** Whether a word the tagger wavers on is a verb here: by its tag, or between a noun and what verbs of saying take. */
function isVerbal(context: QuoteContext, i: number, tag: PosTag, { attribution }: CueVerb): boolean {
  if (followsDeterminer(context, i)) return false;
  if (tag.startsWith("VB")) return true;
  const before = context.pos[i - 1];
  const next = context.lower[i + 1];
  if (closesAttribution(context, i)) return true;
  if (attribution !== undefined && next === "to" && /^NN/.test(before ?? "")) return true;
  const takesObject = next === "that" || next === "the" || isQuoted(context, i + 1) || context.pos[i + 1] === "PRP";
  return takesObject && (before === "NNP" || before === "NNS" || before === "PRP" || before === "NN");
}

const LONGEST_SPEAKER = 5;

/** “Q,” Rahal answers. Behind a quotation and a subject the sentence ends with its verb. */
function closesAttribution(context: QuoteContext, i: number): boolean {
  if (!/^[.,:]$/.test(context.words[i + 1] ?? ".") || !/^(?:NNP|PRP)$/.test(context.pos[i - 1] ?? "")) return false;
  for (let k = i - 1; k > i - LONGEST_SPEAKER; k--) if (isQuoted(context, k)) return context.words[k - 1] === ",";
  return false;
}

function followsDeterminer(context: QuoteContext, i: number): boolean {
  const before = context.pos[i - 1];
  return before === "DT" || before === "PRP$" || before === "JJ" || before === "POS" || before === "CD";
}

function participleOrNull(context: QuoteContext, i: number, word: string): CueToken["form"] | null {
  if (followsDeterminer(context, i)) return null;
  return CERTAIN.has(word) || word.endsWith("ed") || word === "told" ? "participle" : null;
}

function isInfinitive(context: QuoteContext, i: number): boolean {
  const before = lastButAdverb(context, i);
  return context.lower[before] === "to" || context.lower[before] === "let";
}

function lastButAdverb(context: QuoteContext, i: number): number {
  let before = i - 1;
  while (before >= 0 && context.pos[before] === "RB") before--;
  return before;
}
