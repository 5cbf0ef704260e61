import { type Attribution, isInContent, range } from "./attribution.ts";
import { clauseFrom } from "./clause.ts";
import { cueAt, hasFiniteVerb, isQuoted, type QuoteContext, skipDateline } from "./context.ts";
import { isTime } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";
import { Sign } from "./signs.ts";

const BEING: ReadonlySet<string> = new Set("is was been be being".split(" "));

/** What is reported without anybody who reports it: “It was reported that S” · “S, it is said” · “The mill, it is said, was …”. */
export function findImpersonal(context: QuoteContext, passage: Passage, found: readonly Attribution[]): Attribution[] {
  if ((passage.signs & Sign.It) === 0) return [];
  const attributions: Attribution[] = [];
  for (let i = passage.firstToken; i + 2 < passage.endToken; i++) {
    if (context.lower[i] !== "it" || isQuoted(context, i) || isInContent([...found, ...attributions], i)) continue;
    const verb = participleBehind(context, i, passage.endToken);
    const content =
      verb < 0 ? null : (contentBehind(context, passage, verb) ?? contentAround(context, passage, i, verb));
    if (content) attributions.push(make(context, content, verb));
  }
  return attributions;
}

/** The verb of “it was reported”, “it has been widely said”, or -1. */
function participleBehind(context: QuoteContext, it: number, limit: number): number {
  let being = false;
  for (let i = it + 1; i < limit && !isQuoted(context, i); i++) {
    const word = context.lower[i] as string;
    if (BEING.has(word)) being = true;
    else if (!/^(?:has|had|have|since)$/.test(word) && (context.pos[i] !== "RB" || word === "not"))
      return being && isPlainReport(context, i) ? i : -1;
  }
  return -1;
}

/** What people think (“it is believed”) tells nobody’s words, and guarded verbs tell mostly deeds. */
function isPlainReport(context: QuoteContext, i: number): boolean {
  const verb = cueAt(context, i);
  return (
    verb !== undefined &&
    verb.attribution === undefined &&
    !verb.guarded &&
    /(?:ed|id|ld|en)$/.test(context.lower[i] as string)
  );
}

function contentBehind(context: QuoteContext, { endToken }: Passage, verb: number): Attribution["content"] | null {
  const that = behindTime(context, verb + 1, endToken);
  if (context.lower[that] !== "that") return null;
  const content = clauseFrom(context, that, endToken);
  return content && [content];
}

/** “was reported on Monday | that”: the token behind a time. */
function behindTime(context: QuoteContext, first: number, limit: number): number {
  let i = first;
  while (i < limit && (isTime(context, i) || context.lower[i] === "on")) i++;
  return i;
}

/** Set off by commas, or by one at the end of the sentence. */
function contentAround(
  context: QuoteContext,
  { firstToken, endToken }: Passage,
  it: number,
  verb: number,
): Attribution["content"] | null {
  const left = range(skipDateline(context, firstToken), it - 1);
  const behind = behindTime(context, verb + 1, endToken);
  if (context.words[it - 1] !== "," || left === null) return null;
  if (context.words[behind] === ",") {
    const right = clauseFrom(context, behind + 1, endToken);
    return right && [left, right];
  }
  const closes = behind >= endToken || context.pos[behind] === "PUNCT";
  return closes && hasFiniteVerb(context, left.firstToken, left.endToken) ? [left] : null;
}

function make(context: QuoteContext, content: Attribution["content"], verb: number): Attribution {
  return {
    content,
    cue: { firstToken: verb, endToken: verb + 1 },
    lemma: cueAt(context, verb)?.lemma ?? null,
    source: null,
    rule: "impersonal",
    confidence: 0.6,
  };
}
