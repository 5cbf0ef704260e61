import type { TokenRange } from "../model/span.ts";
import { sourceEndBehind } from "./apposition.ts";
import { type Attribution, isInContent, range } from "./attribution.ts";
import { clauseEnd, clauseFrom } from "./clause.ts";
import { cueAt, hasFormOfBe, isQuoted, type QuoteContext, regionOf } from "./context.ts";
import { isTime } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";
import { Sign } from "./signs.ts";
import { findSubject, type Subject } from "./subject.ts";

/** Verbs whose passive subject is itself what is said: “The closure was first reported by the Herald”. */
const TELLING: ReadonlySet<string> = new Set("report announce disclose reveal".split(" "));

/** A passive in its place: “was described as “Q” by Roe”. */
interface Passive {
  readonly verb: number;
  readonly lemma: string;
  readonly subject: Subject;
  /** What stands between verb and “by”. */
  readonly complement: TokenRange | null;
  readonly source: TokenRange;
}

/**
 * Statements whose source stands behind “by”: “Q was how it was put by Roe” · “He was called “a liar” by Roe” · “It was
 * announced by Roe that S” · “It was dismissed by Roe as “Q”” · “The closure was first reported by the Herald”.
 */
export function findPassives(context: QuoteContext, passage: Passage, found: readonly Attribution[]): Attribution[] {
  if ((passage.signs & Sign.By) === 0) return [];
  const attributions: Attribution[] = [];
  for (let i = passage.firstToken + 2; i + 1 < passage.endToken; i++) {
    if (context.lower[i] !== "by" || isQuoted(context, i) || isInContent([...found, ...attributions], i)) continue;
    const passive = readPassive(context, passage, i);
    const content = passive && contentOf(context, passage, passive);
    if (content) attributions.push(make(passive, content));
  }
  return attributions;
}

function readPassive(context: QuoteContext, { firstToken: low, endToken: limit }: Passage, by: number): Passive | null {
  const end = sourceEndBehind(context, by + 1, limit);
  const verb = verbBefore(context, by);
  const lemma = verb < low ? undefined : lemmaOf(context, verb);
  const subject = lemma === undefined ? null : findSubject(context, verb, low);
  if (lemma === undefined || subject === null || end === by + 1 || !isPassive(context, subject, verb)) return null;
  return { verb, lemma, subject, complement: range(verb + 1, by), source: { firstToken: by + 1, endToken: end } };
}

/** The verb right before “by”, before a time, or before the quotation, with “as” or without, that stands between. */
function verbBefore(context: QuoteContext, by: number): number {
  let last = by - 1;
  while (last > 0 && (isTime(context, last) || context.lower[last] === "on")) last--;
  const region = regionOf(context, last);
  if (region === undefined) return last;
  return context.lower[region.firstToken - 1] === "as" ? region.firstToken - 2 : region.firstToken - 1;
}

function lemmaOf(context: QuoteContext, verb: number): string | undefined {
  const word = context.lower[verb] as string;
  if (word === "put") return word;
  const cue = cueAt(context, verb);
  return cue?.attribution === undefined ? cue?.lemma : undefined;
}

/** Whether the verb is in the passive: “was”, “had been”; “was not confirmed” tells what nobody said. */
export function isPassive(context: QuoteContext, { groupStart }: Subject, verb: number): boolean {
  if (context.lower.slice(groupStart, verb).some((word) => /^(?:not|never|n['’]t|.+n['’]t)$/.test(word))) return false;
  return hasFormOfBe(context, groupStart, verb);
}

function contentOf(context: QuoteContext, passage: Passage, passive: Passive): Attribution["content"] | null {
  return (
    howPut(context, passage, passive) ?? clauseBehind(context, passage, passive) ?? predicate(context, passage, passive)
  );
}

/** “Q” was how it was put by Roe. */
function howPut(context: QuoteContext, { firstToken }: Passage, { subject }: Passive): Attribution["content"] | null {
  const region = regionOf(context, firstToken);
  const how = subject.firstToken - 1;
  if (region === undefined || context.lower[how] !== "how" || region.endToken !== how - 1) return null;
  return [{ firstToken: region.firstToken, endToken: region.endToken }];
}

/** “It was announced by Roe that S”, “Residents were told by Roe that S”. */
function clauseBehind(
  context: QuoteContext,
  { endToken }: Passage,
  { source }: Passive,
): Attribution["content"] | null {
  if (context.lower[source.endToken] !== "that") return null;
  const content = clauseFrom(context, source.endToken, endToken);
  return content && [content];
}

/** Who or what is spoken of, and what is said of it where that is quoted. */
function predicate(context: QuoteContext, passage: Passage, passive: Passive): Attribution["content"] | null {
  const { subject, complement, source, lemma } = passive;
  const said = { firstToken: subject.firstToken, endToken: subject.endToken };
  if (complement && isQuoted(context, complement.endToken - 1)) return [said, complement];
  const as = source.endToken;
  if (context.lower[as] === "as" && isQuoted(context, as + 1))
    return [said, { firstToken: as, endToken: clauseEnd(context, as, passage.endToken) }];
  const named = /^NN/.test(context.pos[subject.endToken - 1] as string);
  return named && TELLING.has(lemma) ? [said] : null;
}

function make({ verb, lemma, source }: Passive, content: Attribution["content"]): Attribution {
  return { content, cue: { firstToken: verb, endToken: verb + 1 }, lemma, source, rule: "passive-by", confidence: 0.7 };
}
