const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const WEEKDAY = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?";
const TIME = "\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?\\s?(?:[ap]\\.?m\\.?)?\\s?(?:[A-Z]{1,5}|[+-]\\d{2}:?\\d{2})?";

/** Source of a pattern for a date in words, with or without its year: “March 3”, “3 March 2016”, “Jul 26 2022”. */
export const DATE_IN_WORDS = `(?:${MONTH}\\s${DAY}|${DAY}\\s${MONTH})(?:,?\\s\\d{4})?(?!\\d)`;

const LEAD = new RegExp(`^${WEEKDAY},?\\s+(?=\\S)`, "i");
const TAIL = new RegExp(`(?:[T,]|\\s(?:at\\s)?|,\\s)\\s?${TIME}$`, "i");
const NUMERIC = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_FIRST = new RegExp(`^(${MONTH})\\s(${DAY}),?\\s(\\d{4})$`, "i");
const DAY_FIRST = new RegExp(`^(${DAY})\\s(${MONTH}),?\\s(\\d{4})$`, "i");
const LABEL = /^(?:published|posted|issued|date)(?:\s+on)?\s*:?\s+/i;

/**
 * The ISO date that a whole string states, as exact as it states it: “Tue, 12 Apr 2016 10:00 GMT” … 2016-04-12.
 * A date without a year, a number such as 04/05/2016 or a day that no calendar has gives undefined.
 */
export function parseDate(text: string): string | undefined {
  if (text.length > 80) return undefined;
  const date = text.trim().replace(LEAD, "").replace(TAIL, "").trim();
  const compact = COMPACT.exec(date);
  if (compact) return toIso(compact[1], compact[2], compact[3]);
  const numeric = NUMERIC.exec(date);
  if (numeric) return toIso(numeric[1], numeric[3], numeric[4]);
  const monthFirst = MONTH_FIRST.exec(date);
  if (monthFirst) return toIso(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(date);
  return dayFirst ? toIso(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]) : undefined;
}

/** The full date that a line consists of: “Published: April 12, 2016”. */
export function findDateLine(line: string): string | undefined {
  const date = parseDate(line.replace(LABEL, ""));
  return date?.length === 10 ? date : undefined;
}

function monthNumber(month = ""): string {
  return String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);
}

function toIso(year = "", month?: string, day?: string): string | undefined {
  if (Number(year) < 1000) return undefined;
  if (month === undefined) return year;
  const m = Number(month);
  if (m < 1 || m > 12) return undefined;
  if (day === undefined) return `${year}-${pad(m)}`;
  const d = Number.parseInt(day, 10);
  const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  return d >= 1 && d <= last ? `${year}-${pad(m)}-${pad(d)}` : undefined;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
