import type { Document, Quotation, Resolved } from "../model/document.ts";
import { cutSpan, type TextSpan, type TokenRange } from "../model/span.ts";
import type { QuoteKind } from "../model/types.ts";
import { findAccordingTo } from "./according-to.ts";
import { isAnonymityAside } from "./anonymity-aside.ts";
import { findAsked } from "./asked.ts";
import type { Attribution } from "./attribution.ts";
import { findBesideQuotation } from "./beside-quotation.ts";
import { findColonLabels } from "./colon.ts";
import { dropComplementizer } from "./complementizer.ts";
import { createContext, isQuoted, type QuoteContext } from "./context.ts";
import { findDashSource } from "./dash.ts";
import { createDiscourse } from "./discourse.ts";
import { attachFloating, isFloating } from "./floating.ts";
import { findRegions } from "./marks.ts";
import { followNarration } from "./narration.ts";
import { addParties } from "./parties.ts";
import { findPassages, type Passage } from "./passages.ts";
import { readQuotedAs } from "./quoted-as.ts";
import { addReasons } from "./reason.ts";
import { measureSalience } from "./salience.ts";
import { findBeforeTime } from "./source-before-time.ts";
import { resolveSpeaker } from "./speaker.ts";
import { findUncued } from "./uncued.ts";
import { findVerbCues } from "./verb-cue.ts";
import { completeSource } from "./whole-source.ts";

/** Finds every reported statement of a document, its source and its speaker. */
export function quote(doc: Resolved): Document {
  const { regions, warnings } = findRegions(doc);
  const context = createContext(doc, regions);
  const attributions = findAttributions(context);
  const quotes = finish(context, attributions);
  return { ...doc, warnings: [...doc.warnings, ...warnings], quotes, salience: measureSalience(doc, quotes) };
}

/** The rules read passage by passage; a floating quotation looks back at what came before it. */
function findAttributions(context: QuoteContext): Attribution[] {
  const all: Attribution[] = [];
  let previousParagraph = -1;
  for (const passage of findPassages(context)) {
    if (passage.firstToken < endOf(all.at(-1))) continue;
    if (isFloating(context, passage)) {
      const { attribution, extends: goesOn } = attachFloating(context, passage, all.at(-1) ?? null, previousParagraph);
      if (goesOn) all.pop();
      all.push(attribution);
    } else {
      const found = readPassage(context, passage);
      if (found.length === 0) continue;
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

function readPassage(context: QuoteContext, passage: Passage): Attribution[] {
  const labels = findColonLabels(context, passage);
  if (labels.length > 0) return labels;
  const dashed = findDashSource(context, passage);
  if (dashed.length > 0) return dashed;
  const leading = [...findAsked(context, passage), ...findAccordingTo(context, passage)];
  const found = [...leading, ...findVerbCues(context, passage, leading)];
  found.push(...findBesideQuotation(context, passage, found));
  found.push(...findUncued(context, passage, found));
  const mended = found.map((attribution) =>
    completeSource(context, findBeforeTime(context, readQuotedAs(context, attribution))),
  );
  const statements = mended.filter((attribution) => !isAnonymityAside(context, attribution));
  return statements.sort((a, b) => firstToken(a) - firstToken(b));
}

function firstToken({ content }: Attribution): number {
  return content[0]?.firstToken ?? 0;
}

function finish(context: QuoteContext, attributions: readonly Attribution[]): Quotation[] {
  const discourse = createDiscourse(context, attributions);
  const quotes = attributions.map((attribution, n) => {
    const content = process.env["KEEPTHAT"] ? attribution.content : dropComplementizer(context, attribution.content);
    followNarration(discourse, attribution.source?.firstToken ?? 0);
    const speaker = resolveSpeaker(discourse, attribution);
    const quotation: Quotation = {
      id: `q${n + 1}`,
      kind: kindOf(context, content),
      content: content.map((tokens) => spanOf(context, tokens)),
      cue: attribution.cue && { ...spanOf(context, attribution.cue), lemma: attribution.lemma ?? "" },
      source: attribution.source && spanOf(context, attribution.source),
      speaker,
      addressee: null,
      outlet: null,
      nested: [],
      confidence: Math.round(attribution.confidence * 100) / 100,
      rule: attribution.rule,
    };
    return addParties(context, attribution, attributions, quotation);
  });
  return addReasons(context, attributions, quotes);
}

function spanOf({ doc }: QuoteContext, { firstToken: first, endToken }: TokenRange): TextSpan {
  return cutSpan(doc.text, doc.tokens.start[first] as number, doc.tokens.end[endToken - 1] as number);
}

/** direct: every word stands between marks; indirect: none; mixed: some. */
function kindOf(context: QuoteContext, content: readonly TokenRange[]): QuoteKind {
  let quoted = 0;
  let words = 0;
  for (const { firstToken: first, endToken } of content) {
    for (let i = first; i < endToken; i++) {
      if (context.pos[i] === "PUNCT") continue;
      words++;
      if (isQuoted(context, i)) quoted++;
    }
  }
  if (quoted === 0) return "indirect";
  return quoted === words ? "direct" : "mixed";
}
