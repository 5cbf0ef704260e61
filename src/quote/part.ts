import type { ResolvedMention } from "../model/document.ts";
import { hasFlag, TokenFlag } from "../model/token.ts";
import { mentionOf, type QuoteContext } from "./context.ts";
import { type Discourse, isNarrated } from "./discourse.ts";

/** The part a name plays in its sentence. */
export type Part = "subject" | "object" | "owner" | "governed" | "addressee" | "reported";

const PREPOSITIONS: ReadonlySet<string> = new Set(
  "of in on at by for with from to about against under over among near between during including like via through into toward towards alongside behind without".split(
    " ",
  ),
);
const DETERMINERS: ReadonlySet<string> = new Set("the a an his her its their".split(" "));
const ADDRESSING: ReadonlySet<string> = new Set(
  "told tell tells asked ask asks telling asking informed assured reminded interviewed".split(" "),
);
const LONGEST_LEAD = 6;

/** The part a mention plays: subject of its sentence, owner (“Abadi’s plan”), behind a preposition, told something, only reported of. */
export function partOf(discourse: Discourse, mention: ResolvedMention): Part {
  if (!isNarrated(discourse, mention.firstToken)) return "reported";
  const own = ownPart(discourse.context, mention);
  return own === "object" && subjectOf(discourse, mention.sentence) === mention ? "subject" : own;
}

/** The name that is most likely the subject of a sentence: the first of an actor that no preposition governs. */
export function subjectOf(discourse: Discourse, sentence: number): ResolvedMention | null {
  const known = discourse.subjects.get(sentence);
  if (known !== undefined) return known;
  const { context } = discourse;
  const { firstToken, endToken } = context.doc.sentences[sentence] ?? { firstToken: 0, endToken: 0 };
  let subject: ResolvedMention | null = null;
  for (let i = firstToken; i < endToken && subject === null; i++) {
    const index = context.mentionAt[i] as number;
    if (index < 0) continue;
    const mention = context.mentions[index] as ResolvedMention;
    if (mention.firstToken !== i || mention.kind === "demonym" || !isActor(discourse, mention)) continue;
    if (isNarrated(discourse, i) && ownPart(context, mention) === "object") subject = mention;
  }
  subject = subject && headOfPhrase(context, subject, endToken);
  discourse.subjects.set(sentence, subject);
  return subject;
}

/** “White House press secretary | Dana Wells”: the person whom the nouns behind a body's name lead to. */
function headOfPhrase(context: QuoteContext, own: ResolvedMention, limit: number): ResolvedMention {
  if (own.label === "PER") return own;
  let i = own.endToken;
  while (i < limit && context.mentionAt[i] === -1 && /^(?:NN|JJ)/.test(context.pos[i] as string)) i++;
  const next = mentionOf(context, i);
  return i > own.endToken && i < limit && next?.label === "PER" ? next : own;
}

function isActor({ byId }: Discourse, { label, entityId }: ResolvedMention): boolean {
  return label === "PER" || label === "ORG" || byId.get(entityId)?.type === "state";
}

function ownPart(context: QuoteContext, mention: ResolvedMention): Part {
  if (hasFlag(context.doc.tokens, mention.endToken, TokenFlag.Possessive)) return "owner";
  const before = context.lower[beforePhrase(context, mention)] ?? "";
  if (ADDRESSING.has(before)) return "addressee";
  return PREPOSITIONS.has(before) ? "governed" : "object";
}

/** The token before the phrase of a name: before its titles, its adjectives of nationality and its article. */
function beforePhrase(context: QuoteContext, { firstToken }: ResolvedMention): number {
  let i = firstToken - 1;
  while (i >= 0 && firstToken - i <= LONGEST_LEAD && leads(context, i)) i--;
  return i;
}

function leads(context: QuoteContext, i: number): boolean {
  const word = context.lower[i] as string;
  if (PREPOSITIONS.has(word)) return false;
  return DETERMINERS.has(word) || /^\p{Lu}/u.test(context.words[i] as string);
}
