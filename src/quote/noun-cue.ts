import type { TokenRange } from "../model/span.ts";
import { type Attribution, isInContent, range } from "./attribution.ts";
import { clauseEnd } from "./clause.ts";
import { cueAt, isFiniteVerb, isQuoted, type QuoteContext } from "./context.ts";
import { cueNoun } from "./lexicon.ts";
import { cutBehindSubject } from "./noun-cue-clause.ts";
import { findOwner, type Owner } from "./noun-cue-owner.ts";
import { isTime } from "./noun-phrase.ts";
import type { Passage } from "./passages.ts";
import { Sign } from "./signs.ts";

/** Nouns that an infinitive may follow: “his promise to mend the roof”. */
const COMMISSIVE: ReadonlySet<string> = new Set("promise pledge vow threat".split(" "));

/** Statements reported by a noun: “Rahal’s claim that S” · “an announcement by Rahal that S” · “There were reports that S”. */
export function findNounCues(context: QuoteContext, passage: Passage, found: readonly Attribution[]): Attribution[] {
  if ((passage.signs & Sign.Noun) === 0) return [];
  const attributions: Attribution[] = [];
  for (let i = passage.firstToken; i + 2 < passage.endToken; i++) {
    const isNoun = ((context.signAt[i] as number) & Sign.Noun) !== 0 && /^NNS?$/.test(context.pos[i] as string);
    const noun = isNoun && !isQuoted(context, i) ? cueNoun(context.lower[i] as string) : undefined;
    if (noun === undefined || isInContent(attributions, i)) continue;
    const attribution = readNounCue(context, passage, i, noun, found);
    if (attribution) attributions.push(attribution);
  }
  return attributions;
}

function readNounCue(
  context: QuoteContext,
  passage: Passage,
  i: number,
  noun: string,
  found: readonly Attribution[],
): Attribution | null {
  const owner = findOwner(context, passage, i);
  const others = found.filter((outer) => !isObject(context, outer, owner));
  if (isInContent(others, i) || isComment(context, owner)) return null;
  let first = owner.end;
  while (isTime(context, first) || (context.lower[first] === "on" && isTime(context, first + 1))) first++;
  const infinitive = COMMISSIVE.has(noun) && owner.source !== null && context.lower[first] === "to";
  if (!infinitive && !isComplementizer(context, first)) return null;
  if (isInContent(others, first)) return null;
  const end = clauseEnd(context, first, passage.endToken);
  const content = range(first, cutBehindSubject(context, passage, owner.phraseStart, first, end));
  if (content === null || (owner.source === null && isRelative(context, content, end))) return null;
  const cue = { firstToken: i, endToken: i + 1 };
  return { content: [content], cue, lemma: noun, source: owner.source, rule: "noun-cue", confidence: 0.6 };
}

/** “rejected Rahal’s claim that S”, “laughed at his claim that S”: a verb that reports only with a guard leaves S to the noun. */
function isObject(context: QuoteContext, { cue, content }: Attribution, { source, phraseStart, end }: Owner): boolean {
  const [part] = content;
  if (source === null || cue === null || content.length > 1 || part === undefined) return false;
  if (part.firstToken !== phraseStart && part.firstToken !== end) return false;
  return cueAt(context, cue.endToken - 1)?.guarded === true;
}

/** “the reports that the mayor ordered | arrived”: the verb before the main verb lacks its object. */
function isRelative(context: QuoteContext, { endToken }: TokenRange, end: number): boolean {
  return (
    endToken < end &&
    context.pos[endToken - 1] === "VBD" &&
    !/^(?:was|were|had|did)$/.test(context.lower[endToken - 1] as string)
  );
}

/** “that” before a clause of its own, not the relative pronoun of “a message that resonates”, “a statement that, in part, accused”. */
function isComplementizer(context: QuoteContext, i: number): boolean {
  if (context.lower[i] !== "that" || context.pos[i] === "WDT" || context.words[i + 1] === ",") return false;
  return !isFiniteVerb(context, context.pos[i + 1] === "RB" ? i + 2 : i + 1);
}

/** “…, a claim that the council disputes”: as a comment on what was said before, it takes a relative clause. */
function isComment({ words, lower }: QuoteContext, { source, phraseStart }: Owner): boolean {
  return source === null && words[phraseStart - 1] === "," && /^an?$/.test(lower[phraseStart] as string);
}
