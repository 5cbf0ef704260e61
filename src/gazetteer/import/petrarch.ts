import { isDate } from "../date.ts";
import type { AuthoredEntry } from "../schema.ts";
import { type Imported, joinById, makeEntry } from "./imported.ts";

/** Roles of CAMEO behind the code of a country, and what they make of an entry; the first that fits counts. */
const ROLES: readonly (readonly [string, string])[] = [
  ["GOV", "government"],
  ["MIL", "security/military"],
  ["COP", "security/police"],
  ["SPY", "security/intelligence"],
  ["JUD", "government/court"],
  ["LEG", "government/legislature"],
  ["PTY", "party"],
  ["OPP", "party"],
  ["REB", "armed/rebel"],
  ["UAF", "armed"],
  ["INS", "armed"],
  ["SEP", "armed"],
  ["CRM", "armed/criminal"],
  ["IGO", "igo"],
  ["MED", "media"],
  ["JRN", "media"],
  ["NGO", "org/ngo"],
  ["BUS", "org/company"],
  ["MNC", "org/company"],
  ["EDU", "org"],
  ["LAB", "org/union"],
];

interface Head {
  readonly name: string;
  readonly names: string[];
  readonly codes: { readonly code: string; readonly from?: string; readonly to?: string }[];
  readonly line: number;
}

/**
 * Reads an actor dictionary of PETRARCH: a name a line in capitals with underscores, `+` before its synonyms, `[CODE dates]`
 * for its codes, `#` before comments. Dates become validity; codes are kept.
 */
export function importPetrarch(content: string, iso3: (code: string) => string | undefined): Imported {
  const heads: Head[] = [];
  const notes: string[] = [];
  for (const [n, raw] of content.split(/\r?\n/).entries()) {
    const line = raw.replace(/[#;].*$/, "").trim();
    if (line === "" || line.startsWith("<!")) continue;
    const codes = readCodes(line);
    const text = readName(line.replace(/\[[^\]]*\]/g, ""));
    const head = heads.at(-1);
    if (line.startsWith("[")) head?.codes.push(...codes);
    else if (line.startsWith("+")) head?.names.push(text);
    else if (text !== "") heads.push({ name: text, names: [], codes, line: n + 1 });
  }
  const entries = heads.flatMap((head) => toEntry(head, iso3, notes));
  return { entries: joinById(entries), notes };
}

function readCodes(line: string): Head["codes"] {
  return [...line.matchAll(/\[([A-Z~]{3,})([^\]]*)\]/g)].map(([, code = "", dates = ""]) => ({
    code,
    ...readDates(dates.trim()),
  }));
}

/** “>150101” from, “<141231” until, “920101-950630” between; two-digit years below 45 are of this century. */
function readDates(text: string): { from?: string; to?: string } {
  const [first, second] = [...text.matchAll(/\d{6,8}/g)].map(([digits]) => isoDate(digits)).map(checkDate);
  if (text.startsWith(">")) return first ? { from: first } : {};
  if (text.startsWith("<")) return first ? { to: first } : {};
  return { ...(first ? { from: first } : {}), ...(second ? { to: second } : {}) };
}

/** Dictionaries hold days such as 140231, which say nothing. */
function checkDate(date: string): string | undefined {
  return isDate(date) ? date : undefined;
}

function isoDate(digits: string): string {
  const full = digits.length === 8 ? digits : `${Number(digits.slice(0, 2)) < 45 ? "20" : "19"}${digits}`;
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6, 8)}`;
}

function readName(text: string): string {
  const words = text.replace(/^\+/, "").replaceAll("_", " ").trim().split(/\s+/);
  return words.map((word) => (/^[A-Z]\.?$|\./.test(word) ? word : capitalise(word))).join(" ");
}

function capitalise(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|-)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function toEntry(
  { name, names, codes, line }: Head,
  iso3: (code: string) => string | undefined,
  notes: string[],
): Partial<AuthoredEntry>[] {
  const [first] = codes;
  if (first === undefined) {
    notes.push(`line ${line}, ${name}: left out, it has no code`);
    return [];
  }
  const country = iso3(first.code.slice(0, 3));
  const role = first.code.slice(country === undefined ? 0 : 3);
  const type =
    ROLES.find(([part]) => role.includes(part))?.[1] ?? (country !== undefined && role === "" ? "state" : "person");
  const aliases = [...new Set(names)].filter((text) => text !== "" && text !== name);
  return [
    {
      ...makeEntry(name, type, country, aliases),
      codes: { cameo: first.code },
      ...(first.from || first.to
        ? { valid: { ...(first.from && { from: first.from }), ...(first.to && { to: first.to }) } }
        : {}),
    },
  ];
}
