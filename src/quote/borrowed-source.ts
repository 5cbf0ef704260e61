import type { TokenRange } from "../model/span.ts";
import type { PosTag } from "../model/syntax.ts";
import { hasFiniteVerb, isQuoted, type QuoteContext } from "./context.ts";
import type { CueToken } from "./cue.ts";
import { isNoun, isTime, nounPhraseStart } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";
import { beginsNounPhrase, findSubject, isQuantifier } from "./subject.ts";

/** How far before the verb its subject may stand: a passage without stops may be as long as the text. */
const REACH = 200;

/** The source of a verb without a subject of its own: “…, adding that”, “X met Y and said”. */
export function borrowedSource(
  context: QuoteContext,
  passage: Passage,
  cue: CueToken,
  last: TokenRange | null,
): TokenRange | null {
  const own = cue.form === "gerund" ? subjectOfGerund(context, passage, cue.token) : null;
  if (own) return own;
  const main = mainClauseStart(context, Math.max(passage.firstToken, cue.token - REACH), cue.token);
  if (last && last.firstToken >= main && goesOn(context, cue)) return last;
  for (let i = main; i < cue.token; i++) {
    if (isQuoted(context, i) || !isHead(context, i) || isTime(context, i)) continue;
    return firstSubject(context, passage, i, cue.token);
  }
  return null;
}

/** “…, adding that”, “… and warned”: the verb shares the subject of the one before. */
function goesOn({ lower, pos }: QuoteContext, { token, form }: CueToken): boolean {
  const before = lower[token - 1];
  return form === "gerund" || before === "and" || before === "but" || pos[token - 1] === "RB";
}

/** “with Rahal accusing the army”: the noun phrase between “with” and the verb. */
function subjectOfGerund(context: QuoteContext, { firstToken: low }: Passage, gerund: number): TokenRange | null {
  const last = gerund - 1;
  if (last <= low || isQuoted(context, last) || !isNoun(context, last)) return null;
  const firstToken = nounPhraseStart(context, last, low);
  return context.lower[firstToken - 1] === "with" ? { firstToken, endToken: gerund } : null;
}

function isHead({ pos, lower }: QuoteContext, i: number): boolean {
  const tag = pos[i] as PosTag;
  return tag === "NNP" || tag === "NNS" || tag === "NN" || tag === "PRP" || isQuantifier(lower[i] as string);
}

const SUBORDINATORS = /^(?:when|after|as|while|if|although|though|because|since|before|once|until|asked|whenever)$/;

/** “When the vote ended, | Rahal smiled and said”: where the main clause begins, behind a subordinate one that opens the sentence. */
function mainClauseStart(context: QuoteContext, first: number, limit: number): number {
  if (!SUBORDINATORS.test(context.lower[first] as string)) return first;
  for (let i = first + 1; i < limit; i++) {
    if (context.words[i] !== "," || isQuoted(context, i) || !beginsNounPhrase(context, i + 1)) continue;
    if (hasFiniteVerb(context, i + 1, limit)) return i + 1;
  }
  return first;
}

/** The subject of the first verb that stands in no subordinate clause; of the first one where all do. */
function firstSubject(context: QuoteContext, passage: Passage, head: number, limit: number): TokenRange | null {
  let first: TokenRange | null = null;
  for (let verb = head + 1; verb < limit; verb++) {
    const tag = context.pos[verb];
    if (tag !== "VBD" && tag !== "VBZ" && tag !== "VBP" && tag !== "MD") continue;
    const subject = findSubject(context, verb, passage.firstToken);
    if (subject === null) continue;
    const whole =
      context.lower[subject.firstToken] === "who" ? beforeRelative(context, passage, head, verb, limit) : subject;
    if (whole === null) continue;
    if (!isSubordinate(context, whole.firstToken)) return whole;
    first ??= whole;
  }
  return first;
}

/** “Roe, who opened the bridge, | walked”: the relative clause ends at the comma that closes it. */
function relativeEnd({ words }: QuoteContext, head: number, verb: number, limit: number): number {
  for (let i = verb + 1; i < limit; i++) if (words[i] === ",") return i;
  return head + 1;
}

/** “while Rahal waited”, “in which he spoke”: a conjunction or pronoun before the subject opens a subordinate clause. */
function isSubordinate({ lower, pos }: QuoteContext, first: number): boolean {
  return (
    SUBORDINATORS.test(lower[first - 1] ?? "") ||
    /^W/.test(pos[first - 1] ?? "") ||
    /^(?:that|than|whether|like)$/.test(lower[first - 1] ?? "")
  );
}

function beforeRelative(
  context: QuoteContext,
  { firstToken: low }: Passage,
  head: number,
  verb: number,
  limit: number,
): TokenRange {
  return { firstToken: nounPhraseStart(context, head, low), endToken: relativeEnd(context, head, verb, limit) };
}
