import type { Candidate, Considered, Mention } from "../model/document.ts";
import { CUES } from "../model/link-cues.ts";
import { type Label, labelOf } from "../model/types.ts";
import { findBodyOfCountry } from "./body-of-country.ts";
import type { ResolveContext } from "./context.ts";
import { countryBeside } from "./country-beside.ts";
import { collectEvidence, cuesFor, type Evidence, isDoubtful, saysCountry } from "./link-evidence.ts";
import { type Link, NO_LINK } from "./link-type.ts";
import { soundOf } from "./sound.ts";

/** A lead smaller than this is a guess: no link. */
const MARGIN = 0.15;
/** A score below this is no evidence, even without a rival. */
const FLOOR = 0.45;
/** One step of priority outweighs all evidence. */
const PRIORITY = 10;

/** Binds the choice between gazetteer entries to what the document names beyond doubt: one sense of a name per document. */
export function createLinker(context: ResolveContext): (mention: Mention) => Link {
  const evidence = collectEvidence(context.doc.mentions);
  const chosen = new Map<string, { readonly label: Label; readonly link: Link }>();
  return (mention) => {
    if (mention.candidates.length === 0) return linkByCountry(mention, context);
    if (isNameOfStranger(mention, evidence)) return NO_LINK;
    const isCountry = saysCountry(mention, context);
    const known = isCountry ? undefined : chosen.get(mention.text);
    if (known !== undefined && known.label === mention.label) return known.link;
    const link = choose(mention, context, evidence);
    if (!isCountry) chosen.set(mention.text, { label: mention.label, link });
    return link;
  };
}

/** “Gadhafi” where the document names an Osman Qadhafi, and nobody of the gazetteer, in full. */
function isNameOfStranger(mention: Mention, { strangers, inFull }: Evidence): boolean {
  if (mention.label !== "PER" || mention.text.includes(" ")) return false;
  if (mention.candidates.some(({ entry }) => entry.priority > 0 || inFull.has(entry.id))) return false;
  return strangers().has(soundOf(mention.text));
}

/** A name without a country beside it means the body that the same name means where it has one. */
function linkByCountry(mention: Mention, context: ResolveContext): Link {
  if (mention.label !== "ORG" || !/\s/.test(mention.text)) return NO_LINK;
  const places = countryBeside(mention, context) === null ? placesOf(mention, context) : [mention];
  const countries = new Set(places.flatMap((place) => countryBeside(place, context) ?? []));
  const [country] = countries;
  const body = countries.size === 1 ? findBodyOfCountry(mention.text, country as string, context.index) : null;
  return body === null ? NO_LINK : { entry: body.entry, candidates: [], considered: body.considered };
}

function placesOf({ text, label }: Mention, { doc }: ResolveContext): readonly Mention[] {
  return doc.mentions.filter((other) => other.text === text && other.label === label);
}

function choose(mention: Mention, context: ResolveContext, evidence: Evidence): Link {
  const [first, second] = mention.candidates as readonly [Candidate, ...Candidate[]];
  if (second === undefined && !isDoubtful(first, evidence, context.date)) {
    const isFitting = labelOf(first.entry.type, first.kind) === mention.label;
    return isFitting ? { entry: first.entry, candidates: [], considered: [weigh(first, 0)] } : NO_LINK;
  }
  const considered = rank(mention, context, evidence);
  const [best, next] = considered;
  if (best === undefined) return NO_LINK;
  const isClear = next === undefined || best.score - next.score >= MARGIN;
  if (isClear && best.score >= FLOOR) return { entry: best.entry, candidates: [], considered };
  return { entry: null, candidates: considered.map(({ entry }) => entry.id), considered };
}

function rank(mention: Mention, context: ResolveContext, evidence: Evidence): Considered[] {
  const same = saysCountry(mention, context)
    ? [mention]
    : placesOf(mention, context).filter((place) => !saysCountry(place, context));
  return mention.candidates
    .filter(({ entry, kind }) => labelOf(entry.type, kind) === mention.label)
    .map((candidate) => weigh(candidate, cuesFor(candidate, same, context, evidence)))
    .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1));
}

function weigh({ entry, prior }: Candidate, cues: number): Considered {
  let score = entry.priority * PRIORITY + prior;
  if (cues !== 0) for (const { bit, weight } of CUES) if ((cues & bit) !== 0) score += weight;
  return { entry, score, cues };
}
