import type { Document, Resolved } from "../model/document.ts";
import { findAccordingTo } from "./according-to.ts";
import { isAnonymityAside } from "./anonymity-aside.ts";
import { findAsked } from "./asked.ts";
import { type Attribution, contains, contentStart } from "./attribution.ts";
import { findBesideQuotation } from "./beside-quotation.ts";
import { findColonLabels } from "./colon.ts";
import { createContext, type QuoteContext } from "./context.ts";
import { findDashSource } from "./dash.ts";
import { createDiscourse } from "./discourse.ts";
import { finish } from "./finish.ts";
import { attachFloating, isFloating, quotedAmong } from "./floating.ts";
import { findImpersonal } from "./impersonal.ts";
import { findMarkedPhrases } from "./marked-phrases/find.ts";
import { findRegions } from "./marks.ts";
import { findNameBeforeColon } from "./name-before-colon.ts";
import { findNounCues } from "./noun-cue.ts";
import { withoutReported } from "./outer-report.ts";
import { findPassages, type Passage } from "./passages.ts";
import { findPassives } from "./passive.ts";
import { findQuotedPassives } from "./passive-quoted.ts";
import { readQuotedAs } from "./quoted-as.ts";
import { withoutRepeated } from "./repeated.ts";
import { measureSalience } from "./salience.ts";
import { selectQuotes } from "./select.ts";
import type { QuoteSettings } from "./settings.ts";
import { findBeforeTime } from "./source-before-time.ts";
import { preferTagBehind } from "./tag-behind.ts";
import { findTitleSource } from "./title-source.ts";
import { findTweet } from "./tweet.ts";
import { findUncued } from "./uncued.ts";
import { findVerbCues } from "./verb-cue.ts";
import { completeSource } from "./whole-source.ts";

/** Binds what finds every reported statement of a document, its source and its speaker. */
export function createQuoter(settings: QuoteSettings): (doc: Resolved) => Document {
  return (doc) => quote(doc, settings);
}

/** Salience counts what somebody says, whichever kinds are shown. */
function quote(doc: Resolved, settings: QuoteSettings): Document {
  const { regions, warnings } = findRegions(doc);
  const context = createContext(doc, regions, settings);
  const attributions = findAttributions(context);
  const quotes = finish(createDiscourse(context, attributions));
  const salience = measureSalience(
    doc,
    quotes.filter(({ attribution }) => attribution === "speech"),
  );
  const quoted = {
    ...doc,
    warnings: [...doc.warnings, ...warnings],
    quotes: selectQuotes(quotes, settings.quoteKinds),
    salience,
  };
  if (settings.scareQuotes !== "mark") return quoted;
  return { ...quoted, markedPhrases: findMarkedPhrases(context, regions, attributions) };
}

/** The rules read passage by passage; a floating quotation looks back at what came before it. */
function findAttributions(context: QuoteContext): Attribution[] {
  const all: Attribution[] = [];
  let previousParagraph = -1;
  let lastFound = 0;
  for (const passage of findPassages(context)) {
    if (passage.firstToken < endOf(all.at(-1))) continue;
    if (isFloating(context, passage)) {
      const before = quotedAmong(context, all, lastFound);
      const previous = all[before] ?? null;
      const { attribution, extends: goesOn } = attachFloating(context, passage, previous, previousParagraph);
      if (goesOn) all[before] = attribution;
      else lastFound = all.push(attribution) - 1;
    } else {
      const found = readPassage(context, passage);
      if (found.length === 0) continue;
      lastFound = all.length;
      all.push(...found);
    }
    previousParagraph = passage.paragraph;
  }
  return all;
}

/** Where the content of the last attribution ends: a turn of a conversation may take several passages. */
function endOf(attribution: Attribution | undefined): number {
  return attribution?.content.at(-1)?.endToken ?? 0;
}

function readPassage(context: QuoteContext, passage: Passage): readonly Attribution[] {
  const tweet = findTweet(context, passage);
  if (tweet.length > 0) return tweet;
  const labels = [...findColonLabels(context, passage), ...findTitleSource(context, passage)];
  if (labels.length > 0) return labels;
  const dashed = findDashSource(context, passage);
  if (dashed.length > 0) return dashed;
  const leading = [
    ...findAsked(context, passage),
    ...findAccordingTo(context, passage),
    ...findNameBeforeColon(context, passage),
  ];
  let found = [...leading, ...findVerbCues(context, passage, leading)];
  for (const find of [findPassives, findQuotedPassives, findImpersonal, findNounCues])
    found = overrule(found, find(context, passage, found));
  found.push(...findBesideQuotation(context, passage, found));
  found.push(...findUncued(context, passage, found));
  const mended = preferTagBehind(context, found).map((attribution) =>
    completeSource(context, findBeforeTime(context, readQuotedAs(context, attribution))),
  );
  const statements = mended.filter((attribution) => !isAnonymityAside(context, attribution));
  return withoutRepeated(statements.sort((a, b) => contentStart(a) - contentStart(b)));
}

/** Reports that another one contains are left to it, and so is one that took another for its object. */
function overrule(found: readonly Attribution[], others: readonly Attribution[]): Attribution[] {
  if (others.length === 0) return [...found];
  const kept = found.filter((own) => !others.some((other) => shares(own, other)));
  return [...others.reduce(withoutReported, kept), ...others];
}

function shares(own: Attribution, { cue, content }: Attribution): boolean {
  return (cue !== null && contains(own, cue.firstToken)) || contains(own, content[0]?.firstToken ?? -1);
}
