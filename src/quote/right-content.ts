import type { TokenRange } from "../model/span.ts";
import type { PosTag } from "../model/syntax.ts";
import { isTakenUp } from "./anaphoric-object.ts";
import { range } from "./attribution.ts";
import { clauseEnd, clauseFrom } from "./clause.ts";
import { hasFiniteVerb, isFiniteVerb, isQuoted, type QuoteContext } from "./context.ts";
import type { CueToken } from "./cue.ts";
import { isInsideNounPhrase, isTime, longNounPhraseEnd, nounPhraseEnd } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";

/** How far behind the verb the complementiser or quotation may stand. */
const REACH = 16;

/** The content behind a reporting verb: X said that S · X said: “Q” · X told Y S · X urged Y to S. */
export function contentRight(
  context: QuoteContext,
  passage: Passage,
  cue: CueToken,
  behind: number,
  inverted: boolean,
): TokenRange | null {
  const limit = passage.endToken;
  let from = behind;
  while (from < limit && !isQuoted(context, from) && isPassingAdverb(context, from)) from++;
  if (PURPOSE.has(cue.verb.lemma) && context.lower[from] === "for") from++;
  if (context.words[from] === "," && context.pos[from + 1] === "IN" && !inverted) from++;
  const addressed = cue.verb.addressee && !inverted ? skipAddressee(context, from, limit) : from;
  const anchor = findAnchor(context, addressed, limit);
  if (anchor >= 0 && !(cue.verb.infinitive && isInMarks(context, addressed, anchor)))
    return clauseFrom(context, anchor, limit);
  return inverted ? null : bareContent(context, cue, from, addressed, limit);
}

/** Verbs whose “for” announces the content: “called for a ceasefire”. */
const PURPOSE: ReadonlySet<string> = new Set(["call", "appeal", "press"]);

/** “said again that”, “added angrily: …”: an adverb between the verb and what announces the content. */
function isPassingAdverb(context: QuoteContext, i: number): boolean {
  if (context.pos[i] !== "RP" && context.pos[i] !== "RB") return false;
  const next = context.words[i + 1] ?? "";
  return (
    isQuoted(context, i + 1) ||
    /^(?:that|[,:])$/.test(next) ||
    isTime(context, context.lower[i + 1] === "on" ? i + 2 : i + 1) ||
    isPassingAdverb(context, i + 1)
  );
}

/** “told reporters in Baghdad that”: the token behind the person spoken to. */
function skipAddressee(context: QuoteContext, from: number, limit: number): number {
  if (from >= limit || isQuoted(context, from) || !isInsideNounPhrase(context, from)) return from;
  if (/^(?:i|he|she|we|they)$/.test(context.lower[from] as string)) return from;
  const end = nounPhraseEnd(context, from, limit);
  for (let i = from + 1; i < end; i++) if (beginsAnother(context, i)) return i;
  // “cautioned no decision had been taken”: whom a finite verb follows is its subject and was told nothing.
  return isFiniteVerb(context, end) && !isQuoted(context, end) ? from : end;
}

/** “told reporters Mr. Sharon approved”: a second noun phrase is the subject of the content. */
function beginsAnother({ pos }: QuoteContext, i: number): boolean {
  return pos[i - 1] === "NNS" && /^(?:NNP|JJ|NNS|CD)$/.test(pos[i] as string);
}

/** The first token of a content that “that”, a colon or a quotation mark announces, or -1; “that” belongs to it. */
function findAnchor(context: QuoteContext, from: number, limit: number): number {
  for (let i = from; i < Math.min(limit, from + REACH); i++) {
    if (isQuoted(context, i)) return isAnnounced(context, from, i) ? quotedStart(context, from, i) : -1;
    if (context.lower[i] === "that" && isComplementiser(context, i)) return isAnnounced(context, from, i) ? i : -1;
    if (context.words[i] === ":") return i + 1;
    const tag = context.pos[i] as PosTag;
    if (isFiniteVerb(context, i) || tag === "VBG" || /^[.;]$/.test(context.words[i] as string)) return -1;
    if (context.words[i] === "," && i - from > 8) return -1;
  }
  return -1;
}

/** “pledged to “bring change””, “claimed to be “a friend””: an infinitive before the quotation belongs to the content. */
function quotedStart(context: QuoteContext, from: number, quote: number): number {
  const infinitive = context.lower[from] === "to" && (from + 1 === quote || context.pos[from + 1] === "VB");
  if (infinitive) return from;
  const fragment =
    /^\p{Ll}/u.test(context.words[quote + 1] ?? "") && !/^[,:]$/.test(context.words[quote - 1] as string);
  return fragment && /^(?:of|about|against)$/.test(context.lower[from] as string) ? from + 1 : quote;
}

