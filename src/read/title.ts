import type { Span } from "../model/span.ts";
import { findByline } from "./byline.ts";
import { findDateLine } from "./date.ts";
import { findDateline } from "./dateline.ts";
import type { Line } from "./lines.ts";

const MAX_LENGTH = 200;

/** What a format knows of the title before the text is looked at. */
export interface TitleHints {
  /** The title given beside the text. */
  readonly title?: string;
  /** The first heading of the markup. */
  readonly heading?: Span;
}

/** The headline, when the first of the given lines is one. */
export function findTitle(lines: readonly Line[], hints: TitleHints): Line | undefined {
  const [first, second] = lines;
  if (first === undefined) return undefined;
  if (hints.title !== undefined) return first.text === hints.title ? first : undefined;
  if (hints.heading !== undefined && hints.heading.start <= first.start && first.end <= hints.heading.end) return first;
  return second !== undefined && isTitle(first) && (first.blankAfter || opensArticle(second.text)) ? first : undefined;
}

function isTitle(line: Line): boolean {
  if (line.text.length > MAX_LENGTH || !/\p{L}/u.test(line.text)) return false;
  return !endsSentence(line.text) && !opensArticle(line.text);
}

/** A full stop (but not that of “U.S.”), a stop inside a closing quotation mark, or a mark that promises more. */
function endsSentence(text: string): boolean {
  if (/(?<!\p{L})(?:\p{Lu}\.){2,}$/u.test(text)) return false;
  return /(?:[.,:;]|[.,]["”’'»]|[!?]["”»])$/.test(text);
}

function opensArticle(text: string): boolean {
  return findByline(text) !== undefined || findDateLine(text) !== undefined || findDateline(text) !== undefined;
}
