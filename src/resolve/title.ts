import { continuesTitle, type Offices } from "../gazetteer/offices.ts";
import type { Mention } from "../model/document.ts";
import type { TextSpan } from "../model/span.ts";
import { genderOfTitle } from "../model/titles.ts";
import { hasFlag, TokenFlag } from "../model/token.ts";
import { isHonorificAt, isTitleAt, type Layout, lowerAt, mentionAt, spanOfTokens } from "./layout.ts";

/** What stands before a person's name: the role it gives, whom it belongs to, and the gender it shows. */
export interface Title {
  readonly role: TextSpan | null;
  /** The state or body named right before the title: “Iraqi …”, “Iraq’s …”, “Interior Ministry …”. */
  readonly owner: Mention | null;
  readonly gender: "female" | "male" | null;
  /** First token of the title; that of the name where there is none. */
  readonly firstToken: number;
}

/** Before the owner of an office: “former Iraqi Prime Minister”. */
export const PAST: ReadonlySet<string> = new Set(["former", "then", "late", "ousted", "deposed"]);

const LONGEST_TITLE = 6;
/** Words inside a title that are none by themselves: “prime”, “deputy”, “foreign”. */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set(
  "prime vice deputy acting former foreign interior defence defense finance oil health justice information education transport energy economy trade environment labour labor senior chief lead opposition party militia rebel army police government opposition then incumbent interim caretaker assistant first second supreme brig lt maj".split(
    " ",
  ),
);

/** Reads the title before a person's name: “Iraqi Prime Minister Haider al-Abadi” … role “Prime Minister”, owner “Iraqi”. */
export function readTitle(layout: Layout, mention: Mention, offices: Offices): Title {
  const { words } = layout;
  let first = longTitleStart(layout, mention.firstToken, offices);
  let gender: Title["gender"] = null;
  while (
    first > 0 &&
    mention.firstToken - first < LONGEST_TITLE &&
    (isTitleAt(layout, first - 1) || (first < mention.firstToken && isModifier(words[first - 1] as string)))
  ) {
    first--;
    gender ??= genderOfTitle(words[first] as string);
  }
  if (first === mention.firstToken) return { role: null, owner: null, gender: null, firstToken: first };
  const honorific = mention.firstToken - first === 1 && isHonorificAt(layout, first);
  const owner = ownerBefore(layout, first);
  if (owner !== null && PAST.has(lowerAt(layout, owner.firstToken - 1))) first = owner.firstToken - 1;
  const role = honorific ? null : spanOfTokens(layout, first, mention.firstToken);
  return { role, owner, gender, firstToken: first };
}

/** “Secretary of State John Kerry”, “Minister of Defence …”: an office of several words, of which the last is no title. */
function longTitleStart(layout: Layout, end: number, offices: Offices): number {
  if (!OF_TITLES.has(lowerAt(layout, end - 2)) && !OF_TITLES.has(lowerAt(layout, end - 3))) return end;
  let words = lowerAt(layout, end - 1);
  if (!continuesTitle(words)) return end;
  for (let first = end - 2; first >= Math.max(0, end - LONGEST_TITLE); first--) {
    words = `${lowerAt(layout, first)} ${words}`;
    if (offices.isTitle(words)) return first;
  }
  return end;
}

const OF_TITLES: ReadonlySet<string> = new Set(["of", "in"]);

function isModifier(word: string): boolean {
  return TITLE_MODIFIERS.has(word.toLowerCase().replace(/\.$/, ""));
}

/** The mention right before a token, a possessive mark aside. */
export function ownerBefore(layout: Layout, first: number): Mention | null {
  const isPossessive = first > 0 && hasFlag(layout.doc.tokens, first - 1, TokenFlag.Possessive);
  return mentionAt(layout, isPossessive ? first - 2 : first - 1) ?? null;
}
