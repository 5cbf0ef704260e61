import { isFiniteVerb, isQuoted, type QuoteContext } from "./context.ts";
import type { Passage } from "./passages.ts";

/**
 * Where the content of a claim ends that is the subject of its sentence: before the main verb, as in “Rahal’s claim that the
 * bridge is safe | pleased the builders”.
 */
export function cutBehindSubject(
  context: QuoteContext,
  passage: Passage,
  phraseStart: number,
  first: number,
  end: number,
): number {
  if (!isSubject(context, passage, phraseStart)) return end;
  let open = context.lower[first] === "to" ? 0 : 1;
  for (let i = first + 1; i < end; i++) {
    if (isQuoted(context, i)) continue;
    if (opensClause(context, i)) open++;
    else if (isMainVerb(context, i) && open-- === 0) return withoutAdverb(context, i);
  }
  return end;
}

/** Nothing governs the phrase: it begins the sentence, or a clause of it. */
function isSubject({ lower, pos }: QuoteContext, { firstToken }: Passage, start: number): boolean {
  if (start === firstToken) return true;
  return pos[start - 1] === "CC" || /^(?:,|that|but|while|although|because)$/.test(lower[start - 1] as string);
}

/** Each of these has a finite verb of its own: “who”, “that”, “because”, and what verbs of saying introduce. */
function opensClause(context: QuoteContext, i: number): boolean {
  if (/^(?:WP|WDT|WRB)$/.test(context.pos[i] as string)) return true;
  return /^(?:that|because|if|while|although|and|but|before|after|since)$/.test(context.lower[i] as string);
}

function withoutAdverb(context: QuoteContext, i: number): number {
  return /^(?:also|later|.+ly)$/.test(context.lower[i - 1] as string) ? i - 1 : i;
}

/** A finite verb, or a past form before its object that the tagger took for an adjective: “that it is safe pleased the town”. */
function isMainVerb(context: QuoteContext, i: number): boolean {
  if (isFiniteVerb(context, i)) return !isFiniteVerb(context, i - 1);
  const past = /^(?:VBN|JJ)$/.test(context.pos[i] as string) && /[^e]ed$/.test(context.lower[i] as string);
  const object = /^(?:DT|NNP|PRP|PRP\$)$/.test(context.pos[i + 1] ?? "");
  return (
    past &&
    (object || isFiniteVerb(context, i - 1)) &&
    !/^(?:is|are|was|were|be|been|has|had|have|RB)$/.test(context.lower[i - 1] as string)
  );
}
