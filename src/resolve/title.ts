import type { Matched, Mention, Role } from "../model/document.ts";
import { genderOfTitle, isHonorific, isTitleWord } from "../model/titles.ts";
import { hasFlag, TokenFlag, tokenText } from "../model/token.ts";

/** What stands before a person's name: the role it gives, its owner's country, and the gender it shows. */
export interface Title {
  readonly role: Role | null;
  readonly country: string | null;
  readonly gender: "female" | "male" | null;
}

const LONGEST_TITLE = 6;
const MODIFIERS: ReadonlySet<string> = new Set(
  "prime vice deputy acting former foreign interior defence defense finance oil health justice information education transport energy economy trade environment labour labor senior chief lead opposition party militia rebel army police government opposition then incumbent interim caretaker assistant first second supreme brig lt maj".split(
    " ",
  ),
);

/** Reads the title before a person's name: “Iraqi Prime Minister” … role “Prime Minister”, country IRQ. */
export function readTitle(doc: Matched, mention: Mention): Title {
  const none: Title = { role: null, country: null, gender: null };
  let first = mention.firstToken;
  let gender: Title["gender"] = null;
  while (
    first > 0 &&
    mention.firstToken - first < LONGEST_TITLE &&
    belongsToTitle(doc, first - 1, first === mention.firstToken)
  ) {
    first--;
    gender ??= genderOfTitle(wordAt(doc, first));
  }
  if (first === mention.firstToken) return none;
  const honorific = mention.firstToken - first === 1 && isHonorific(wordAt(doc, first));
  const role = honorific ? null : spanOf(doc, first, mention.firstToken);
  return { role, country: countryBefore(doc, first), gender };
}

function belongsToTitle(doc: Matched, i: number, atName: boolean): boolean {
  const word = wordAt(doc, i);
  if (isTitleWord(word)) return true;
  return !atName && MODIFIERS.has(word.toLowerCase().replace(/\.$/, ""));
}

function spanOf(doc: Matched, first: number, end: number): Role {
  const from = doc.tokens.start[first] as number;
  const to = doc.tokens.end[end - 1] as number;
  return { start: from, end: to, text: doc.text.slice(from, to) };
}

/** The country of the adjective or possessive right before a title: “Iraqi …”, “Iraq’s …”. */
function countryBefore(doc: Matched, first: number): string | null {
  let end = first;
  if (end > 0 && hasFlag(doc.tokens, end - 1, TokenFlag.Possessive)) end--;
  const owner = doc.mentions.find((mention) => mention.endToken === end);
  return owner?.candidates[0]?.entry.country ?? null;
}

function wordAt(doc: Matched, i: number): string {
  return tokenText(doc.plain, doc.tokens, i);
}
