import type { Attribution } from "./attribution.ts";
import { isQuoted, type QuoteContext } from "./context.ts";
import { readCue } from "./cue.ts";
import { findSubject } from "./subject.ts";

const LONGEST_SUBJECT = 8;

/** She named her reasons: “Q,” she said: where a quotation is announced and attributed too, the attribution counts. */
export function preferTagBehind(context: QuoteContext, attribution: Attribution): Attribution {
  const [first] = attribution.content;
  const { cue } = attribution;
  if (first === undefined || cue === null || cue.firstToken > first.firstToken) return attribution;
  const region = context.regions[context.regionAt[first.firstToken] as number];
  if (region?.firstToken !== first.firstToken || context.words[first.firstToken - 1] !== ":") return attribution;
  const behind = region.endToken;
  if (!/^[,?!]$/.test(context.words[behind - 2] as string)) return attribution;
  for (let verb = behind + 1; verb < behind + LONGEST_SUBJECT && !isQuoted(context, verb); verb++) {
    const tag = verb < context.words.length ? readCue(context, verb) : null;
    if (tag === null || tag.form !== "finite") continue;
    const subject = findSubject(context, verb, behind);
    if (subject?.firstToken !== behind) continue;
    return {
      ...attribution,
      cue: { firstToken: verb, endToken: verb + 1 },
      lemma: tag.verb.lemma,
      source: { firstToken: subject.firstToken, endToken: subject.endToken },
    };
  }
  return attribution;
}
