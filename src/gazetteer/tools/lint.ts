import { loadData } from "../../model/data.ts";
import type { Alias, GazetteerEntry, NamePattern, Term } from "../../model/gazetteer.ts";
import type { Lexicon } from "../../model/lexicons.ts";
import { foldKey } from "../fold.ts";
import { normaliseAliases } from "../normalise.ts";
import type { Patch } from "../parse.ts";
import { findConflicts } from "./conflicts.ts";
import type { Finding } from "./finding.ts";

/** What {@link lint} looks at. */
export interface LintInput {
  /** Entries of all lists, laid over each other. */
  readonly entries: readonly GazetteerEntry[];
  readonly patterns: readonly NamePattern[];
  /** Patches of the lists to report on. */
  readonly patches?: readonly Patch[];
  /** Patches of entries that no list has. */
  readonly idle: readonly Patch[];
  /** The lists to report on; the others are what they are compared with. */
  readonly lists: ReadonlySet<string>;
  /** Date by which open terms must be confirmed; none are called stale without. */
  readonly asOf?: string;
}

/** Checks lists that parse for what is likely a mistake; findings in order of place. */
export function lint(input: LintInput): Finding[] {
  const own = input.entries.filter(({ list }) => input.lists.has(list));
  const risky = new Set(loadData<Lexicon<"risky-words">>("risky-words").words);
  const ids = new Set(input.entries.map(({ id }) => id));
  const found = [
    ...input.idle.map(({ place, id }) =>
      error(place, "idle-patch", `no earlier list has "${id}"; correct the id or drop "patch"`),
    ),
    ...own.flatMap((entry) => [
      ...lintAliases(entry, risky),
      ...lintTerms(entry, input.asOf),
      ...lintRelations(entry, ids),
      ...lintFacts(entry),
    ]),
    ...(input.patches ?? []).flatMap(({ place, aliases = [] }) =>
      normaliseAliases(aliases).flatMap((alias) => lintWords(place, alias, risky)),
    ),
    ...lintHolders(input.entries, input.lists),
    ...lintConflicts(input.entries, input.lists),
    ...input.patterns.filter(({ list }) => input.lists.has(list)).flatMap(lintPattern),
  ];
  return found.sort((a, b) => comparePlaces(a.place, b.place));
}

function error(place: string, check: string, message: string): Finding {
  return { severity: "error", place, check, message };
}

function warning(place: string, check: string, message: string): Finding {
  return { severity: "warning", place, check, message };
}

function lintAliases(entry: GazetteerEntry, risky: ReadonlySet<string>): Finding[] {
  const seen = new Map<string, string>();
  return entry.aliases
    .filter(({ rule }) => rule === undefined)
    .flatMap((alias) => {
      const key = `${foldKey(alias.text)} ${alias.kind === "surname" ? "surname" : ""}`;
      const twin = seen.get(key);
      seen.set(key, alias.text);
      return [
        ...(twin === undefined || alias.kind === "acronym" || alias.kind === "surname"
          ? []
          : [warning(entry.place, "same-alias", `"${alias.text}" is the same name as "${twin}"; remove one`)]),
        ...lintWords(entry.place, alias, risky),
      ];
    });
}

function lintWords(place: string, { text, kind, prior }: Alias, risky: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  if (/^the /i.test(text))
    findings.push(warning(place, "leading-the", `alias "${text}": leave "the" out; it is free in the text`));
  if (kind !== "weak" && prior >= 0.5 && risky.has(text.toLowerCase()))
    findings.push(warning(place, "stop-word", `alias "${text}" is a common word; make it weak or lower its prior`));
  if (text.length === 1) findings.push(warning(place, "short-alias", `alias "${text}" is one letter; remove it`));
  if (kind === "acronym" && text.length > 3 && text === text.toLowerCase())
    findings.push(
      warning(place, "acronym-case", `acronym "${text}" is in lower case; acronyms match letter for letter`),
    );
  return findings;
}

