import type { EntityType } from "./types.ts";

export const ALIAS_KINDS = [
  "name",
  "acronym",
  "surname",
  "adjective",
  "plural",
  "nickname",
  "translit",
  "former",
  "weak",
] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

/** Whether names of a kind stand for nobody by themselves: they want a fuller name before them. */
export function isDependent(kind: AliasKind): boolean {
  return kind === "surname" || kind === "weak";
}

/** How the letters of a match must agree with the alias. */
export type CaseRule = "exact" | "title" | "any";

export interface Alias {
  readonly text: string;
  readonly kind: AliasKind;
  readonly case: CaseRule;
  /** Probability that the bare alias means this entry. */
  readonly prior: number;
  readonly from?: string;
  readonly to?: string;
  /** The rule that made it; an authored alias has none. */
  readonly rule?: string;
}

export interface Term {
  /** Office id such as off.irq.head-of-government. */
  readonly office: string;
  readonly title?: string;
  readonly from?: string;
  /** Exclusive; absent while open. */
  readonly to?: string;
  readonly acting?: boolean;
  /** Date to which an open term is known to run. */
  readonly asOf?: string;
}

export interface Relation {
  readonly rel: "metonymOf" | "partOf" | "wingOf" | "succeeds" | "memberOf";
  readonly target: string;
}

/** A known actor. */
export interface GazetteerEntry {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly subtype: string | null;
  readonly country: string | null;
  readonly gender: "female" | "male" | null;
  readonly aliases: readonly Alias[];
  readonly codes: Readonly<Record<string, string>>;
  readonly valid: { readonly from?: string; readonly to?: string };
  readonly terms: readonly Term[];
  readonly relations: readonly Relation[];
  /** Higher wins over lower where two lists name the same span. */
  readonly priority: number;
  /** "builtin" or the path of the user's file. */
  readonly list: string;
  /** File and line it stands in: “data/gazetteer/igos.yaml:12”. */
  readonly place: string;
  /** Sentences in which it must, and must not, be found: checked by `gazetteer test`. */
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
}

/** A pattern of the user for names that no list can hold, in the match syntax of compromise. */
export interface NamePattern {
  readonly match: string;
  readonly type: EntityType;
  readonly list: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}
