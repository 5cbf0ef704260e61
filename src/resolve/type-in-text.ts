import type { Mention } from "../model/document.ts";
import { typeOfHead } from "../model/heads.ts";
import { hasFlag, TokenFlag } from "../model/token.ts";
import type { EntityType } from "../model/types.ts";
import type { ResolveContext } from "./context.ts";
import { lowerAt } from "./layout.ts";

const LONGEST_LEAD = 7;
const LINKS: ReadonlySet<string> = new Set([
  "of",
  "for",
  "to",
  "at",
  "in",
  "from",
  "with",
  "that",
  "which",
  "who",
  "based",
  "led",
]);

/**
 * Tells the types of bodies nobody knows by what the text calls them: “the Dawn Brigade militia”, “Raíz Nueva, a new
 * leftist party”. What it calls one of its mentions holds for all.
 */
export function addTypesInText(context: ResolveContext): void {
  for (const cluster of context.clusters.list) {
    if (cluster.entry !== null || cluster.label !== "ORG") continue;
    for (const { mention } of cluster.members) {
      cluster.typeInText ??= typeBehind(mention, context) ?? typeInApposition(mention, context);
    }
  }
}

/** “the Badr militia”: the noun right behind the name. */
function typeBehind({ endToken }: Mention, context: ResolveContext): EntityType | null {
  const isPair = ARMED.has(lowerAt(context, endToken)); // “the Dawn Front rebel group”
  return typeOfNoun(context, isPair ? endToken + 1 : endToken);
}

/** “, an Iranian-backed militia”: the last noun of the apposition before a preposition. */
function typeInApposition({ endToken }: Mention, context: ResolveContext): EntityType | null {
  if (context.words[endToken] !== "," || !/^(?:an?|the|one)$/.test(lowerAt(context, endToken + 1))) return null;
  let last: EntityType | null = null;
  for (let i = endToken + 2; i < endToken + 2 + LONGEST_LEAD; i++) {
    const word = context.words[i] ?? "";
    if (LINKS.has(word) || (word !== "-" && hasFlag(context.doc.tokens, i, TokenFlag.Punctuation))) return last;
    last = typeOfNoun(context, i) ?? last;
  }
  return null;
}

const ARMED: ReadonlySet<string> = new Set(
  "rebel militant armed insurgent guerrilla jihadist jihadi islamist extremist paramilitary terrorist separatist".split(
    " ",
  ),
);
/** Nouns for any body: the word before them may say more. */
const GENERAL: ReadonlySet<string> = new Set(
  "group groups movement network organisation organization initiative alliance coalition force forces front campaign".split(
    " ",
  ),
);

/** The type a noun shows; a word for any body tells nothing against what the name itself shows. */
function typeOfNoun(context: ResolveContext, at: number): EntityType | null {
  const word = context.words[at] ?? "";
  if (!/^\p{Ll}/u.test(word)) return null;
  if (GENERAL.has(word) && ARMED.has(lowerAt(context, at - 1))) return "armed";
  if (GENERAL.has(word) && word !== "alliance" && word !== "coalition") return null;
  const type = typeOfHead(word);
  return type === undefined || type === "igo" ? null : type;
}