function lintTerms(entry: GazetteerEntry, asOf: string | undefined): Finding[] {
  return entry.terms.flatMap((term) => {
    const findings: Finding[] = [];
    const { office, from, to } = term;
    if (from !== undefined && to !== undefined && to.slice(0, from.length) < from.slice(0, to.length))
      findings.push(error(entry.place, "term-order", `term of ${office} ends (${to}) before it begins (${from})`));
    if (to === undefined && term.asOf === undefined)
      findings.push(
        warning(entry.place, "open-term", `term of ${office} is open; say to which date it is known to run (asOf)`),
      );
    if (asOf !== undefined && to === undefined && term.asOf !== undefined && term.asOf < asOf)
      findings.push(
        warning(
          entry.place,
          "stale-term",
          `open term of ${office} was last confirmed ${term.asOf}; confirm it or end it`,
        ),
      );
    return findings;
  });
}

function lintRelations(entry: GazetteerEntry, ids: ReadonlySet<string>): Finding[] {
  return entry.relations
    .filter(({ target }) => !ids.has(target))
    .map(({ rel, target }) =>
      error(entry.place, "unknown-target", `${rel} "${target}" is in no list; correct the id or add the entry`),
    );
}

function lintFacts(entry: GazetteerEntry): Finding[] {
  const findings: Finding[] = [];
  const { wikidata } = entry.codes;
  if (wikidata !== undefined && !/^Q[1-9]\d*$/.test(wikidata))
    findings.push(error(entry.place, "wikidata", `"${wikidata}" is no Wikidata id such as Q796`));
  const { from, to } = entry.valid;
  if (from !== undefined && to !== undefined && to < from)
    findings.push(error(entry.place, "valid-order", `ends (${to}) before it begins (${from})`));
  return findings;
}

/** Two holders of one office of a state at one time, acting ones aside. */
function lintHolders(entries: readonly GazetteerEntry[], lists: ReadonlySet<string>): Finding[] {
  const terms = new Map<string, { readonly entry: GazetteerEntry; readonly term: Term }[]>();
  for (const entry of entries)
    for (const term of entry.terms)
      if (!term.acting && term.from !== undefined)
        terms
          .set(term.office, terms.get(term.office) ?? [])
          .get(term.office)
          ?.push({ entry, term });
  return [...terms.values()].flatMap((own) => {
    const sorted = own.sort((a, b) => ((a.term.from as string) < (b.term.from as string) ? -1 : 1));
    return sorted.slice(1).flatMap(({ entry, term }, i) => {
      const before = sorted[i] as (typeof sorted)[number];
      if (!lists.has(entry.list) || !overlap(before.term, term)) return [];
      const dates = `${before.entry.id} (to ${before.term.to ?? "now"}) and ${entry.id} (from ${term.from})`;
      return [warning(entry.place, "overlapping-terms", `${term.office} is held by ${dates} at once; correct a date`)];
    });
  });
}

/** Whether a term certainly begins before the one before it has ended; months and years count as wholes. */
function overlap(before: Term, after: Term): boolean {
  const from = after.from as string;
  if (before.to === undefined) return true;
  const length = Math.min(from.length, before.to.length);
  return from.slice(0, length) < before.to.slice(0, length);
}

function lintConflicts(entries: readonly GazetteerEntry[], lists: ReadonlySet<string>): Finding[] {
  return findConflicts(entries, 0.6).flatMap(({ name, bearers }) =>
    bearers
      .filter(({ entry }) => lists.has(entry.list))
      .map(({ entry }) => {
        const few = bearers.slice(0, 4).map((other) => other.entry.id); // a name may have thousands of bearers
        const others = few.filter((id) => id !== entry.id);
        return warning(
          entry.place,
          "shared-alias",
          `"${name}" also names ${others.slice(0, 3).join(", ")}; lower a prior, or make it weak`,
        );
      }),
  );
}

function lintPattern({ match, list, yes, no }: NamePattern): Finding[] {
  if (yes.length + no.length > 0) return [];
  return [warning(list, "untested-pattern", `pattern "${match}" has neither yes nor no examples; add some`)];
}

function comparePlaces(a: string, b: string): number {
  const [fileA, lineA] = split(a);
  const [fileB, lineB] = split(b);
  return fileA === fileB ? lineA - lineB : fileA < fileB ? -1 : 1;
}

function split(place: string): [string, number] {
  const at = place.lastIndexOf(":");
  const line = Number(place.slice(at + 1));
  return at < 0 || Number.isNaN(line) ? [place, 0] : [place.slice(0, at), line];
}
