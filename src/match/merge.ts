import type { ActorName, Candidate, GazetteerHit, Mention, RecognisedName, Tagged } from "../model/document.ts";
import { contains } from "../model/span.ts";
import { isGivenTitle, isTitleWord } from "../model/titles.ts";
import { tokenText } from "../model/token.ts";
import { labelOf } from "../model/types.ts";
import { fromName, isOfPattern } from "./from-name.ts";

/**
 * The overlap policy. Same span: both agree, or the surer one names the label. A recogniser's longer name vetoes the
 * gazetteer's shorter ones inside it when its evidence is in the text (title, head word) or it is a person around a place
 * (“Michael Jordan”, “Bank of Georgia”); otherwise the gazetteer's name stands.
 */
export function mergeMentions(doc: Tagged): Mention[] {
  const { hits } = doc;
  const mentions: Mention[] = [];
  const taken = new Uint8Array(hits.length);
  let next = 0;
  for (const name of doc.names) {
    while (next < hits.length && (hits[next] as GazetteerHit).end <= name.start) next++;
    const inside = overlapping(hits, next, name);
    if (!isActor(name)) {
      for (let n = 0; n < inside.length; n++) if (contains(name, inside[n] as GazetteerHit)) taken[next + n] = 1;
      continue;
    }
    const mention = decide(doc, name, inside);
    if (mention === null) continue;
    taken.fill(1, next, next + inside.length);
    mentions.push(mention);
  }
  for (let n = 0; n < hits.length; n++) {
    const hit = hits[n] as GazetteerHit;
    if (taken[n] === 0) mentions.push(fromHit(doc, hit, hit.candidates, null));
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** The hits from one on that share text with a name. */
function overlapping(hits: readonly GazetteerHit[], first: number, name: RecognisedName): GazetteerHit[] {
  const found: GazetteerHit[] = [];
  for (let n = first; n < hits.length && (hits[n] as GazetteerHit).start < name.end; n++)
    found.push(hits[n] as GazetteerHit);
  return found;
}

/** Events are no actors, and take what lies inside them out of play. */
function isActor(name: RecognisedName): name is ActorName {
  return name.label !== "EVENT";
}

/** The mention a recognised name makes, or null where the gazetteer's hits stand instead. */
function decide(doc: Tagged, name: ActorName, hits: readonly GazetteerHit[]): Mention | null {
  const first = hits[0];
  if (first === undefined || isOfPattern(name)) return fromName(doc, name, []);
  if (hits.length === 1 && first.start === name.start && first.end === name.end) return agree(doc, name, first);
  if (!hits.every((hit) => contains(name, hit))) return null;
  if (name.rule === "compromise") return name.label === "PER" && hits.every(isPlace) ? fromName(doc, name, []) : null;
  return fromName(doc, name, inherited(name, hits));
}

function isPlace(hit: GazetteerHit): boolean {
  return hit.candidates.every((candidate) => labelOf(candidate.entry.type, candidate.kind) === "LOC");
}

/** Whether the document names an entry by several words, and so beyond doubt: “Dawa Party” tells what “Dawa” is. */
function isNamedInFull(doc: Tagged, { entry, needsAntecedent }: Candidate): boolean {
  if (needsAntecedent) return false;
  return doc.hits.some(
    ({ firstToken, endToken, candidates }) =>
      endToken - firstToken > 1 && candidates.length === 1 && candidates[0]?.entry.id === entry.id,
  );
}

/** Below this a recogniser's label gives way to the gazetteer's. */
const SURE = 0.75;

function agree(doc: Tagged, name: ActorName, hit: GazetteerHit): Mention {
  const [first] = hit.candidates as readonly [Candidate, ...Candidate[]];
  if (first.entry.priority > 0) return fromHit(doc, hit, hit.candidates, null); // the user's word
  const same = hit.candidates.filter((candidate) => labelOf(candidate.entry.type, candidate.kind) === name.label);
  if (same.length > 0 && same.every((candidate) => candidate.needsAntecedent)) return fromName(doc, name, same);
  if (same.length === hit.candidates.length) return fromHit(doc, hit, hit.candidates, name);
  if (same.length > 0) return fromHit(doc, hit, [...same, ...hit.candidates.filter((c) => !same.includes(c))], name);
  if (hit.candidates.length === 1 && isNamedInFull(doc, first)) return fromHit(doc, hit, hit.candidates, null);
  return name.confidence >= SURE ? fromName(doc, name, []) : fromHit(doc, hit, hit.candidates, null);
}

/** “U.S. State Department”: the whole inherits the entry of “State Department” when only its state stands before. */
function inherited(name: RecognisedName, hits: readonly GazetteerHit[]): readonly Candidate[] {
  const last = hits.at(-1);
  if (last === undefined || last.end !== name.end || hits.length < 2) return [];
  const [before] = hits;
  const country = before?.candidates[0]?.entry.country;
  const adjacent = hits.length === 2 && before?.start === name.start && before.endToken === last.firstToken;
  return adjacent ? last.candidates.filter((candidate) => candidate.entry.country === country) : [];
}

function fromHit(doc: Tagged, hit: GazetteerHit, candidates: readonly Candidate[], support: ActorName | null): Mention {
  const best = candidates[0] as Candidate;
  const isBuiltin = best.entry.list === "builtin";
  const firstToken = behindTitles(doc, hit, best);
  const start = doc.tokens.start[firstToken] as number;
  return {
    start,
    end: hit.end,
    text: doc.text.slice(start, hit.end),
    firstToken,
    endToken: hit.endToken,
    sentence: hit.sentence,
    label: labelOf(best.entry.type, best.kind),
    kind: best.kind,
    via: isBuiltin ? "gazetteer" : "user",
    confidence: hitConfidence(candidates, support),
    rule: isBuiltin ? "gazetteer:builtin" : `gazetteer:${best.entry.list}`,
    type: best.entry.type,
    candidates,
    otherwise: support ?? undefined,
    introducedBy: undefined,
  };
}

/** Where the name begins behind the titles that an alias of a person has: “King Abdullah”, “Prince Harry”, but not “Sheikh Hasina”, a politician who is named so. */
function behindTitles(doc: Tagged, hit: GazetteerHit, { entry }: Candidate): number {
  if (entry.type !== "person") return hit.firstToken;
  let first = hit.firstToken;
  const isNamedSo = (word: string): boolean =>
    isGivenTitle(word) && entry.name.startsWith(word) && entry.subtype !== "other";
  const isTitle = (word: string): boolean => isTitleWord(word) && !isNamedSo(word);
  while (first < hit.endToken - 1 && isTitle(tokenText(doc.plain, doc.tokens, first))) first++;
  return first;
}

/** The share of the best prior, raised a little where the recogniser agrees. */
function hitConfidence(candidates: readonly Candidate[], support: ActorName | null): number {
  let sum = 0;
  for (const { prior } of candidates) sum += prior;
  const share = sum > 0 ? (candidates[0] as Candidate).prior / Math.max(1, sum) : 0;
  return round(Math.min(0.99, share * 0.95 + (support === null ? 0 : 0.04)));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
