import type { Resolved, ResolvedMention } from "../model/document.ts";
import { cutSpan, type TextSpan, type TokenRange } from "../model/span.ts";
import type { PosTag } from "../model/syntax.ts";
import { hasFlag, TokenFlag, tokenLowers, tokenTexts } from "../model/token.ts";
import { anyCueVerb, type CueVerb, cueVerb } from "./lexicon.ts";
import { findInnerRegions, type Region } from "./marks.ts";
import type { QuoteSettings } from "./settings.ts";
import { formSigns, Sign } from "./signs.ts";

/** A document laid out for the attribution rules: every array is indexed by token. */
export interface QuoteContext {
  readonly doc: Resolved;
  /** The reporting verb of a word form, given in lower case; asked for by {@link cueAt}. */
  readonly cues: (form: string) => CueVerb | undefined;
  /** The {@link Sign} of the words that `cues` knows. */
  readonly cueSign: number;
  /** Whether “that” belongs to a content. */
  readonly keepsComplementizers: boolean;
  readonly words: readonly string[];
  readonly lower: readonly string[];
  readonly pos: readonly PosTag[];
  /** Bits of {@link Sign}, but for the quoted. */
  readonly signAt: Uint8Array;
  /** The same of the whole document. */
  readonly signs: number;
  /** What stands between quotation marks and, behind all of these, between single marks inside them. */
  readonly regions: readonly Region[];
  /** Indices into `regions` of what stands between single marks inside one of them. */
  readonly innerOf: ReadonlyMap<Region, readonly number[]>;
  /** Index into `regions`, or -1 outside quotation marks. */
  readonly regionAt: Int32Array;
  /** Mentions in text order. */
  readonly mentions: readonly ResolvedMention[];
  /** Index into `mentions`, or -1. */
  readonly mentionAt: Int32Array;
}

/** Lays a document out for the attribution rules. Words of a name are proper nouns whatever the tagger took them for. */
export function createContext(
  doc: Resolved,
  outer: readonly Region[],
  { speechOnly, complementizers }: Pick<QuoteSettings, "speechOnly" | "complementizers">,
): QuoteContext {
  const mentions = doc.entities.flatMap((entity) => entity.mentions).sort((a, b) => a.start - b.start);
  const mentionAt = indexRanges(doc.tokens.length, mentions);
  const { regions, innerOf } = layInner(doc, outer);
  const signAt = formSigns.of(doc.plain, doc.tokens);
  return {
    doc,
    cues: speechOnly ? cueVerb : anyCueVerb,
    cueSign: speechOnly ? Sign.Speech : Sign.Verb,
    keepsComplementizers: complementizers === "keep",
    words: tokenTexts(doc.plain, doc.tokens),
    lower: tokenLowers(doc.plain, doc.tokens),
    pos: layPos(doc, mentions, regions),
    signAt,
    signs: joinSigns(signAt),
    regions,
    innerOf,
    regionAt: indexRanges(doc.tokens.length, outer),
    mentions,
    mentionAt,
  };
}

function indexRanges(length: number, ranges: readonly { firstToken: number; endToken: number }[]): Int32Array {
  const index = new Int32Array(length).fill(-1);
  for (const [n, { firstToken, endToken }] of ranges.entries())
    for (let i = firstToken; i < endToken; i++) index[i] = n;
  return index;
}

function layInner(doc: Resolved, outer: readonly Region[]): Pick<QuoteContext, "regions" | "innerOf"> {
  const regions = [...outer];
  const innerOf = new Map<Region, readonly number[]>();
  for (const region of outer) {
    const inner = findInnerRegions(doc, region).map((found) => regions.push(found) - 1);
    if (inner.length > 0) innerOf.set(region, inner);
  }
  return { regions, innerOf };
}

function joinSigns(signAt: Uint8Array): number {
  let signs = 0;
  for (let i = 0; i < signAt.length; i++) signs |= signAt[i] as number;
  return signs;
}

