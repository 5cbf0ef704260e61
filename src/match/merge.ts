import type { Candidate, GazetteerHit, Mention, RecognisedName, Tagged } from "../model/document.ts";
import { headIndex, plainTypeOfName, typeOfHead } from "../model/heads.ts";
import { sentenceIndex } from "../model/sentence.ts";
import { contains } from "../model/span.ts";
import { isGivenTitle, isTitleWord } from "../model/titles.ts";
import { tokenText } from "../model/token.ts";
import { type EntityType, type Label, labelOf } from "../model/types.ts";

/**
 * The overlap policy. Same span: both agree, or the surer one names the label. A recogniser's longer name vetoes the
 * gazetteer's shorter ones inside it when its evidence is in the text (title, head word) or it is a person around a place
 * (“Michael Jordan”, “Bank of Georgia”); otherwise the gazetteer's name stands.
 */
export function mergeMentions(doc: Tagged): Mention[] {
  const { hits } = doc;
  const mentions: Mention[] = [];
  const taken = new Set<GazetteerHit>();
  const inFull = collectInFull(hits);
  let next = 0;
  for (const name of doc.names) {
    while (next < hits.length && (hits[next] as GazetteerHit).end <= name.start) next++;
    const inside = overlapping(hits, next, name);
    if (!isActor(name)) {
      for (const hit of inside) if (contains(name, hit)) taken.add(hit);
      continue;
    }
    const mention = decide(doc, name, inside, inFull);
    if (mention === null) continue;
    for (const hit of inside) taken.add(hit);
    mentions.push(mention);
  }
  for (const hit of hits) if (!taken.has(hit)) mentions.push(fromHit(doc, hit, hit.candidates, null));
  return mentions.sort((a, b) => a.start - b.start);
}

/** The hits from one on that share text with a name. */
function overlapping(hits: readonly GazetteerHit[], first: number, name: RecognisedName): GazetteerHit[] {
  const found: GazetteerHit[] = [];
  for (let n = first; n < hits.length && (hits[n] as GazetteerHit).start < name.end; n++)
    found.push(hits[n] as GazetteerHit);
  return found;
}

/** A recognised name of an actor; events are none, and take what lies inside them out of play. */
type ActorName = RecognisedName & { readonly label: Label };

function isActor(name: RecognisedName): name is ActorName {
  return name.label !== "EVENT";
}

/** The mention a recognised name makes, or null where the gazetteer's hits stand instead. */
function decide(
  doc: Tagged,
  name: ActorName,
  hits: readonly GazetteerHit[],
  inFull: ReadonlySet<string>,
): Mention | null {
  const first = hits[0];
  if (first === undefined || isOfPattern(name)) return fromName(doc, name, []);
  if (hits.length === 1 && first.start === name.start && first.end === name.end) return agree(doc, name, first, inFull);
  if (!hits.every((hit) => contains(name, hit))) return null;
  if (name.rule === "compromise") return name.label === "PER" && hits.every(isPlace) ? fromName(doc, name, []) : null;
  return fromName(doc, name, inherited(name, hits));
}

/** A pattern of the user's says what it finds, whatever lists say of parts of it. */
function isOfPattern(name: RecognisedName): boolean {
  return name.rule.startsWith("pattern:");
}

function isPlace(hit: GazetteerHit): boolean {
  return hit.candidates.every((candidate) => labelOf(candidate.entry.type, candidate.kind) === "LOC");
}

/** Entries that the document names by several words, and so beyond doubt: “Dawa Party” tells what “Dawa” is. */
function collectInFull(hits: readonly GazetteerHit[]): Set<string> {
  const full = hits.filter(
    ({ firstToken, endToken, candidates }) => endToken - firstToken > 1 && candidates.length === 1,
  );
  return new Set(full.map(({ candidates }) => (candidates[0] as Candidate).entry.id));
}

/** Below this a recogniser's label gives way to the gazetteer's. */
const SURE = 0.75;

function agree(doc: Tagged, name: ActorName, hit: GazetteerHit, inFull: ReadonlySet<string>): Mention {
  if ((hit.candidates[0] as Candidate).entry.priority > 0) return fromHit(doc, hit, hit.candidates, null); // the user's word
  const same = hit.candidates.filter((candidate) => labelOf(candidate.entry.type, candidate.kind) === name.label);
  if (same.length > 0 && same.every((candidate) => candidate.needsAntecedent)) return fromName(doc, name, same);
  if (same.length > 0) return fromHit(doc, hit, [...same, ...hit.candidates.filter((c) => !same.includes(c))], name);
  const isNamed = ({ entry, needsAntecedent }: Candidate): boolean => !needsAntecedent && inFull.has(entry.id);
  if (hit.candidates.length === 1 && hit.candidates.every(isNamed)) return fromHit(doc, hit, hit.candidates, null);
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

function fromHit(
  doc: Tagged,
  hit: GazetteerHit,
  candidates: readonly Candidate[],
  support: RecognisedName | null,
): Mention {
  const best = candidates[0] as Candidate;
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
    via: best.entry.list === "builtin" ? "gazetteer" : "user",
    confidence: hitConfidence(candidates, support),
    rule: `gazetteer:${best.entry.list}`,
    type: best.entry.type,
    candidates,
    otherwise: support === null || !isActor(support) ? undefined : fromName(doc, support, []),
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
function hitConfidence(candidates: readonly Candidate[], support: RecognisedName | null): number {
  const sum = candidates.reduce((total, candidate) => total + candidate.prior, 0);
  const share = sum > 0 ? (candidates[0] as Candidate).prior / Math.max(1, sum) : 0;
  return round(Math.min(0.99, share * 0.95 + (support === null ? 0 : 0.04)));
}

function fromName(doc: Tagged, name: ActorName, candidates: readonly Candidate[]): Mention {
  return {
    start: name.start,
    end: name.end,
    text: doc.text.slice(name.start, name.end),
    firstToken: name.firstToken,
    endToken: name.endToken,
    sentence: sentenceIndex(doc.sentences, name.firstToken),
    label: name.label,
    kind: "name",
    via: viaOf(name),
    confidence: round(name.confidence),
    rule: name.rule,
    type: candidates[0]?.entry.type ?? typeOfName(doc, name),
    candidates,
    otherwise: undefined,
    introducedBy: undefined,
  };
}

function viaOf(name: RecognisedName): Mention["via"] {
  if (isOfPattern(name)) return "user";
  return name.rule === "compromise" || name.rule === "model" ? "model" : "rule";
}

const TYPE_OF_LABEL: Readonly<Record<Label, EntityType | null>> = {
  PER: "person",
  LOC: "place",
  NORP: "people",
  ORG: null,
};

function typeOfName(doc: Tagged, name: ActorName): EntityType | null {
  const text = doc.plain.slice(name.start, name.end);
  const plain = name.label === "ORG" && !isOfPattern(name) ? plainTypeOfName(text) : undefined;
  if (plain !== undefined) return plain;
  if (name.type !== undefined) return name.type;
  if (name.label !== "ORG") return TYPE_OF_LABEL[name.label];
  const words = text.split(/\s+/);
  return typeOfHead(words[headIndex(words)] ?? "") ?? null;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
