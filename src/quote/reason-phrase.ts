import { loadData } from "../model/data.ts";
import { FormFlags } from "../model/form-flags.ts";
import type { Lexicon } from "../model/lexicons.ts";
import type { TokenRange } from "../model/span.ts";
import { isQuoted, type QuoteContext } from "./context.ts";

const lexicon = loadData<Lexicon<"anonymity">>("anonymity");
const any = (words: readonly string[]): string => `(?:${words.join("|")})`;

const UNNAMED = `not (?:to )?be(?:ing)? ${any(lexicon.naming)}`;
const HIDDEN = "(?:only )?(?:his|her|their|its) (?:\\w+ )?names? (?:to )?(?:not )?be \\w+";
/** These speak of anonymity itself and hold wherever they stand. */
const STRICT = [
  `(?:on|under)(?: the)? condition (?:of (?:\\w+ )?anonymity|of ${UNNAMED}|(?:that )?(?:\\w+ ){0,3}${UNNAMED})`,
  `(?:who )?${any(lexicon.requests)}(?: that)? (?:${UNNAMED}|${HIDDEN}|to remain (?:anonymous|unnamed)|(?:for |on )?anonymity)`,
  `(?:who )?${any(lexicon.refusals)} to be ${any(lexicon.naming)}`,
  `(?:who )?(?:did|does|do|would)(?: not|n['’]t) (?:(?:want|wish) to )?be ${any(lexicon.naming)}`,
];
const CAUSE = "(?:because|as|since|who) (?:\\w+ ){0,3}";
/** These tell of other things too, and hold in the reporter's own words only. */
const LOOSE = [
  `${CAUSE}(?:not|\\w+n['’]t)(?: been)?(?: \\w+ly)? ${any(lexicon.permitted)} to ${any(lexicon.speaking)}`,
  `${CAUSE}(?:no|lack|lacks|lacked|without|not given) (?:\\w+ )?${any(lexicon.permits)} to ${any(lexicon.speaking)}`,
  `(?:citing|because of|due to|owing to|given|fearing|for fear of) (?:[^ ,]+ ){0,4}?${any(lexicon.fears)}`,
];
/** Every reason has a word that begins so: most sentences have none, and need not be searched. */
const KEY = new RegExp(
  `^(?:anonym|unnamed|name|${[lexicon.naming, lexicon.permitted, lexicon.permits, lexicon.fears].flat().join("|")})`,
);
const keys = new FormFlags((word) => (KEY.test(word.toLowerCase()) ? 1 : 0));
const ANYWHERE = pattern(STRICT);
const NARRATED = pattern([...STRICT, ...LOOSE]);

/** A stated reason for anonymity, from its first word to the end of its clause. */
export interface ReasonPhrase extends TokenRange {
  /** It speaks of anonymity itself. */
  readonly strict: boolean;
}

/** The reasons for anonymity stated in a stretch of text: “on condition of anonymity because he was not authorised to speak”. */
export function findReasonPhrases(
  context: QuoteContext,
  stretch: TokenRange,
  stops: ReadonlySet<number>,
): ReasonPhrase[] {
  if (!mayHoldReason(context, stretch)) return [];
  const words: string[] = [];
  for (let i = stretch.firstToken; i < stretch.endToken; i++)
    words.push(isQuoted(context, i) || stops.has(i) ? MASK : (context.lower[i] as string));
  const matches = [...`${words.join(" ")} `.matchAll(NARRATED)];
  if (matches.length === 0) return [];
  const tokenAt = indexWords(words, stretch.firstToken);
  const found: ReasonPhrase[] = [];
  for (const match of matches) {
    const firstToken = tokenAt.get(match.index) as number;
    if (firstToken < (found.at(-1)?.endToken ?? 0)) continue;
    const behind = tokenAt.get(match.index + match[0].length + 1) ?? stretch.endToken;
    const end = clauseEnd(context, behind, stretch.endToken, stops);
    const endToken = context.lower[end - 1] === "that" ? end - 1 : end;
    found.push({ firstToken, endToken, strict: match[0].search(ANYWHERE) === 0 });
  }
  return found;
}

/** Whether a word stands in a stretch of text without which it states no reason. */
export function mayHoldReason(context: QuoteContext, { firstToken, endToken }: TokenRange): boolean {
  const flags = keys.of(context.doc.plain, context.doc.tokens);
  for (let i = firstToken; i < endToken; i++) if (flags[i] !== 0 && !isQuoted(context, i)) return true;
  return false;
}

/** The tokens of words by where they begin when these are joined. */
function indexWords(words: readonly string[], firstToken: number): ReadonlyMap<number, number> {
  const tokenAt = new Map<number, number>();
  let start = 0;
  for (const [n, word] of words.entries()) {
    tokenAt.set(start, firstToken + n);
    start += word.length + 1;
  }
  return tokenAt;
}

/** Stands for a word that no reason may hold. */
const MASK = "\u0001";
const STOP = /^(?:[,.;:!?()–—"“”«»]|-+|'')$/;
const GOES_ON = /^(?:because|as|since|citing|due|owing|given|fearing|for)$/;

function clauseEnd(context: QuoteContext, from: number, limit: number, stops: ReadonlySet<number>): number {
  for (let i = from; i < limit; i++) {
    if (isQuoted(context, i) || stops.has(i)) return i;
    if (!STOP.test(context.words[i] as string)) continue;
    const goesOn = context.words[i] === "," && GOES_ON.test(context.lower[i + 1] ?? "") && i + 1 < limit;
    if (!goesOn) return i;
  }
  return limit;
}

function pattern(alternatives: readonly string[]): RegExp {
  return new RegExp(`(?<=^| )(?:${alternatives.join("|")})(?= )`, "g");
}
