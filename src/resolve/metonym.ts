import { loadData } from "../model/data.ts";
import type { Matched, Mention } from "../model/document.ts";
import { inflectVerb } from "../model/inflect.ts";
import type { Lexicon } from "../model/lexicons.ts";
import { hasFlag, TokenFlag, tokenText } from "../model/token.ts";

const lexicon = loadData<Lexicon<"metonymy">>("metonymy");
const IRREGULAR =
  "said told thought broke dealt froze gave given made put saw sent sought shown took taken withdrew withdrawn withheld met held began cut set kept left lost won chose became knew spoke".split(
    " ",
  );
const verbs: ReadonlySet<string> = new Set([...lexicon.verbs.flatMap(inflectVerb), ...IRREGULAR]);
const nouns: ReadonlySet<string> = new Set(lexicon.nouns);
const locative: ReadonlySet<string> = new Set(lexicon.locative);
const HELPERS: ReadonlySet<string> = new Set(
  "has have had will would is was may might can could should must also not never already repeatedly again reportedly still yet later now has've n't did does".split(
    " ",
  ),
);

/**
 * Whether a capital or government building stands for its government: it is the subject of a verb of saying or deciding,
 * or owns a policy (“Moscow denied”, “Tehran’s nuclear plan”), and no word of place stands before it (“in Moscow”).
 */
export function isMetonym(doc: Matched, mention: Mention): boolean {
  if (isInDateline(doc, mention)) return false;
  if (isUrged(doc, mention)) return true;
  const before = wordAt(doc, mention.firstToken - 1).toLowerCase();
  if (locative.has(before) || (before === "the" && locative.has(wordAt(doc, mention.firstToken - 2).toLowerCase())))
    return false;
  if (before === "of" || before === "from" || before === "to") return false;
  if (hasFlag(doc.tokens, mention.endToken, TokenFlag.Possessive)) return ownsPolicy(doc, mention.endToken + 1);
  return governsVerb(doc, mention.endToken);
}

/** “urged Khartoum to free”, “called on Kuala Lumpur to release”: who is asked to act is a government. */
function isUrged(doc: Matched, mention: Mention): boolean {
  if (wordAt(doc, mention.endToken).toLowerCase() !== "to") return false;
  const before = wordAt(doc, mention.firstToken - 1).toLowerCase();
  if (before === "on") return /^call(?:s|ed|ing)?$/.test(wordAt(doc, mention.firstToken - 2).toLowerCase());
  return /^(?:urg|press|ask|warn|order|forc|allow|persuad|pressur)(?:e|es|ed|ing|s|ured|uring)?$|^tell|^told$/.test(
    before,
  );
}

function isInDateline(doc: Matched, mention: Mention): boolean {
  const { dateline } = doc.layout;
  return dateline !== undefined && mention.start >= dateline.start && mention.end <= dateline.end;
}

const POLICY_WINDOW = 3;

function ownsPolicy(doc: Matched, first: number): boolean {
  for (let i = first; i < first + POLICY_WINDOW; i++) {
    if (nouns.has(wordAt(doc, i).toLowerCase())) return true;
    if (hasFlag(doc.tokens, i, TokenFlag.Punctuation)) return false;
  }
  return false;
}

function governsVerb(doc: Matched, first: number): boolean {
  let i = hasFlag(doc.tokens, first, TokenFlag.DoubleMark) ? first + 1 : first;
  while (HELPERS.has(wordAt(doc, i).toLowerCase())) i++;
  const word = wordAt(doc, i);
  return word === word.toLowerCase() && verbs.has(word);
}

function wordAt(doc: Matched, i: number): string {
  return i >= 0 && i < doc.tokens.length ? tokenText(doc.plain, doc.tokens, i) : "";
}
