import type { Document } from "../model/document.ts";
import { overlaps } from "../model/span.ts";
import { LABELS } from "../model/types.ts";
import type { GoldArticle } from "./gold-article.ts";
import { foundMentions, goldMentions, type Marked, spanKey } from "./marked.ts";
import { countHits, type Prf, type Ratio, ratioOf, type Scores } from "./measure.ts";

type Mentions = readonly Marked[];

/** Scores the spans of names, as CoNLL-2003 does (Tjong Kim Sang and De Meulder 2003); offices stand apart. */
export function scoreMentions(gold: GoldArticle, doc: Document): Scores {
  const wanted = goldMentions(gold).filter(isName);
  const found = foundMentions(doc).filter(isName);
  const offices = [goldMentions(gold), foundMentions(doc)].map((all) => all.filter((mention) => !isName(mention)));
  return {
    "mentions.exact": countShared(wanted, found, spanKey),
    "mentions.labelled": countShared(wanted, found, labelledKey),
    "mentions.overlap": countHits(countOverlaps(wanted, found), wanted.length, found.length),
    "mentions.kind": scoreKind(wanted, found),
    ...scoreLabels(wanted, found),
    "mentions.office": countShared(offices[0] ?? [], offices[1] ?? [], spanKey),
  };
}

function isName({ kind }: Marked): boolean {
  return kind !== "office";
}

function labelledKey(mention: Marked): string {
  return `${spanKey(mention)} ${mention.label}`;
}

function countShared(wanted: Mentions, found: Mentions, keyOf: (mention: Marked) => string): Prf {
  const keys = new Set(wanted.map(keyOf));
  return countHits(found.filter((mention) => keys.has(keyOf(mention))).length, wanted.length, found.length);
}

/** Pairs overlapping spans one to one; where neither side overlaps itself, the leftmost pairs are the most pairs. */
function countOverlaps(wanted: Mentions, found: Mentions): number {
  let hits = 0;
  for (let i = 0, j = 0; ; ) {
    const [a, b] = [wanted[i], found[j]];
    if (!a || !b) return hits;
    const hit = overlaps(a, b);
    if (hit) hits += 1;
    if (hit || a.end <= b.end) i += 1;
    if (hit || b.end < a.end) j += 1;
  }
}

function scoreKind(wanted: Mentions, found: Mentions): Ratio {
  const kindOf = new Map(wanted.map((mention) => [spanKey(mention), mention.kind]));
  const shared = found.filter((mention) => kindOf.has(spanKey(mention)));
  return ratioOf(shared, (mention) => kindOf.get(spanKey(mention)) === mention.kind);
}

function scoreLabels(wanted: Mentions, found: Mentions): Scores {
  const ofLabel = (all: Mentions, label: string) => all.filter((mention) => mention.label === label);
  const entries = LABELS.map((label) => {
    return [`mentions.${label}`, countShared(ofLabel(wanted, label), ofLabel(found, label), spanKey)];
  });
  return Object.fromEntries(entries);
}
