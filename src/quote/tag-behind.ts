import type { TokenRange } from "../model/span.ts";
import { type Attribution, amend } from "./attribution.ts";
import { isQuoted, type QuoteContext, regionOf } from "./context.ts";
import { readCue } from "./cue.ts";
import { findSubject } from "./subject.ts";

const LONGEST_SUBJECT = 8;

/** She named her reasons: “Q,” she said: where a quotation is announced and attributed too, the attribution counts. */
export function preferTagBehind(context: QuoteContext, found: readonly Attribution[]): Attribution[] {
  const all: Attribution[] = [];
  for (const attribution of found) {
    const tagged = readTag(context, attribution);
    const isTwice = tagged !== null && found.some(({ cue }) => cue?.firstToken === tagged.cue?.firstToken);
    if (!isTwice) all.push(tagged ?? attribution);
  }
  return all;
}

function readTag(context: QuoteContext, attribution: Attribution): Attribution | null {
  const region = announcedRegion(context, attribution);
  if (region === null || !/^[,?!]$/.test(context.words[region.endToken - 2] as string)) return null;
  const behind = region.endToken;
  for (let verb = behind + 1; verb < Math.min(context.words.length, behind + LONGEST_SUBJECT); verb++) {
    if (isQuoted(context, verb)) return null;
    const tag = readCue(context, verb);
    const subject = tag?.form === "finite" ? findSubject(context, verb, behind) : null;
    if (tag === null || subject?.firstToken !== behind) continue;
    const content = contentBeside(attribution, region, verb);
    const source = { firstToken: behind, endToken: subject.endToken };
    const cue = { firstToken: verb, endToken: verb + 1 };
    return amend(attribution, { content, cue, lemma: tag.verb.lemma, source });
  }
  return null;
}

/** The quotation behind a colon that an attribution before it took as content. */
function announcedRegion(context: QuoteContext, { content: [first], cue }: Attribution): TokenRange | null {
  if (first === undefined || cue === null || cue.firstToken > first.firstToken) return null;
  const region = regionOf(context, first.firstToken);
  return region?.firstToken === first.firstToken && context.words[first.firstToken - 1] === ":" ? region : null;
}

/** The content without the attribution behind the quotation, where it had been taken in. */
function contentBeside({ content }: Attribution, { firstToken, endToken }: TokenRange, verb: number): TokenRange[] {
  const takesIn = (content[0]?.endToken ?? 0) > verb;
  return takesIn ? [{ firstToken, endToken }] : [...content];
}
