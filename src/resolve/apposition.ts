import { hasFlag, TokenFlag } from "../model/token.ts";
import { isHonorificAt, isTitleAt, type Layout, lowerAt, mentionAt } from "./layout.ts";
import type { RoleSpan } from "./role-span.ts";
import { ownerBefore, TITLE_MODIFIERS } from "./title.ts";

const LONGEST = 16;
/** How far the title may stand behind the article: “a senior member of …”. */
const LONGEST_LEAD = 6;
const DETERMINERS: ReadonlySet<string> = new Set(["a", "an", "the", "his", "her", "its", "their", "one"]);
/** Where an apposition without a closing comma ends: what follows says something new. */
const CLOSERS: ReadonlySet<string> = new Set(
  "who whom whose which that said says told added wrote warned argued asked has had was were is will would when where while after before as but".split(
    " ",
  ),
);
const LINKS: ReadonlySet<string> = new Set(["of", "for", "to", "at", "in", "from", "with", "and", "on"]);

/** The role in apposition behind a name: “Karim al-Saadi, a senior aide to the head of the Dawn Brigade militia, said”. */
export function readApposition(layout: Layout, end: number): RoleSpan | null {
  if (layout.words[end] !== ",") return null;
  let first = end + 1;
  const isDetermined = DETERMINERS.has(lowerAt(layout, first));
  if (isDetermined) first++;
  const owner = ownerAt(layout, first);
  const head = headFrom(layout, owner.next, isDetermined || owner.next > first);
  if (head < 0) return null;
  const stop = appositionEnd(layout, head + 1);
  if (stop < 0) return null;
  return { firstToken: owner.next, endToken: stop, rule: "apposition", owner: owner.mention };
}

/** “a Badr member”, “the Iraqi prime minister”, “the group’s leader”: who stands before the title. */
function ownerAt(layout: Layout, first: number): { mention: ReturnType<typeof ownerBefore>; next: number } {
  const mention = mentionAt(layout, first);
  if (mention === undefined || mention.label === "PER") return { mention: null, next: first };
  const isPossessive = hasFlag(layout.doc.tokens, mention.endToken, TokenFlag.Possessive);
  return { mention, next: mention.endToken + (isPossessive ? 1 : 0) };
}

/** The first title from a token on, before any preposition; -1 where there is none. Without an article only a title may begin. */
function headFrom(layout: Layout, first: number, isDetermined: boolean): number {
  for (let i = first; i < first + LONGEST_LEAD; i++) {
    const word = layout.words[i] ?? "";
    if (LINKS.has(word) || hasFlag(layout.doc.tokens, i, TokenFlag.Punctuation)) return -1;
    if (isTitleAt(layout, i) && !isHonorificAt(layout, i)) return lastTitle(layout, i);
    if (!isDetermined && !TITLE_MODIFIERS.has(word.toLowerCase())) return -1;
    if (mentionAt(layout, i)?.label === "PER") return -1;
  }
  return -1;
}

function lastTitle(layout: Layout, first: number): number {
  let head = first;
  while (isTitleAt(layout, head + 1)) head++;
  return head;
}

/** The token behind an apposition that goes on at `from`; -1 where nothing closes it near by. */
function appositionEnd(layout: Layout, from: number): number {
  const { doc } = layout;
  for (let i = from; i < from + LONGEST && i < doc.tokens.length; i++) {
    const word = lowerAt(layout, i);
    if (CLOSERS.has(word)) return i;
    if (word !== "-" && hasFlag(doc.tokens, i, TokenFlag.Punctuation)) return i;
    if (mentionAt(layout, i)?.label === "PER" && !LINKS.has(lowerAt(layout, i - 1))) return -1;
  }
  return -1;
}

/** The role in apposition before a name: “Its spokeswoman, Nazdar Hawrami”, “the prime minister of Pakistan, Shaukat Aziz”. */
export function readAppositionBefore(layout: Layout, first: number): RoleSpan | null {
  const comma = first - 1;
  if (layout.words[comma] !== ",") return null;
  let begin = comma - 1;
  while (begin > comma - LONGEST && isInside(layout, begin)) begin--;
  const isOwned = hasFlag(layout.doc.tokens, begin, TokenFlag.Possessive);
  if (!isOwned && !DETERMINERS.has(lowerAt(layout, begin))) return null;
  const head = headFrom(layout, begin + 1, true);
  if (head < 0 || head >= comma || !(head === comma - 1 || LINKS.has(lowerAt(layout, head + 1)))) return null;
  const owner = isOwned ? ownerBefore(layout, begin + 1) : ownerAt(layout, begin + 1).mention;
  const firstToken = isOwned ? begin + 1 : ownerAt(layout, begin + 1).next;
  return firstToken > head ? null : { firstToken, endToken: comma, rule: "apposition-before", owner };
}

function isInside(layout: Layout, i: number): boolean {
  if (i < 0 || hasFlag(layout.doc.tokens, i, TokenFlag.Punctuation | TokenFlag.Possessive)) return false;
  const word = lowerAt(layout, i);
  // “the prime minister of the country”: an article behind a preposition opens no apposition
  return !DETERMINERS.has(word) || LINKS.has(lowerAt(layout, i - 1));
}
