import type { TokenRange } from "../model/span.ts";
import { type Attribution, range } from "./attribution.ts";
import { isDash, type QuoteContext } from "./context.ts";
import type { Passage } from "./passages.ts";
import { Sign } from "./signs.ts";

const LONGEST_NAME = 6;

/**
 * A post set in as a paragraph of its own: “S — Irma Feld (@irmafeld) May 3, 2019”, alone or between <tweet> and </tweet>;
 * there its author may stand in the tag alone: <tweet author="irmafeld">S</tweet>.
 */
export function findTweet(context: QuoteContext, passage: Passage): Attribution[] {
  if ((context.signs & Sign.Account) === 0) return [];
  const paragraph = paragraphOf(context, passage);
  if (paragraph === null) return [];
  const tag = tagEnd(context, paragraph);
  const close = tag < 0 ? paragraph.endToken : closingTag(context, { firstToken: tag, endToken: paragraph.endToken });
  const inside = { firstToken: tag < 0 ? paragraph.firstToken : tag, endToken: close };
  const signed = findSignature(context, inside);
  if (signed) return [make(inside.firstToken, signed.firstToken - 1, signed, context)];
  const author = tag < 0 ? null : authorIn(context, { firstToken: paragraph.firstToken, endToken: tag });
  return author ? [make(inside.firstToken, close, author, context)] : [];
}

/** The paragraph that begins with a passage; null where the passage begins none. */
function paragraphOf({ doc }: QuoteContext, { firstToken, paragraph }: Passage): TokenRange | null {
  const span = doc.paragraphs[paragraph];
  if (span === undefined || doc.tokens.start[firstToken] !== span.start) return null;
  let endToken = firstToken;
  while (endToken < doc.tokens.length && (doc.tokens.start[endToken] as number) < span.end) endToken++;
  return { firstToken, endToken };
}

/** The token behind an opening tag at the start, or -1. */
function tagEnd({ words }: QuoteContext, { firstToken, endToken }: TokenRange): number {
  if (words[firstToken] !== "<" || words[firstToken + 1] !== "tweet") return -1;
  for (let i = firstToken + 2; i < endToken; i++) if (words[i] === ">") return i + 1;
  return -1;
}

function closingTag({ words }: QuoteContext, { firstToken, endToken }: TokenRange): number {
  for (let i = firstToken; i + 1 < endToken; i++) if (words[i] === "<" && words[i + 1] === "/") return i;
  return endToken;
}

/** “— Irma Feld (@irmafeld) May 3, 2019” at the end: the name with its account. */
function findSignature(context: QuoteContext, { firstToken, endToken }: TokenRange): TokenRange | null {
  const { words } = context;
  for (let i = endToken - 1; i > firstToken + 3; i--) {
    if (!words[i]?.startsWith("@")) continue;
    if (words[i - 1] !== "(" || words[i + 1] !== ")" || endToken - i > LONGEST_NAME) return null;
    for (let dash = i - 2; dash > Math.max(firstToken, i - LONGEST_NAME); dash--)
      if (isDash(context, dash)) return range(dash + 1, i + 2);
  }
  return null;
}

/** The value of the attribute author, without its marks. */
function authorIn({ words }: QuoteContext, { firstToken, endToken }: TokenRange): TokenRange | null {
  for (let i = firstToken; i + 3 < endToken; i++)
    if (words[i] === "author" && words[i + 1] === "=") return { firstToken: i + 3, endToken: i + 4 };
  return null;
}

function make(firstToken: number, endToken: number, source: TokenRange, { words }: QuoteContext): Attribution {
  const signed = source.firstToken >= endToken;
  return {
    content: [{ firstToken, endToken }],
    cue: signed ? { firstToken: source.firstToken - 1, endToken: source.firstToken } : null,
    lemma: signed ? (words[source.firstToken - 1] as string) : null,
    source,
    rule: "tweet",
    confidence: 0.7,
  };
}
