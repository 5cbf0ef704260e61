import type { TokenRange } from "../model/span.ts";
import { mentionOf, type QuoteContext } from "./context.ts";

const POST_MODIFIERS: ReadonlySet<string> = new Set(
  "of from in at on for with by to about against under over among as who whom which that whose where when while and or but close familiar loyal near including based speaking is was are were has have had representing briefed involved".split(
    " ",
  ),
);

/** The head word of a source phrase: the last before a comma, bracket, preposition, relative pronoun or post-modifier. */
export function sourceHead(context: QuoteContext, source: TokenRange): number {
  let head = source.firstToken;
  for (let i = source.firstToken; i < source.endToken; i++) {
    const lower = context.lower[i] as string;
    if (
      i > source.firstToken &&
      (/^[,;:()–—]$/.test(lower) ||
        (POST_MODIFIERS.has(lower) && !isCompoundTail(context, i) && !joinsModifiers(context, i)))
    )
      break;
    if (i > source.firstToken && isParticiple(context, i)) break;
    if (context.pos[i] !== "POS" && context.pos[i] !== "PUNCT") head = i;
  }
  return head;
}

/** “U.S.-based”: the tail of a compound modifies nothing behind it. */
function isCompoundTail(context: QuoteContext, i: number): boolean {
  return context.words[i - 1] === "-";
}

/** “U.S. and Afghan officials”: what is joined are two modifiers of one noun. */
function joinsModifiers(context: QuoteContext, i: number): boolean {
  if (context.lower[i] !== "and") return false;
  const before = mentionOf(context, i - 1);
  const after = mentionOf(context, i + 1);
  const noun = after ? after.endToken : i + 2;
  const joined = after?.kind === "demonym" || (after !== undefined && context.pos[noun] === "NNS");
  const modifies = before === undefined ? context.pos[i - 1] === "JJ" : true;
  return (
    modifies &&
    (joined || (before?.kind === "demonym" && context.pos[i + 1] === "JJ")) &&
    context.mentionAt[noun] === -1
  );
}

/** “a document seen by Reuters”, “an official working on the bridge”: a participle behind its noun ends the head. */
function isParticiple(context: QuoteContext, i: number): boolean {
  const noun = /^NN/.test(context.pos[i - 1] as string);
  return (
    noun &&
    /^VB[NG]$/.test(context.pos[i] as string) &&
    /^(?:by|in|on|to|at|for|with|from)$/.test(context.lower[i + 1] ?? "")
  );
}
