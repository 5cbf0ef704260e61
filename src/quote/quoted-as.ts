import type { TokenRange } from "../model/span.ts";
import { type Attribution, amend } from "./attribution.ts";
import { hasFormOfBe, isQuoted, type QuoteContext } from "./context.ts";
import { isTime } from "./noun-phrase.ts";
import { QUOTED, QUOTING } from "./party-phrase.ts";

const LONGEST = 16;

/** “Reuters quoted Rahal as saying that S”: Rahal speaks, and what he says begins behind “saying that”. */
export function readQuotedAs(context: QuoteContext, attribution: Attribution): Attribution {
  const { cue, content } = attribution;
  const [first] = content;
  if (cue === null || first === undefined) return attribution;
  const last = cue.endToken - 1;
  if (isSaying(context, last)) {
    const source = quotedBefore(context, last - 1);
    return source ? amend(attribution, { source, rule: "quoted-as" }) : attribution;
  }
  if (!QUOTING.has(context.lower[last] as string) || first.firstToken !== cue.endToken) return attribution;
  return fromInside(context, attribution, first);
}

/** Whether a token is “saying” behind “as”. */
function isSaying({ lower }: QuoteContext, i: number): boolean {
  return lower[i - 1] === "as" && QUOTED.has(lower[i] as string);
}

/** Who stands between “quoted” and “as”. */
function quotedBefore(context: QuoteContext, as: number): TokenRange | null {
  for (let i = as - 1; i > Math.max(0, as - LONGEST) && !isQuoted(context, i); i--) {
    if (!QUOTING.has(context.lower[i] as string)) continue;
    return i + 1 < as && !isPassive(context, i) ? withoutTime(context, i + 1, as) : null;
  }
  return null;
}

/** “Rahal was quoted on Friday as saying”, “quoted by Xinhua as saying”, “quoted Tuesday as saying”. */
function isPassive(context: QuoteContext, i: number): boolean {
  const next = context.lower[i + 1] as string;
  if (/^(?:by|in|on|as|from|,)$/.test(next) || isTime(context, i + 1) || context.pos[i + 1] === "RB") return true;
  const before = context.pos[i - 1] === "RB" ? i - 2 : i - 1;
  return hasFormOfBe(context, before, before + 1);
}

/** “quoted Rahal on Friday as saying”. */
function withoutTime(context: QuoteContext, firstToken: number, end: number): TokenRange {
  let endToken = end;
  while (endToken > firstToken + 1 && (isTime(context, endToken - 1) || context.lower[endToken - 1] === "on"))
    endToken--;
  return { firstToken, endToken };
}

/** Where person and “as saying” were taken into the content. */
function fromInside(context: QuoteContext, attribution: Attribution, first: TokenRange): Attribution {
  for (let i = first.firstToken + 2; i < Math.min(first.endToken - 1, first.firstToken + LONGEST); i++) {
    if (!isSaying(context, i)) continue;
    const firstToken = context.lower[i + 1] === "that" ? i + 2 : i + 1;
    const content = [{ firstToken, endToken: first.endToken }, ...attribution.content.slice(1)];
    const source = withoutTime(context, first.firstToken, i - 1);
    const cue = { firstToken: i, endToken: i + 1 };
    return amend(attribution, { content, source, cue, lemma: "say", rule: "quoted-as" });
  }
  return attribution;
}