function layPos(doc: Resolved, mentions: readonly ResolvedMention[], regions: readonly Region[]): PosTag[] {
  const pos = new Array<PosTag>(doc.tokens.length).fill("NN");
  for (const [n, { firstToken, endToken }] of doc.sentences.entries()) {
    const syntax = doc.syntax[n];
    for (let i = firstToken; i < endToken; i++) {
      if (syntax) pos[i] = syntax.pos[i - firstToken] as PosTag;
      else if (hasFlag(doc.tokens, i, TokenFlag.Punctuation)) pos[i] = "PUNCT";
    }
  }
  for (const mention of mentions) {
    if (isName(mention)) pos.fill(mention.kind === "demonym" ? "JJ" : "NNP", mention.firstToken, mention.endToken);
  }
  markPossessives(doc, pos, regions);
  return pos;
}

/** “the United Nations’ | food agency”: a mark behind an s that closes no quotation and leads to a noun. */
function markPossessives({ tokens }: Resolved, pos: PosTag[], regions: readonly Region[]): void {
  const wanted = TokenFlag.Possessive | TokenFlag.Punctuation;
  const closing = new Set(regions.map(({ endToken }) => endToken - 1));
  for (let i = 0; i < pos.length; i++) {
    if (((tokens.flags[i] as number) & wanted) !== wanted || !/^(?:NN|JJ|CD)/.test(pos[i + 1] ?? "")) continue;
    if (!closing.has(i)) pos[i] = "POS";
  }
}

/** Offices and nominals are made of common nouns. */
function isName({ kind }: ResolvedMention): boolean {
  return kind !== "office" && kind !== "nominal";
}

/** The reporting verb of a token, undefined where it is no form of one. */
export function cueAt({ signAt, cueSign, cues, lower }: QuoteContext, i: number): CueVerb | undefined {
  const isCue = i >= 0 && i < signAt.length && ((signAt[i] as number) & cueSign) !== 0;
  return isCue ? cues(lower[i] as string) : undefined;
}

/** The span of the document that tokens cover. */
export function spanOf({ doc }: QuoteContext, { firstToken, endToken }: TokenRange): TextSpan {
  return cutSpan(doc.text, doc.tokens.start[firstToken] as number, doc.tokens.end[endToken - 1] as number);
}

/** Whether a token stands between quotation marks. */
export function isQuoted({ regionAt }: QuoteContext, i: number): boolean {
  return i >= 0 && i < regionAt.length && (regionAt[i] as number) >= 0;
}

/** Whether a token is a dash: “—”, “–”, “--”. */
export function isDash({ words }: QuoteContext, i: number): boolean {
  return /^[—–-]+$/.test(words[i] ?? "");
}

/** The quotation marks a token stands between, undefined where it stands between none. */
export function regionOf({ regions, regionAt }: QuoteContext, i: number): Region | undefined {
  // An array asked for its element -1 is slow: it looks for a property of that name.
  const n = i >= 0 && i < regionAt.length ? (regionAt[i] as number) : -1;
  return n < 0 ? undefined : regions[n];
}

/** The name a token stands in, undefined where it stands in none. */
export function mentionOf({ mentions, mentionAt }: QuoteContext, i: number): ResolvedMention | undefined {
  const n = i >= 0 && i < mentionAt.length ? (mentionAt[i] as number) : -1;
  return n < 0 ? undefined : mentions[n];
}

/** Whether a token is a finite verb or a modal. */
export function isFiniteVerb({ pos, lower }: QuoteContext, i: number): boolean {
  const tag = pos[i];
  if (tag === "VBD" || tag === "VBZ" || tag === "VBP" || tag === "MD") return true;
  return tag === "PRP" && /['’](?:ll|d|ve|re|m)$/.test(lower[i] as string);
}

/** Whether a finite verb stands among tokens. */
export function hasFiniteVerb(context: QuoteContext, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (isFiniteVerb(context, i)) return true;
  return false;
}

/** Whether a form of “be” stands among tokens. */
export function hasFormOfBe({ lower }: QuoteContext, first: number, end: number): boolean {
  for (let i = Math.max(0, first); i < end; i++)
    if (/^(?:is|are|was|were|be|been|being)$/.test(lower[i] as string)) return true;
  return false;
}

/** The first token from `first` on that is no part of the dateline. */
export function skipDateline(context: QuoteContext, first: number): number {
  const { dateline } = context.doc.layout;
  let i = first;
  while (dateline && i < context.words.length) {
    const start = context.doc.tokens.start[i] as number;
    if (start < dateline.start || start >= dateline.end) break;
    i++;
  }
  return i;
}
