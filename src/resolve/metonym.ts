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
const relations: ReadonlySet<string> = new Set(lexicon.relations);
const persuading: ReadonlySet<string> = new Set([...lexicon.persuading.flatMap(inflectVerb), "told", "got"]);
const agents: ReadonlySet<string> = new Set(lexicon.agents);
const officers: ReadonlySet<string> = new Set(lexicon.officers);
const dispositions: ReadonlySet<string> = new Set(lexicon.dispositions);
const HELPERS: ReadonlySet<string> = new Set(
  "has have had will would is was be been may might can could should must also not never already repeatedly again reportedly still yet later now long formally finally has've n't did does".split(
    " ",
  ),
);

/**
 * Whether a capital or government building stands for its government: it is the subject of a verb of saying or deciding
 * (“Moscow denied”), owns a policy (“Tehran’s nuclear plan”), is asked to act (“urged Khartoum to free”), or is one side
 * of a relation (“ties with Tehran”). No word of place stands before it (“in Moscow”).
 */
export function isMetonym(doc: Matched, mention: Mention, isBuilding: boolean): boolean {
  if (isInDateline(doc, mention)) return false;
  if (isPersuaded(doc, mention) || isRelated(doc, mention) || hasOfficer(doc, mention, isBuilding)) return true;
  const before = wordAt(doc, mention.firstToken - 1).toLowerCase();
  if (locative.has(before) || (before === "the" && locative.has(wordAt(doc, mention.firstToken - 2).toLowerCase())))
    return false;
  if (hasFlag(doc.tokens, mention.endToken, TokenFlag.Possessive)) return ownsPolicy(doc, mention.endToken + 1);
  if (before === "of" || before === "from" || before === "to") return false;
  return governsVerb(doc, mention.endToken);
}

/** “urged Khartoum to free”, “called on Kuala Lumpur to release”, “for Seoul to open”: who is to act is a government. */
function isPersuaded(doc: Matched, mention: Mention): boolean {
  if (wordAt(doc, mention.endToken).toLowerCase() !== "to") return false;
  const before = wordAt(doc, mention.firstToken - 1).toLowerCase();
  if (before === "on" || before === "for")
    return /^(?:call(?:s|ed|ing)?|time|need)$/.test(wordAt(doc, mention.firstToken - 2).toLowerCase());
  return persuading.has(before);
}

/** “ties with Tehran”, “tension between Kabul and Islamabad”, “sanctions against Tehran”. */
function isRelated(doc: Matched, mention: Mention): boolean {
  let i = mention.firstToken - 1;
  if (/^(?:and|or)$/.test(wordAt(doc, i)) && isPlace(doc, i - 1)) i = startOfMention(doc, i - 1) - 1;
  if (!/^(?:with|between|against|from|on)$/.test(wordAt(doc, i).toLowerCase())) return false;
  return relations.has(wordAt(doc, i - 1).toLowerCase());
}

function isPlace(doc: Matched, token: number): boolean {
  return doc.mentions.some(
    ({ firstToken, endToken, label }) => label === "LOC" && firstToken <= token && token < endToken,
  );
}

function startOfMention(doc: Matched, token: number): number {
  return doc.mentions.find(({ firstToken, endToken }) => firstToken <= token && token < endToken)?.firstToken ?? token;
}

/** “Kremlin spokesman”, “the Ankara government”: a city has officials of its own, a government's seat has none. */
function hasOfficer(doc: Matched, mention: Mention, isBuilding: boolean): boolean {
  const next = wordAt(doc, mention.endToken).toLowerCase();
  return agents.has(next) || (isBuilding && officers.has(next));
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
  const start = i;
  while (HELPERS.has(wordAt(doc, i).toLowerCase())) i++;
  const word = wordAt(doc, i);
  return word === word.toLowerCase() && (verbs.has(word) || (i > start && dispositions.has(word)));
}

function wordAt(doc: Matched, i: number): string {
  return i >= 0 && i < doc.tokens.length ? tokenText(doc.plain, doc.tokens, i) : "";
}
