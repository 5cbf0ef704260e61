import type { TokenRange } from "../model/span.ts";
import type { AnonymousClass } from "../model/types.ts";
import { affiliationOf } from "./anonymous.ts";
import { scorePlace } from "./antecedent.ts";
import { type Discourse, isNarrated, sentenceOf } from "./discourse.ts";
import { anonymousClass, COLLECTIVES } from "./speaker-lexicon.ts";

/** Persons told of together: “leaders of the party”, “two residents”. */
export interface Group {
  readonly class: AnonymousClass | null;
  readonly affiliation: string | null;
  readonly score: number;
}

const REACH = 2;
const FIRST_WORDS = 4;

/** The nearest group named in the narration before a token; what begins its sentence counts for more. */
export function findGroup(discourse: Discourse, at: number): Group | null {
  const { context } = discourse;
  const sentence = sentenceOf(discourse, at);
  let best: { token: number; score: number } | null = null;
  for (let n = sentence; n >= Math.max(0, sentence - REACH); n--) {
    const { firstToken, endToken } = context.doc.sentences[n] as TokenRange;
    for (let i = Math.min(at, endToken) - 1; i >= firstToken; i--) {
      if (!COLLECTIVES.has(context.lower[i] as string) || !isPlural(context.lower[i] as string)) continue;
      if (!isNarrated(discourse, i) || context.mentionAt[i] !== -1) continue;
      const part = i - firstToken <= FIRST_WORDS ? "subject" : "object";
      const score = scorePlace(discourse, n, sentence, part);
      if (best === null || score > best.score) best = { token: i, score };
    }
  }
  if (best === null) return null;
  const { token, score } = best;
  return {
    score,
    class: classOfPlural(context.lower[token] as string),
    affiliation: belonging(discourse, token),
  };
}

const LONGEST = 6;

/** “Leaders of the Sierra Leone People’s Party”, “two EU diplomats”. */
function belonging(discourse: Discourse, head: number): string | null {
  const { context } = discourse;
  const before = context.mentionAt[head - 1] === -1 ? head : head - 1;
  const end = /^(?:of|from|in|for|at|with)$/.test(context.lower[head + 1] ?? "") ? head + LONGEST : head + 1;
  return affiliationOf(discourse, { firstToken: before, endToken: Math.min(end, context.words.length) }, head);
}

/** The class of one of a group: “commanders” … military. */
export function classOfPlural(noun: string): AnonymousClass | null {
  return anonymousClass(singular(noun)) ?? null;
}

function singular(noun: string): string {
  if (noun.endsWith("men")) return `${noun.slice(0, -3)}man`;
  if (noun.endsWith("women")) return `${noun.slice(0, -5)}woman`;
  return noun.endsWith("ies") ? `${noun.slice(0, -3)}y` : noun.replace(/s$/, "");
}

function isPlural(noun: string): boolean {
  return noun.length > 3 && (noun.endsWith("s") || noun.endsWith("men") || noun === "people" || noun === "police");
}
