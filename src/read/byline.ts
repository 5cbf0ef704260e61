import { isAgency } from "./agencies.ts";

const MAX_LENGTH = 160;
const LABEL = /^(?:BYLINE:\s*(?:by\s+)?|by:?\s+)(?=\S)/i;
const SEPARATOR = /(\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s*&\s*)/i;
const PLACE_TAIL = /\s(?:in|for|of|at)\s(\p{Lu}\S*(?:\s\p{Lu}\S*){0,3})$/u;
const OUTLET_TAIL = /\s[|–—-]\s(\p{Lu}[^|]*)$/u;
const NAME_WORD = /^(?:(?:al|el|d|de)['’-])?\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const PARTICLE = /^(?:de|da|das|del|della|di|dos|du|la|le|van|von|der|den|ter|ten|bin|bint|ibn|al|el|abu|y|e)$/;
const NO_NAME =
  /^(?:January|February|March|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|The|This|That|These|Those|All|Any|Our)$/i;
const ROLE =
  /\b(?:writers?|correspondents?|reporters?|staff|editors?|bureau|press|news|agency|service|special to|contributor|columnist|analyst|producer)\b/i;
const SMALL_WORD = /^(?:of|the|to|for|in|at|and)$/;
const STAFF = /^(?:our |a |an )?(?:own |special |staff |foreign )*(?:correspondents?|reporters?|writers?|staff)$/i;

/**
 * The authors that a line names, or undefined when it is no byline: “By JANE ROE, Associated Press Writer”,
 * “By Jane Roe and John Doe”; without “By” only where a role or an agency follows, as in “Jane Roe, Reuters”.
 */
export function findByline(line: string): readonly string[] | undefined {
  if (line.length > MAX_LENGTH) return undefined;
  const label = LABEL.exec(line);
  if (label === null) return findUnlabelled(line);
  return readCredit(line.slice(label[0].length).replace(/\.$/, ""));
}

function findUnlabelled(line: string): readonly string[] | undefined {
  const comma = line.indexOf(", ");
  if (comma < 0 || !isSureRole(line.slice(comma + 2))) return undefined;
  return readCredit(line);
}

function isSureRole(text: string): boolean {
  return isAgency(text) || (isTitleCase(text) && /(?:Writer|Correspondent|Reporter|Staff|Editor)s?$/i.test(text));
}

function readCredit(credit: string): readonly string[] | undefined {
  const outlet = OUTLET_TAIL.exec(credit);
  if (outlet && !isTitleCase(outlet[1] ?? "")) return undefined;
  const parts = (outlet ? credit.slice(0, outlet.index) : credit).split(SEPARATOR);
  const lastAnd = parts.findLastIndex((part, i) => i % 2 === 1 && !/^\s*,\s*$/.test(part));
  const authors = parts.slice(0, Math.max(lastAnd + 2, 1)).filter((_, i) => i % 2 === 0);
  const affiliation = parts.slice(Math.max(lastAnd + 2, 1)).filter((_, i) => i % 2 === 1);
  const names = authors.map((author) => author.replace(PLACE_TAIL, ""));
  return names.every(isAuthor) && affiliation.every(isTitleCase) ? names : undefined;
}

function isAuthor(text: string): boolean {
  return isName(text) || isAgency(text) || STAFF.test(text);
}

function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5 || ROLE.test(text)) return false;
  if (!NAME_WORD.test(words[0] ?? "") || !NAME_WORD.test(words.at(-1) ?? "")) return false;
  return words.every((word) => !NO_NAME.test(word) && (NAME_WORD.test(word) || PARTICLE.test(word)));
}

/** Up to six words, each capitalised or a small word of titles: “Special to The Post”. */
function isTitleCase(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length > 6 || /[.!?]$/.test(text)) return false;
  return words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || SMALL_WORD.test(word) || ROLE.test(word));
}
