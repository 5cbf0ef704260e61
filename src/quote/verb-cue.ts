import type { TokenRange } from "../model/span.ts";
import { readAsClause } from "./as-clause.ts";
import { type Attribution, isInContent } from "./attribution.ts";
import { borrowedSource } from "./borrowed-source.ts";
import { clauseFrom } from "./clause.ts";
import { hasFiniteVerb, isQuoted, type QuoteContext } from "./context.ts";
import { asQuoted, type CueToken, readCue } from "./cue.ts";
import { readInverted } from "./inverted.ts";
import { contentLeft } from "./left-content.ts";
import { cutAtMainClause } from "./main-clause.ts";
import { isOuterReport, withoutReported } from "./outer-report.ts";
import { readAround } from "./parenthetical.ts";
import type { Passage } from "./passages.ts";
import { contentRight } from "./right-content.ts";
import { findSubject, type Subject, verbGroupStart } from "./subject.ts";
import { isIdleThought } from "./thought.ts";

/**
 * Statements reported by a verb: “Q,” X said · “Q,” said X · X said that S · S, X said · X told Y that S · X said “Q1”,
 * adding “Q2”. The outermost report wins: a cue inside another's content is left to that content.
 */
export function findVerbCues(context: QuoteContext, passage: Passage, before: readonly Attribution[]): Attribution[] {
  if ((passage.signs & context.cueSign) === 0) return [];
  let found: Attribution[] = [];
  let last: TokenRange | null = null;
  for (let i = passage.firstToken; i < passage.endToken; i++) {
    const cue = readCue(context, i);
    if (cue === null || (cue.form === "infinitive" && !announces(context, i)) || isInContent(before, i)) continue;
    if (context.lower[i] === "asked" && isUnderClause(context, passage, i)) continue;
    if (cue.form === "gerund" && found.length === 0 && !hasFiniteVerb(context, passage.firstToken, i)) continue;
    const attribution = readAttribution(context, passage, asQuoted(context, cue), before, found, last);
    if (attribution === null) continue;
    found = [...withoutReported(found, attribution), attribution];
    last = attribution.source ?? last;
  }
  return found;
}

/** “Asked whether …, Rahal said”, “When asked …, Rahal said”: a question that opens the sentence is no statement. */
function isUnderClause({ lower }: QuoteContext, { firstToken }: Passage, i: number): boolean {
  return i === firstToken || (i === firstToken + 1 && /^(?:when|if)$/.test(lower[firstToken] as string));
}

/** “was quick to add that”, “went on to say: “Q””: an infinitive reports where its content is plainly announced. */
function announces(context: QuoteContext, i: number): boolean {
  return (
    context.lower[i - 1] === "to" &&
    (context.lower[i + 1] === "that" ||
      isQuoted(context, i + 1) ||
      (/^[,:]$/.test(context.words[i + 1] ?? "") && isQuoted(context, i + 2)))
  );
}

function readAttribution(
  context: QuoteContext,
  passage: Passage,
  cue: CueToken,
  before: readonly Attribution[],
  found: readonly Attribution[],
  lastSource: TokenRange | null,
): Attribution | null {
  const low = lastQuotedBefore(context, passage, cue.token) + 1;
  const plain = cue.form === "gerund" ? null : findSubject(context, cue.first, low);
  const inverted = chooseInverted(context, passage, cue, plain, low);
  const subject = inverted ? null : plain;
  if (!isReport(context, cue, subject, inverted !== null)) return null;
  const source = inverted?.source ?? subject ?? borrowedSource(context, passage, cue, lastSource);
  const leftEdge = inverted ? cue.token : (subject?.firstToken ?? verbGroupStart(context, cue.first, low));
  const inside = isInContent(found, cue.token);
  const behind = inverted ? inverted.end : verbEnd(context, cue);
  const outer = isOuterReport(context, passage, leftEdge, behind, found, cue.verb.addressee);
  const left = contentLeft(context, passage, cue, leftEdge, outer ? [] : [...before, ...found]);
  // “warned that “whoever sells the bridge” would answer to the town”: a verb without a source of its own goes on with the content.
  if (inside && (left === null || (inverted ?? subject) === null)) return null;
  const manner = cue.form === "finite" && !inside ? readAsClause(context, passage, leftEdge, behind) : null;
  if (manner) return describe(context, cue, source, manner, "verb-as");
  const around =
    cue.form === "gerund" || inside ? null : readAround(context, passage, leftEdge, behind, [...before, ...found]);
  if (around) return describe(context, cue, source, around, "verb-around");
  const right =
    inverted && left
      ? continuation(context, passage, behind)
      : contentRight(context, passage, cue, behind, inverted !== null);
  const behindCue = right && cutAtMainClause(context, passage, subject, right);
  return assemble(context, cue, source, prefersRight(context, left, behindCue) ? null : left, behindCue);
}

