import { type Attribution, isInContent } from "./attribution.ts";
import { cueAt, isQuoted, type QuoteContext, regionOf } from "./context.ts";
import type { Passage } from "./passages.ts";
import { isPassive } from "./passive.ts";
import { Sign } from "./signs.ts";
import { findSubject } from "./subject.ts";
import { isTitleCase } from "./title-case.ts";

const NAMING: ReadonlySet<string> = new Set(
  "call describe dub brand label characterize dismiss hail portray depict denounce condemn criticize".split(" "),
);

/** What is called so by nobody in particular: “The plan was described as “mad””; a title or a nickname is no statement. */
export function findQuotedPassives(
  context: QuoteContext,
  passage: Passage,
  found: readonly Attribution[],
): Attribution[] {
  if ((passage.signs & context.cueSign) === 0 || (passage.signs & Sign.Quoted) === 0) return [];
  const attributions: Attribution[] = [];
  for (let verb = passage.firstToken + 2; verb + 1 < passage.endToken; verb++) {
    const lemma = isQuoted(context, verb) ? undefined : cueAt(context, verb)?.lemma;
    if (lemma === undefined || !NAMING.has(lemma) || isInContent(found, verb)) continue;
    const attribution = readNaming(context, passage, verb, lemma);
    if (attribution && !isInContent(found, verb + 1)) attributions.push(attribution);
  }
  return attributions;
}

function readNaming(context: QuoteContext, passage: Passage, verb: number, lemma: string): Attribution | null {
  const first = context.lower[verb + 1] === "as" ? verb + 2 : verb + 1;
  const region = regionOf(context, first);
  const subject = findSubject(context, verb, passage.firstToken);
  if (region?.firstToken !== first || region.endToken > passage.endToken || subject === null) return null;
  if (!isPassive(context, subject, verb) || isTitleCase(context, first + 1, region.endToken)) return null;
  const said = { firstToken: subject.firstToken, endToken: subject.endToken };
  return {
    content: [said, { firstToken: verb + 1, endToken: region.endToken }],
    cue: { firstToken: verb, endToken: verb + 1 },
    lemma,
    source: null,
    rule: "passive-quoted",
    confidence: 0.5,
  };
}
