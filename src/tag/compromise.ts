import { createRequire } from "node:module";
import type { Span } from "../model/span.ts";

/** A term of compromise, placed in the text of the document. */
export interface Term extends Span {
  readonly tags: ReadonlySet<string>;
}

/** A span compromise takes for a person, a place or an organisation. */
export interface CompromiseName extends Span {
  readonly label: "PER" | "LOC" | "ORG";
}

interface RawTerm {
  text: string;
  tags: Set<string>;
  offset: { start: number; length: number };
}
interface View {
  compute(what: string): View;
  docs: RawTerm[][];
  people(): View;
  places(): View;
  organizations(): View;
  match(pattern: string): View;
}

/** More than this many code units are handed over in pieces: compromise needs memory beyond all bounds on long input. */
const LONGEST_UNIT = 2000;

let loaded: ((text: string) => View) | undefined;

/** Loads compromise at the first call: it costs a seventh of a second that a document without need for it saves. */
function compromise(text: string): View {
  loaded ??= createRequire(import.meta.url)("compromise") as (text: string) => View;
  return loaded(text);
}

/** The terms compromise finds in a sentence; contractions give two terms, the second of no length. */
export function tagTerms(text: string, sentence: Span): Term[] {
  return cutUnits(text, sentence).flatMap(({ start, end }) => {
    const view = compromise(sanitise(text.slice(start, end))).compute("offset");
    return view.docs.flat().map((term) => ({
      start: start + term.offset.start,
      end: start + term.offset.start + term.text.length,
      tags: term.tags,
    }));
  });
}

/** The people, places and organisations compromise finds in a sentence, as it cuts them. */
export function findCompromiseNames(text: string, sentence: Span): CompromiseName[] {
  return cutUnits(text, sentence).flatMap(({ start, end }) => {
    const view = compromise(sanitise(text.slice(start, end))).compute("offset");
    return [
      ...placeNames(view.people(), start, "PER"),
      ...placeNames(view.organizations(), start, "ORG"),
      ...placeNames(view.places(), start, "LOC"),
    ];
  });
}

/** A match of one of the user's patterns. */
export interface PatternMatch extends Span {
  /** Position of the pattern among those given. */
  readonly pattern: number;
}

/** Where patterns in the match syntax of compromise fit in a sentence. */
export function matchPatterns(text: string, sentence: Span, patterns: readonly string[]): PatternMatch[] {
  return cutUnits(text, sentence).flatMap(({ start, end }) => {
    const view = compromise(sanitise(text.slice(start, end))).compute("offset");
    return patterns.flatMap((match, pattern) =>
      placeNames(view.match(match), start, "ORG").map((span) => ({ start: span.start, end: span.end, pattern })),
    );
  });
}

function placeNames(view: View, shift: number, label: CompromiseName["label"]): CompromiseName[] {
  return view.docs.flatMap((terms) => {
    const first = terms[0];
    const last = terms.at(-1);
    if (first === undefined || last === undefined) return [];
    return [{ label, start: shift + first.offset.start, end: shift + last.offset.start + last.text.length }];
  });
}

/** A copy of the same length without what makes compromise cut wrongly: no-break spaces, control characters, lone surrogates. */
function sanitise(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00a0\ufeff]/gu, " ");
}

function cutUnits(text: string, sentence: Span): Span[] {
  const units: Span[] = [];
  let start = sentence.start;
  while (sentence.end - start > LONGEST_UNIT) {
    const space = text.lastIndexOf(" ", start + LONGEST_UNIT);
    const end = space > start ? space : start + LONGEST_UNIT;
    units.push({ start, end });
    start = end;
  }
  units.push({ start, end: sentence.end });
  return units;
}