/** Of two clauses the one behind the verb is reported, that before it a circumstance: “Then, as it rained, Rahal said he was ill”. */
function prefersRight(context: QuoteContext, left: TokenRange | null, right: TokenRange | null): boolean {
  if (left === null || right === null || isQuoted(context, left.endToken - 1)) return false;
  const { firstToken: first, endToken } = right;
  return !/^(?:IN|WRB|RB|TO|CC|VBG)$/.test(context.pos[first] as string) && hasFiniteVerb(context, first, endToken);
}

/** “pointed out”: a particle belongs to its verb. */
function verbEnd({ lower }: QuoteContext, { token, verb }: CueToken): number {
  return verb.lemma === "point" && lower[token + 1] === "out" ? token + 2 : token + 1;
}

/** A subject behind the verb counts where none stands before it, behind a quotation, and where it closes the sentence. */
function chooseInverted(
  context: QuoteContext,
  passage: Passage,
  cue: CueToken,
  plain: Subject | null,
  low: number,
): ReturnType<typeof readInverted> {
  const inverted = readInverted(context, passage, cue, low);
  if (plain === null || inverted === null || isQuoted(context, cue.token - 1)) return inverted;
  if (cue.verb.object || cue.verb.addressee || context.words[cue.token - 1] !== ",") return null;
  return inverted.end + 1 >= passage.endToken ? inverted : null;
}

function assemble(
  context: QuoteContext,
  cue: CueToken,
  source: TokenRange | null,
  left: TokenRange | null,
  right: TokenRange | null,
): Attribution | null {
  const content: TokenRange[] = [];
  if (left) content.push(left);
  if (right && (left === null || continues(context, left, right))) content.push(right);
  if (content.length === 0) return null;
  if (left === null) return describe(context, cue, source, content, "verb-left");
  return content.length === 2
    ? describe(context, cue, source, content, "verb-around")
    : describe(context, cue, source, content, "verb-right");
}

function describe(
  context: QuoteContext,
  cue: CueToken,
  source: TokenRange | null,
  content: Attribution["content"],
  rule: string,
): Attribution {
  return {
    content,
    cue: { firstToken: cue.first, endToken: verbEnd(context, cue) },
    lemma: cue.verb.lemma,
    source: source && { firstToken: source.firstToken, endToken: source.endToken },
    rule,
    confidence: confidenceOf(context, content, source),
  };
}

/** Quoted pieces on both sides of the verb are one quotation; an unquoted clause behind a quoted one is not. */
function continues(context: QuoteContext, left: TokenRange, right: TokenRange): boolean {
  return isQuoted(context, right.firstToken) && isQuoted(context, left.endToken - 1);
}

function confidenceOf(context: QuoteContext, content: readonly TokenRange[], source: TokenRange | null): number {
  const quoted = content.every(
    ({ firstToken, endToken }) => isQuoted(context, firstToken) && isQuoted(context, endToken - 1),
  );
  return (quoted ? 0.9 : 0.75) - (source === null ? 0.25 : 0);
}

