import type { Entity } from "../model/document.ts";
import type { TokenRange } from "../model/span.ts";
import { hasFlag, TokenFlag } from "../model/token.ts";
import { type Discourse, entityAt } from "./discourse.ts";

/** A noun phrase as source, taken apart: “the former Iraqi interior minister”. */
export interface Phrase extends TokenRange {
  readonly head: number;
  /** Lower-case, without a prefix: “vice-chancellor” … chancellor. */
  readonly noun: string;
  /** Words between article and head that are no names, “former” left out. */
  readonly modifiers: readonly string[];
  /** Those of them that are nouns: “the opposition leader”. */
  readonly nouns: readonly string[];
  readonly former: boolean;
  /** Country code of the adjective, owner or of-phrase that names a state. */
  readonly country: string | null;
  /** Id of the body or person that owner or of-phrase names: “the head of the Guardian Council”. */
  readonly owner: string | null;
  readonly article: "definite" | "indefinite" | "owned" | "none";
  /** Nothing that narrows it stands behind the head. */
  readonly bare: boolean;
  /** A phrase behind the head says whose it is: “the secretary of the union”. */
  readonly narrowed: boolean;
}

const INDEFINITE: ReadonlySet<string> = new Set(
  "a an one another some two three four five six seven eight nine ten several many both few hundreds dozens".split(" "),
);
const DEFINITE: ReadonlySet<string> = new Set(["the", "this", "that", "these", "those"]);
const PRONOUNS: ReadonlySet<string> = new Set(["his", "her", "its", "their", "my", "our"]);
const PAST: ReadonlySet<string> = new Set(["former", "ex", "ex-", "then"]);

/** “vice-chancellor” … chancellor; “president-elect” stays. */
export function withoutPrefix(noun: string): string {
  return noun.replace(/^(?:vice|deputy|ex|co|pro|sub)-/, "");
}

/** Takes the noun phrase of a source apart. */
export function readPhrase(discourse: Discourse, { firstToken, endToken }: TokenRange, head: number): Phrase {
  const { context } = discourse;
  const modifiers: string[] = [];
  const nouns: string[] = [];
  let owned = PRONOUNS.has(context.lower[firstToken] as string);
  for (let i = firstToken; i < head; i++) {
    if (hasFlag(context.doc.tokens, i, TokenFlag.Possessive)) {
      owned = true;
      modifiers.length = 0;
      nouns.length = 0;
    } else if (context.mentionAt[i] === -1 && isWord(discourse, i)) {
      modifiers.push(context.lower[i] as string);
      if (context.pos[i] !== "JJ") nouns.push(context.lower[i] as string);
    }
  }
  const word = (context.lower[head] as string).replace(/\.$/, "");
  return {
    firstToken,
    endToken,
    head,
    noun: withoutPrefix(word),
    modifiers: modifiers.filter((modifier) => !PAST.has(modifier)),
    nouns,
    former: modifiers.some((modifier) => PAST.has(modifier)),
    country: countryOf(discourse, firstToken, endToken, head),
    owner: ownerOf(discourse, firstToken, endToken, head),
    article: owned ? "owned" : articleOf(context.lower[firstToken] as string),
    bare: endToken === head + 1,
    narrowed: head + 1 < endToken && /^(?:of|for|in|at|to|from)$/.test(context.lower[head + 1] as string),
  };
}

function isWord({ context }: Discourse, i: number): boolean {
  const word = context.lower[i] as string;
  return /\p{L}/u.test(word) && !DEFINITE.has(word) && !INDEFINITE.has(word) && !PRONOUNS.has(word);
}

function articleOf(word: string): Phrase["article"] {
  if (DEFINITE.has(word)) return "definite";
  return INDEFINITE.has(word) || /^\d/.test(word) ? "indefinite" : "none";
}

function countryOf(discourse: Discourse, first: number, end: number, head: number): string | null {
  const { context, byId } = discourse;
  for (let i = first; i < head; i++) {
    const index = context.mentionAt[i] as number;
    const entity = index < 0 ? undefined : byId.get(context.mentions[index]?.entityId ?? "");
    if (entity?.type === "state") return entity.country;
  }
  const behind = complementOf(discourse, end, head);
  return behind?.type === "state" ? behind.country : null;
}

function ownerOf(discourse: Discourse, first: number, end: number, head: number): string | null {
  for (let i = first + 1; i < head; i++) {
    if (!hasFlag(discourse.context.doc.tokens, i, TokenFlag.Possessive)) continue;
    const owner = entityAt(discourse, i - 1);
    if (owner && owner.type !== "state") return owner.id;
  }
  const behind = complementOf(discourse, end, head);
  return behind && behind.type !== "state" ? behind.id : null;
}

/** What stands in the of-phrase right behind the head. */
function complementOf(discourse: Discourse, end: number, head: number): Entity | null {
  const { lower } = discourse.context;
  if (!/^(?:of|for)$/.test(lower[head + 1] ?? "")) return null;
  const first = lower[head + 2] === "the" ? head + 3 : head + 2;
  return first < end ? entityAt(discourse, first) : null;
}
