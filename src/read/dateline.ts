import { isAgency } from "./agencies.ts";
import { DATE_IN_WORDS, parseDate } from "./date.ts";

export interface FoundDateline {
  readonly place?: string;
  readonly agency?: string;
  /** ISO date, only where the year is stated. */
  readonly published?: string;
  /** Length of the dateline without its separator. */
  readonly length: number;
  /** Offset at which the sentence begins. */
  readonly body: number;
}

/** What stands at the start of a line, before it is judged. */
interface Parts {
  readonly place: string;
  readonly region: boolean;
  readonly date: string;
  readonly agency: string;
  readonly length: number;
  readonly separator: "dash" | "colon" | "none";
  readonly body: number;
}

const HEAD_LENGTH = 160;
const WORD = "\\p{Lu}(?:[\\p{L}\\p{M}.'’]|-(?=\\p{L}))*";
const UPPER_WORD = "\\p{Lu}(?:[\\p{Lu}\\p{M}.'’]|-(?=\\p{Lu}))+";
const UPPER = new RegExp(`${UPPER_WORD}(?:[ /]${UPPER_WORD}){0,3}(?![\\p{L}\\p{N}])`, "uy");
const MIXED = new RegExp(`${WORD}(?: ${WORD}){0,2}(?![\\p{L}\\p{N}])`, "uy");
/** “Ukraine”, “Democratic Republic of Congo”. */
const REGION = new RegExp(`, ${WORD}(?: (?:(?:of|and|the) ){0,2}${WORD}){0,3}(?![\\p{L}\\p{N}])`, "uy");
const DATE = new RegExp(`(?:,? |,)?${DATE_IN_WORDS}`, "iuy");
const AGENCY = /,?\s?\(([\p{L}][\p{L} ./&’'-]{1,38})\)/uy;
const LATE_DATE = new RegExp(`(${DATE_IN_WORDS}):\\s+`, "iuy");
const DASH = /\s*(?:--+|[-–—―])\s+|\s?—(?=[\p{Lu}"“‘])/uy;
const COLON = /\s?:\s+/y;
const SPACE = /\s*/y;

/** Words in capitals that head a line but are no places. */
const NO_PLACE =
  /^(?:A|AN|ABSTRACT|ALSO|ANALYSIS|ANSWER|BACKGROUND|BREAKING|BYLINE|CIA|COMMENT|CORRECT(?:ED|ION)|COVID|DATELINE|EDITORIAL|EU|EXCLUSIVE|EXPLAINER|FACTBOX|FBI|FEATURE|FIFA|HAMAS|IMF|IN|INTERVIEW|ISI[LS]|LIVE|LOOK|MORE|NATO|NEWS|NOTE|ON|OPEC|OPINION|PHOTOS?|PKK|PLO|POLL|PREVIOUSLY|QUESTION|READ|RELATED|REPORT|REVIEW|SOURCE|SPECIAL|SUMMARY|THE|TIMELINE|TOP|TV|U\.?K\.?|U\.?N\.?|U\.?S\.?(?:A\.?)?|UNICEF|UPDATED?|URGENT|VIDEO|WATCH|WHO|WHY|WHAT|HOW|WTO)(?![\p{L}])/iu;
const NO_MIXED_PLACE =
  /^(?:After|At|Before|By|During|From|Last|Next|Since|Until|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mr|Mrs|Ms|Dr|President|Minister)(?![\p{L}])/u;
const SPOKEN =
  /^(?:["“‘'«„]|(?:I|We|My|Our|You|Your|Yes|No|Not|Well|Thanks?|Hello|Why|What|How|Who|When|Where|Is|Are|Do|Does|Did|Let|So|Ok|Okay|OK)(?![\p{L}]))/u;

/**
 * The dateline at the start of a paragraph: “BAGHDAD (Reuters) - ”, “PARIS, March 3 (AP) — ”.
 * `colon` allows the bare form “BAGHDAD: ”, which a transcript would take for a speaker.
 */
export function findDateline(line: string, colon = true): FoundDateline | undefined {
  const parts = readParts(line.slice(0, HEAD_LENGTH));
  if (parts === undefined || !isDateline(parts, line.slice(parts.body, parts.body + HEAD_LENGTH), colon))
    return undefined;
  const published = parseDate(parts.date);
  return {
    ...(parts.place && { place: parts.place }),
    ...(parts.agency && { agency: parts.agency }),
    ...(published?.length === 10 && { published }),
    length: parts.length,
    body: parts.body,
  };
}

function readParts(head: string): Parts | undefined {
  const first = eat(DATE, head, 0) ? "" : (eat(UPPER, head, 0) ?? eat(MIXED, head, 0) ?? "");
  let at = first.length;
  let date = eat(DATE, head, at);
  for (let regions = 0; date === undefined && regions < 2; regions++) {
    const region = first === "" ? undefined : eat(REGION, head, at);
    if (region === undefined) break;
    at += region.length;
    date = eat(DATE, head, at);
  }
  const place = head.slice(0, at);
  at += date?.length ?? 0;
  const signature = eat(AGENCY, head, at) ?? "";
  const length = at + signature.length;
  const { separator, body, late } = readSeparator(head, length);
  if (length === 0) return undefined;
  return {
    place,
    region: place !== first,
    date: (late ?? date ?? "").replace(/^[,\s]+/, ""),
    agency: signature.replace(/^[^(]*\(|\)$/g, ""),
    length: late === undefined ? length : head.lastIndexOf(late, body) + late.length,
    separator,
    body,
  };
}

/** The dash or colon behind a dateline, and the date between the two in “CAIRO – 26 July 2022: ”. */
function readSeparator(head: string, at: number): Pick<Parts, "separator" | "body"> & { readonly late?: string } {
  const dash = eat(DASH, head, at);
  if (dash !== undefined) {
    const body = at + dash.length;
    const late = eat(LATE_DATE, head, body);
    if (late === undefined) return { separator: "dash", body };
    return { separator: "dash", body: body + late.length, late: late.slice(0, late.lastIndexOf(":")) };
  }
  const colon = eat(COLON, head, at);
  if (colon !== undefined) return { separator: "colon", body: at + colon.length };
  return { separator: "none", body: at + (eat(SPACE, head, at) ?? "").length };
}

/** What each part proves: an agency we know the most, capitals and a dash less, a colon least. */
function isDateline(parts: Parts, rest: string, colon: boolean): boolean {
  const known = isAgency(parts.agency);
  const upper = isUpper(parts.place);
  if (!/^[("“”‘'«„]*[\p{Lu}\p{N}]/u.test(rest)) return known && parts.separator !== "none" && upper && rest !== "";
  if (NO_PLACE.test(parts.place) && !(known && parts.separator !== "none" && upper)) return false;
  if (parts.place === "") return known;
  if (parts.separator === "none") return known && upper;
  if (!upper) return isMixedDateline(parts, known);
  if (parts.agency || parts.date) return true;
  return parts.separator === "dash" || (colon && !parts.region && !isLabel(parts.place, rest));
}

/** Whether a colon behind capitals marks a speaker, a source or a headline: “OBAMA: I will”, “AP: Senate votes”. */
function isLabel(place: string, rest: string): boolean {
  if (isAgency(place) || SPOKEN.test(rest)) return true;
  const words = rest.match(/\p{L}{4,}/gu) ?? [];
  return words.length >= 4 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.7;
}

/** “Addis Ababa, 12 May 2016 (ENA) –”: a place in small letters needs a date or an agency beside it. */
function isMixedDateline(parts: Parts, known: boolean): boolean {
  if (NO_MIXED_PLACE.test(parts.place)) return false;
  return known || parts.date !== "";
}

/** Whether the place, less its region, stands in capitals: “KYIV, Ukraine”, but not “Cape Town”. */
function isUpper(place: string): boolean {
  const town = place.split(",", 1)[0] ?? "";
  return town !== "" && town === town.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(town);
}

function eat(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
