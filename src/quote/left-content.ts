import type { TokenRange } from "../model/span.ts";
import { type Attribution, behindTaken, range } from "./attribution.ts";
import { hasFiniteVerb, isDash, isFiniteVerb, isQuoted, type QuoteContext, regionOf, skipDateline } from "./context.ts";
import type { CueToken } from "./cue.ts";
import { isInTitle } from "./in-title.ts";
import type { Passage } from "./passages.ts";

/** Verbs that may follow an unquoted statement or belief: “The road is closed, police said.” */
const PLAIN_FOLLOWERS: ReadonlySet<string> = new Set(
  "say add note tell write report explain announce acknowledge state declare believe think hope fear".split(" "),
);
const SHORTEST_CLAUSE = 3;

/** The content before an attribution that begins at `edge`: “Q,” X said · S, X said. */
export function contentLeft(
  context: QuoteContext,
  passage: Passage,
  cue: CueToken,
  edge: number,
  found: readonly Attribution[],
): TokenRange | null {
  const last = edge - 1;
  if (last < passage.firstToken || cue.form === "gerund" || /^(?:who|which|that)$/.test(context.lower[edge] as string))
    return null;
  const end = leftEnd(context, passage, cue, last);
  if (end < 0) return null;
  const first = Math.max(leftStart(context, passage, end, found), announcedStart(context, passage, end));
  return trimLeft(context, first, end);
}

/** The token behind the content, or -1 where none stands before the attribution. */
function leftEnd(context: QuoteContext, passage: Passage, cue: CueToken, last: number): number {
  if (isQuoted(context, last)) return isNickname(context, passage, last) ? -1 : last + 1;
  if (isDash(context, last) && isQuoted(context, last - 1)) return last;
  if (context.words[last] !== ",") return -1;
  if (isQuoted(context, last - 1)) return last;
  if (context.lower[cue.token + 1] === "that") return -1;
  if (last - passage.firstToken < SHORTEST_CLAUSE) return -1;
  if (endsHeadline(context, passage, cue, last + 1 === cue.token)) return last;
  if (!PLAIN_FOLLOWERS.has(cue.verb.lemma)) return -1;
  return hasFiniteVerb(context, passage.firstToken, last) && hasMainClause(context, passage.firstToken, last)
    ? last
    : -1;
}

const LONGEST_NICKNAME = 5;

/** “Maria "Mimi" Lopez”, “the group "Free Libya" said”: a short quoted name inside a sentence, with no comma before its closing mark. */
function isNickname(context: QuoteContext, passage: Passage, last: number): boolean {
  const region = regionOf(context, last);
  if (region === undefined || region.firstToken === passage.firstToken) return false;
  const short = region.endToken - region.firstToken <= LONGEST_NICKNAME;
  return (
    short &&
    !/^[,.!?…]/.test(context.words[region.endToken - 2] as string) &&
    context.words[region.firstToken - 1] !== ","
  );
}

/** “Militias test truce, officials say”, “No truce, says Rahal”: what closes a headline, which may have no finite verb beside it. */
function endsHeadline(context: QuoteContext, passage: Passage, cue: CueToken, inverted: boolean): boolean {
  return isInTitle(context, cue.token) && (inverted || cue.token + 1 === passage.endToken);
}

/** “After the vote ended, the army left, Rahal said”: behind a clause of circumstance stands the one that is reported. */
function hasMainClause(context: QuoteContext, first: number, last: number): boolean {
  if (!isSubordinate(context, first)) return true;
  if (context.pos[first] === "VBG" || context.pos[first] === "TO") return hasPredicate(context, first, last);
  for (let i = first; i < last; i++) if (context.words[i] === "," && hasPredicate(context, i, last)) return true;
  return false;
}

/** A finite verb whose subject is no relative pronoun. */
function hasPredicate(context: QuoteContext, first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++)
    if (isFiniteVerb(context, i) && !/^(?:WP|WDT|WRB)$/.test(context.pos[i - 1] ?? "")) return true;
  return false;
}

/** “After the vote ended, Rahal said …”, “Speaking in Basra, …”: a clause of circumstance is no content. */
function isSubordinate(context: QuoteContext, begin: number): boolean {
  const first = context.pos[begin] === "CC" ? begin + 1 : begin;
  return (
    /^(?:IN|WRB|VBG|TO)$/.test(context.pos[first] as string) ||
    /^(?:when|asked|as|if|while|after)$/.test(context.lower[first] as string)
  );
}

/** The start of the content: the passage's, or what follows an earlier report in it. */
function leftStart(context: QuoteContext, passage: Passage, end: number, found: readonly Attribution[]): number {
  let first = behindTaken(found, passage.firstToken, end);
  while (first < end && !isQuoted(context, first) && /^[,.;:]$|^[—–-]+$/.test(context.words[first] as string)) first++;
  return first;
}

/** “Rahal seemed annoyed: “Just go,” he wrote”: a colon or a dash parts the quotation from the reporter's clause before it. */
function announcedStart(context: QuoteContext, { firstToken }: Passage, end: number): number {
  const region = regionOf(context, end - 1);
  if (region === undefined || region.firstToken <= firstToken) return firstToken;
  const mark = context.words[region.firstToken - 1] as string;
  const clause =
    mark === ":" ||
    (isDash(context, region.firstToken - 1) && hasFiniteVerb(context, firstToken, region.firstToken - 1));
  return clause ? region.firstToken : firstToken;
}

/** Leaves out a conjunction or a dateline before the quotation that is the content. */
function trimLeft(context: QuoteContext, first: number, end: number): TokenRange | null {
  let start = skipDateline(context, first);
  if (start < end && !isQuoted(context, start) && context.pos[start] === "CC" && isQuoted(context, start + 1)) start++;
  return range(start, end);
}