/** How far before the verb its subject may stand: a passage without stops may be as long as the text. */
const REACH = 1000;

function lastQuotedBefore(context: QuoteContext, passage: Passage, i: number): number {
  const low = Math.max(passage.firstToken, i - REACH);
  let last = i - 1;
  while (last >= low && !isQuoted(context, last)) last--;
  return last;
}

/** Whether the verb reports here: not in reduced relatives (“funds pledged by donors”), nor as guarded verbs without “that” or marks. */
function isReport(context: QuoteContext, cue: CueToken, subject: Subject | null, inverted: boolean): boolean {
  if (cue.form === "participle" && !inverted && !hasAuxiliary(context, cue, subject)) return false;
  if (isReduced(context, cue) || isSilent(context, cue, subject) || isAside(context, cue, subject)) return false;
  if (isIdleThought(context, cue)) return false;
  return !cue.verb.guarded || inverted || hasGuard(context, cue.token);
}

/** “men blamed for the attack”, “accused of treason”: without an object the past form is a passive participle. */
function isReduced(context: QuoteContext, { token, verb }: CueToken): boolean {
  const next = context.lower[token + 1] as string;
  return /^(?:accuse|blame|charge|criticize|condemn)$/.test(verb.lemma) && /^(?:of|for|on|with|by)$/.test(next);
}

/** “who spoke on condition of anonymity”, “who asked not to be named”: how somebody spoke is no statement. */
function isAside(context: QuoteContext, { verb }: CueToken, subject: Subject | null): boolean {
  return (
    subject !== null && context.lower[subject.firstToken] === "who" && /^(?:speak|talk|ask|request)$/.test(verb.lemma)
  );
}

/** “He did not say how many”: somebody is silent. */
function isSilent(context: QuoteContext, { token, verb }: CueToken, subject: Subject | null): boolean {
  if (!/^(?:say|elaborate|specify|identify|indicate|disclose|reveal|comment|explain|mention)$/.test(verb.lemma))
    return false;
  for (let i = subject?.groupStart ?? token; i < token; i++) {
    if (/^(?:not|(?:did|does|do|would)?n['’]t|declined|refused)$/.test(context.lower[i] as string)) return true;
  }
  return subject !== null && isNobody(context, subject);
}

/** “Neither the army nor | the U.N. would say”. */
function isNobody({ lower }: QuoteContext, { firstToken }: TokenRange): boolean {
  return /^(?:neither|nobody|none)$/.test(lower[firstToken] as string) || lower[firstToken - 1] === "nor";
}

function hasAuxiliary(context: QuoteContext, cue: CueToken, subject: Subject | null): boolean {
  if (subject === null || context.lower.slice(subject.groupStart, cue.token).includes("been")) return false;
  for (let i = subject.groupStart; i < cue.token; i++) {
    if (/^(?:have|has|had|having|'ve)$/.test(context.lower[i] as string)) return true;
  }
  return subject.groupStart === cue.token;
}

const GUARD_BEFORE = 4;
const GUARD_BEHIND = 14;

function hasGuard(context: QuoteContext, i: number): boolean {
  for (let k = i - GUARD_BEFORE; k < i + GUARD_BEHIND; k++) {
    if (k > i && /^[.;]$/.test(context.words[k] ?? "")) return false;
    if (isQuoted(context, k) || (k > i && (context.lower[k] === "that" || context.words[k] === ":"))) return true;
  }
  return false;
}

/** The quotation that goes on behind an inverted attribution: “Q1,” said X. “Q2.” or “Q1,” said X, “Q2.” */
function continuation(context: QuoteContext, passage: Passage, from: number): TokenRange | null {
  for (let i = from; i < passage.endToken; i++) {
    if (isQuoted(context, i)) return clauseFrom(context, i, passage.endToken);
    if (readCue(context, i)) return null;
  }
  return null;
}
