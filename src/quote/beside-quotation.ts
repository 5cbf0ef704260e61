import type { TokenRange } from "../model/span.ts";
import type { Attribution } from "./attribution.ts";
import { cueAt, isFiniteVerb, isQuoted, type QuoteContext } from "./context.ts";
import { readCue } from "./cue.ts";
import { readInverted } from "./inverted.ts";
import { toCueVerb } from "./lexicon.ts";
import type { Region } from "./marks.ts";
import { isTime } from "./noun-phrase.ts";
import { findOpenRegions } from "./open-regions.ts";
import { readOpeningVerb } from "./opening-verb.ts";
import type { Passage } from "./passages.ts";
import { Sign } from "./signs.ts";
import { findSubject } from "./subject.ts";
import { isTitleCase } from "./title-case.ts";

/** Four words and the marks; fewer may be a title or a nickname as well. */
const SHORTEST = 6;
/** Without a comma only a longer quotation is followed by its attribution. */
const LONG = 8;
const LONGEST_SUBJECT = 30;
/** How far before the quotation its verb may stand; one of saying may stand further off. */
const REACH = 16;
const FAR_REACH = 40;

/**
 * Quotations whose attribution has another verb than one of saying, but the form of one: “Q,” Rahal went on ·
 * “Q!” came shouts from the crowd · She addressed the crowd again: “Q” · As Rahal put it, “Q”.
 */
export function findBesideQuotation(
  context: QuoteContext,
  passage: Passage,
  found: readonly Attribution[],
): Attribution[] {
  if ((passage.signs & Sign.Quoted) === 0) return [];
  return findOpenRegions(context, passage, found, SHORTEST).flatMap(
    (region) => readBehind(context, passage, region) ?? readBefore(context, passage, region) ?? [],
  );
}

/** A comma, question or exclamation mark inside the closing mark leads over to the attribution. */
function readBehind(context: QuoteContext, passage: Passage, region: Region): Attribution | null {
  const first = region.endToken;
  if (first >= passage.endToken) return null;
  const led = /^[,?!]$/.test(context.words[first - 2] as string);
  if (led && isFiniteVerb(context, first)) return readBehindVerb(context, passage, region, first);
  if (!led && (region.firstToken !== passage.firstToken || first - region.firstToken < LONG)) return null;
  for (let verb = first + 1; verb < Math.min(passage.endToken, first + LONGEST_SUBJECT); verb++) {
    if (isQuoted(context, verb)) return null;
    const closes = closesAttribution(context, verb);
    if (!closes && (!led || !isFiniteVerb(context, verb) || context.pos[verb] === "MD")) continue;
    const subject = findSubject(context, verb, first);
    if (subject?.firstToken === first) return make(context, region, verb, subject, "beside-behind");
  }
  return null;
}

/** “Q” the director Petkova responded: a word of saying that ends the sentence, whatever it was taken for. */
function closesAttribution(context: QuoteContext, i: number): boolean {
  if (cueAt(context, i) === undefined) return false;
  if (/^(?:DT|JJ|PRP\$)$/.test(context.pos[i - 1] as string)) return false;
  return /^(?:[.,:]|on|in)$/.test(context.lower[i + 1] ?? ".") || isTime(context, i + 1);
}

const NO_CUE = toCueVerb({ lemma: "" });

/** “Q!” came shouts from the crowd. */
function readBehindVerb(context: QuoteContext, passage: Passage, region: Region, verb: number): Attribution | null {
  const cue = { token: verb, first: verb, verb: NO_CUE, form: "finite" as const };
  const inverted = readInverted(context, passage, cue, verb);
  return inverted && make(context, region, verb, inverted.source, "beside-inverted");
}

/** A colon before the quotation, or a comma behind a clause of manner: the subject of the clause speaks. */
function readBefore(context: QuoteContext, passage: Passage, region: Region): Attribution | null {
  const mark = region.firstToken - 1;
  const colon = context.words[mark] === ":";
  if (mark <= passage.firstToken || (!colon && !endsManner(context, passage, mark) && !introduces(context, region)))
    return null;
  const opening = readOpeningVerb(context, passage.firstToken, mark);
  if (opening) return make(context, region, passage.firstToken, opening, "beside-opening");
  for (let verb = mark - 1; verb >= Math.max(passage.firstToken, mark - FAR_REACH); verb--) {
    if (isQuoted(context, verb)) return null;
    if (!isFiniteVerb(context, verb) || (mark - verb > REACH && readCue(context, verb) === null)) continue;
    const subject = findSubject(context, verb, passage.firstToken);
    if (subject && !/^W/.test(context.pos[subject.firstToken] as string))
      return make(context, region, verb, subject, "beside-before");
  }
  return null;
}

/** “As Rahal put it,”. */
function endsManner(context: QuoteContext, { firstToken }: Passage, mark: number): boolean {
  if (context.words[mark] !== ",") return false;
  const { lower } = context;
  return lower[firstToken] === "as" || (/^puts?$/.test(lower[mark - 2] as string) && lower[mark - 1] === "it");
}

/** She shot back, “Q”: a comma leads from a main clause over to a quotation that begins a sentence. */
function introduces(context: QuoteContext, { firstToken, endToken }: Region): boolean {
  const { words } = context;
  if (words[firstToken - 1] !== "," || !/^\p{Lu}/u.test(words[firstToken + 1] ?? "")) return false;
  return !isTitleCase(context, firstToken, endToken);
}

function make(context: QuoteContext, region: Region, verb: number, subject: TokenRange, rule: string): Attribution {
  return {
    content: [{ firstToken: region.firstToken, endToken: region.endToken }],
    cue: { firstToken: verb, endToken: verb + 1 },
    lemma: context.lower[verb] as string,
    source: { firstToken: subject.firstToken, endToken: subject.endToken },
    rule,
    confidence: 0.7,
  };
}
