import type { TokenRange } from "../model/span.ts";
import { mentionOf, type QuoteContext } from "./context.ts";
import { type Discourse, isEntity } from "./discourse.ts";
import type { Phrase } from "./phrase.ts";
import { familyOf, ORGANISATIONS } from "./speaker-lexicon.ts";

/**
 * What a text calls a body that is no actor of its own here: “the Israeli army” … Israeli army, “Israel’s antiquities
 * authority”; later “the army” is that army again. Null where nothing says whose body it is.
 */
export function nameOfBody(discourse: Discourse, phrase: Phrase): string | null {
  if (!isBodyNoun(phrase.noun) || phrase.article === "indefinite") return null;
  const own = nameBefore(discourse, phrase.firstToken, phrase.head);
  if (own) return own;
  return isOwned(discourse, phrase) ? null : bodyAgain(discourse, phrase.noun, phrase.modifiers, phrase.head);
}

function isBodyNoun(noun: string): boolean {
  return ORGANISATIONS.has(noun) || familyOf(noun) !== undefined;
}

/** “his office”. */
function isOwned({ context }: Discourse, { firstToken }: TokenRange): boolean {
  return /^(?:his|her|its|their|our|my)$/.test(context.lower[firstToken] as string);
}

/** From the first name before the noun to the noun; none in “the Perth-based firm”. */
function nameBefore({ context }: Discourse, firstToken: number, head: number): string | null {
  const { doc, words } = context;
  for (let i = firstToken; i < head; i++) {
    const mention = mentionOf(context, i);
    if (mention === undefined) continue;
    if (/^-/.test(words[mention.endToken] as string)) return null;
    if (!isPremodified(context, mention.endToken, head)) return null;
    return doc.text.slice(mention.start, doc.tokens.end[head]);
  }
  return null;
}

/** Only adjectives, nouns and the possessive stand before the noun. */
function isPremodified({ pos }: QuoteContext, first: number, head: number): boolean {
  return pos.slice(first, head).every((tag) => /^(?:NN|NNS|NNP|JJ|POS|VBG)$/.test(tag));
}

const FARTHEST = 2;

/** “The military”, “a military statement” behind “the Turkish military”: the last of that noun, and of these modifiers. */
export function bodyAgain(
  discourse: Discourse,
  noun: string,
  modifiers: readonly string[],
  before: number,
): string | null {
  const { context } = discourse;
  const spoke = discourse.traces.findLast(({ target }) => !isEntity(target) && target.noun === noun);
  if (spoke && !isEntity(spoke.target) && spoke.target.speaker.status === "collective" && spoke.target.speaker.name)
    return fits(spoke.target.speaker.name, modifiers) ? spoke.target.speaker.name : null;
  for (let i = before - 1; i > 0; i--) {
    if (context.lower[i] !== noun || context.mentionAt[i] !== -1) continue;
    const name = nameBefore(discourse, Math.max(0, i - FARTHEST), i);
    if (name && fits(name, modifiers)) return name;
  }
  return null;
}

function fits(name: string, modifiers: readonly string[]): boolean {
  const words = name.toLowerCase().split(/\s+/);
  return modifiers.every((modifier) => words.includes(modifier));
}