/** Whether only an addressee, a time or a place stands between the verb and its content. */
function isAnnounced(context: QuoteContext, from: number, i: number): boolean {
  if (i === from || context.words[i - 1] === ":") return true;
  if (context.words[i - 1] === ",") return !goesOnInMarks(context, from, i);
  const tag = context.pos[from] as PosTag;
  return tag === "IN" || tag === "TO" || tag === "PUNCT" || isTime(context, from);
}

/** “said the loss, if confirmed, “opens the road””: the marks hold but the rest of a clause. */
function goesOnInMarks({ words, pos }: QuoteContext, from: number, quote: number): boolean {
  return /^\p{Ll}/u.test(words[quote + 1] ?? "") && /^(?:DT|PRP|PRP\$|NN|NNS|NNP|JJ|CD)$/.test(pos[from] as string);
}

/** “that” before a clause, not before a noun alone (“said that week”). */
function isComplementiser(context: QuoteContext, i: number): boolean {
  return !isTime(context, i + 1);
}

/** Content without “that”: a clause, a question, an infinitive, or a noun phrase for verbs that take one. */
function bareContent(
  context: QuoteContext,
  cue: CueToken,
  from: number,
  addressed: number,
  limit: number,
): TokenRange | null {
  const infinitive = cue.verb.infinitive ? infinitiveBehind(context, from, addressed, limit) : -1;
  if (infinitive >= 0) return range(cue.verb.raising ? from : infinitive, clauseEnd(context, infinitive, limit));
  const start = skipCircumstance(
    context,
    cue,
    addressed > from && !hasFiniteVerb(context, addressed, limit) ? from : addressed,
    limit,
  );
  const end = clauseEnd(context, start, limit);
  if (end - start < 2 || /^[,.]$/.test(context.words[start] as string)) return null;
  const question =
    /^(?:WP|WRB|WDT|TO)$/.test(context.pos[start] as string) || /^(?:if|whether)$/.test(context.lower[start] as string);
  const object = cue.verb.object && context.pos[start] !== "IN" && context.pos[start] !== "TO";
  const content = range(start, end);
  if (content === null || (object && isTakenUp(context, content))) return null;
  const fragment = cue.verb.fragment && isFragment(context, start);
  return question || object || fragment || hasFiniteVerb(context, start, end) ? content : null;
}

/** “said no to the plan”, “say talks near collapse” in a headline; “said nothing” and “said goodbye” are no statements. */
function isFragment({ pos, lower }: QuoteContext, start: number): boolean {
  if (
    /^(?:nothing|little|anything|everything|something|goodbye|hello|farewell|much|more)$/.test(lower[start] as string)
  )
    return false;
  return /^(?:NN|NNS|NNP|NNPS|JJ|DT|CD|UH)$/.test(pos[start] as string);
}

/** “urged voters | to send”, “urged voters in Bergen | to send”. */
function infinitiveBehind(context: QuoteContext, from: number, addressed: number, limit: number): number {
  const plain = findInfinitive(context, addressed, limit);
  return plain >= 0 || addressed === from ? plain : findInfinitive(context, from, limit);
}

/** “urged voters to “send a message””: the marks hold the infinitive that the verb asks for. */
function isInMarks(context: QuoteContext, from: number, anchor: number): boolean {
  return anchor > from + 1 && isQuoted(context, anchor) && opensInfinitive(context, anchor - 1);
}

/** “to send”, “to “send”. */
function opensInfinitive({ lower, pos }: QuoteContext, to: number): boolean {
  const verb = pos[to + 1] === "PUNCT" ? to + 2 : to + 1;
  return lower[to] === "to" && /^VB/.test(pos[verb] ?? "");
}

function findInfinitive(context: QuoteContext, from: number, limit: number): number {
  if (context.lower[from] === "on" || context.lower[from] === "for") {
    const end = longNounPhraseEnd(context, from + 1, limit);
    return context.lower[end] === "to" ? from + 1 : -1;
  }
  const end = longNounPhraseEnd(context, from, limit);
  if (context.lower[end] === "not" && context.lower[end + 1] === "to") return end;
  return opensInfinitive(context, end) ? end : -1;
}

/** Skips “on Tuesday”, “in a statement”, “at a news conference in Baghdad” between verb and clause. */
function skipCircumstance(context: QuoteContext, cue: CueToken, from: number, limit: number): number {
  let i = from;
  while (i < limit && !isQuoted(context, i)) {
    if (isTime(context, i)) i++;
    else if (/^(?:on|in|at|during)$/.test(context.lower[i] as string) && !cue.verb.object && !isQuantity(context, i)) {
      const end = nounPhraseEnd(context, i + 1, limit);
      if (end === i + 1 && !isTime(context, end)) break;
      i = Math.max(end, i + 2);
    } else break;
  }
  return context.words[i] === "," && hasFiniteVerb(context, i, limit) ? from : i;
}

/** “at least ten people”, “in all”: how many, not where. */
function isQuantity({ lower }: QuoteContext, i: number): boolean {
  return /^(?:least|most|all|fact|addition|total)$/.test(lower[i + 1] ?? "");
}
