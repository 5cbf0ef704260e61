import type { Entity } from "../model/document.ts";
import { type Discourse, entityAt, isNarrated } from "./discourse.ts";

/** Who asks and who answers in a printed interview. */
export interface Turns {
  readonly asker: Entity | null;
  readonly answerer: Entity | null;
}

const ASKING: ReadonlySet<string> = new Set(["q", "question"]);
const ANSWERING: ReadonlySet<string> = new Set(["a", "answer"]);

/** The person behind the label “Q” or “A” of a turn, where the text says who asks and who answers; undefined for other labels. */
export function resolveTurn(discourse: Discourse, head: number): Entity | null | undefined {
  const { context } = discourse;
  const label = context.lower[head] as string;
  if (context.words[head + 1] !== ":" || (!ASKING.has(label) && !ANSWERING.has(label))) return undefined;
  const { asker, answerer } = findTurns(discourse, head);
  return ASKING.has(label) ? asker : answerer;
}

/** “Bedoya spoke to Marta Arango of Radio Cauca”, “Arango interviewed Bedoya”, “Bedoya was interviewed by Arango”. */
function findTurns(discourse: Discourse, until: number): Turns {
  const { lower } = discourse.context;
  for (let i = 0; i < until; i++) {
    if (!isNarrated(discourse, i)) continue;
    const word = lower[i] as string;
    const next = lower[i + 1] ?? "";
    if (/^(?:spoke|talked|speaks|talks)$/.test(word) && /^(?:to|with)$/.test(next))
      return orderTurns(discourse, personBefore(discourse, i), personAfter(discourse, i + 2));
    if (word === "interviewed" && next === "by")
      return { answerer: personBefore(discourse, i), asker: personAfter(discourse, i + 2) };
    if (/^interview(?:ed|s)$/.test(word))
      return { asker: personBefore(discourse, i), answerer: personAfter(discourse, i + 1) };
    if (word === "told" && personAfter(discourse, i + 1))
      return orderTurns(discourse, personBefore(discourse, i), personAfter(discourse, i + 1));
  }
  return { asker: null, answerer: null };
}

/** Who speaks to somebody answers, unless he is the one who works for the press. */
function orderTurns(discourse: Discourse, first: Entity | null, second: Entity | null): Turns {
  if (first && isReporter(discourse, first) && !(second && isReporter(discourse, second)))
    return { asker: first, answerer: second };
  return { asker: second, answerer: first };
}

function isReporter(discourse: Discourse, { mentions }: Entity): boolean {
  const { lower } = discourse.context;
  return mentions.some(({ endToken, firstToken }) => {
    if (/^(?:reporter|correspondent|journalist|editor|presenter|interviewer)$/.test(lower[firstToken - 1] ?? ""))
      return true;
    return /^(?:of|from|for)$/.test(lower[endToken] ?? "") && entityAt(discourse, endToken + 1)?.type === "media";
  });
}

const NEAR = 25;

function personBefore(discourse: Discourse, i: number): Entity | null {
  const { context } = discourse;
  const mention = context.mentions.find(
    ({ firstToken }) => firstToken < i && i - firstToken < NEAR && isPerson(discourse, firstToken),
  );
  return mention ? entityAt(discourse, mention.firstToken) : null;
}

function personAfter(discourse: Discourse, i: number): Entity | null {
  const { context } = discourse;
  for (let k = i; k < i + 4 && k < context.words.length; k++) if (isPerson(discourse, k)) return entityAt(discourse, k);
  return null;
}

function isPerson(discourse: Discourse, token: number): boolean {
  return entityAt(discourse, token)?.type === "person";
}
