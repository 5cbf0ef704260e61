import { beginsTitle, continuesTitle, type Offices } from "../gazetteer/offices.ts";
import { isHonorific, isTitleWord } from "../model/titles.ts";
import { isKindAt, isTitleAt, type Layout, lowerAt, mentionAt } from "./layout.ts";
import { IDLE, TENURES, type Tenure } from "./office-words.ts";
import { WordKind } from "./word-kinds.ts";

/** The words of an office without the name of who holds it. */
export interface OfficePhrase {
  /** In lower case: “prime minister”. */
  readonly title: string;
  readonly firstToken: number;
  readonly endToken: number;
  readonly tenure: Tenure;
}

const LONGEST_TITLE = 5;
/** Behind a title, what makes another thing of it: “presidential” aside, “president elect”, “prime minister designate”. */
const NOT_YET: ReadonlySet<string> = new Set(["elect", "designate", "hopeful", "candidate"]);
/** Persons of these titles are many at a time. */
const MANY: ReadonlySet<string> = new Set(
  "spokesman spokeswoman spokesperson aide adviser advisor official officer soldier lawmaker senator mp member diplomat envoy activist journalist reporter candidate lawyer professor doctor deputy delegate captain colonel major lieutenant sergeant judge governor mayor".split(
    " ",
  ),
);

/** Reads the office that begins at a token: “[former] prime minister”; null where a name or another noun follows. */
export function readOffice(layout: Layout, first: number, offices: Offices): OfficePhrase | null {
  if (!isKindAt(layout, first, WordKind.Opening)) return null;
  let tenure: Tenure = "current";
  for (let i = first; i < first + LONGEST_TITLE; i++) {
    const end = titleEnd(layout, i, offices);
    if (end > i) return finish(layout, i, end, tenure);
    const word = lowerAt(layout, i);
    const next = TENURES.get(word);
    if (next !== undefined) tenure = next;
    else if (!IDLE.has(word)) return null;
  }
  return null;
}

/** The end of the longest title at a token, or the token itself where there is none. */
function titleEnd(layout: Layout, first: number, offices: Offices): number {
  const word = lowerAt(layout, first);
  if (mentionAt(layout, first) !== undefined) return first; // “the House speaker”: the House is an actor of its own
  if (beginsTitle(word)) {
    let words = word;
    let end = offices.isTitle(word) ? first + 1 : first;
    for (let i = first + 1; i < first + LONGEST_TITLE; i++) {
      const next = lowerAt(layout, i);
      if (!continuesTitle(next)) break;
      words += ` ${next}`;
      if (offices.isTitle(words)) end = i + 1;
    }
    if (end > first) return end;
  }
  return isTitleWord(word) && !isHonorific(word) && !MANY.has(word) ? first + 1 : first;
}

function finish(layout: Layout, firstToken: number, endToken: number, tenure: Tenure): OfficePhrase | null {
  let next = endToken;
  if (layout.words[next] === "-") next++;
  const after = lowerAt(layout, next);
  if (after === "elect") return phraseOf(layout, firstToken, endToken, "elect");
  if (NOT_YET.has(after) || isTitleWord(after) || namesHolder(layout, endToken)) return null;
  return phraseOf(layout, firstToken, endToken, tenure);
}

function phraseOf(layout: Layout, firstToken: number, endToken: number, tenure: Tenure): OfficePhrase {
  const title = layout.words.slice(firstToken, endToken).join(" ").toLowerCase();
  return { title, firstToken, endToken, tenure };
}

/** “Prime Minister Abadi”, “the prime minister, Haider al-Abadi”: then the words are a title and not a mention. */
export function namesHolder(layout: Layout, end: number): boolean {
  const isApposition = layout.words[end] === ",";
  let at = isApposition ? end + 1 : end;
  while (at < end + LONGEST_TITLE && isTitleAt(layout, at)) at++;
  if (mentionAt(layout, at)?.label === "PER") return true;
  return !isApposition && /^\p{Lu}\p{L}/u.test(layout.words[end] ?? "") && mentionAt(layout, end) === undefined;
}
