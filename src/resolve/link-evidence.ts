import { loadData } from "../model/data.ts";
import { covers, overlap } from "../model/dates.ts";
import type { Candidate, Mention } from "../model/document.ts";
import type { GazetteerEntry } from "../model/gazetteer.ts";
import { typeOfHead } from "../model/heads.ts";
import type { Lexicon } from "../model/lexicons.ts";
import {
  CONTEMPORARY,
  COUNTRY_BESIDE,
  COUNTRY_NAMED,
  FOCUS,
  FOREIGN,
  GENERIC,
  IN_OFFICE,
  NAMED,
  OTHER_GENDER,
  OTHER_TYPE_BESIDE,
  OUT_OF_DATE,
  RELATED,
  TYPE_BESIDE,
} from "../model/link-cues.ts";
import { type EntityType, isBody } from "../model/types.ts";
import type { ResolveContext } from "./context.ts";
import { lowerAt, mentionAt } from "./layout.ts";
import { soundOf } from "./sound.ts";
import { ownerBefore } from "./title.ts";

/** What a document names beyond doubt. */
export interface Evidence {
  /** Ids of the entries, each with the name that names it first. */
  readonly entries: ReadonlyMap<string, string>;
  /** How many different entries of each country. */
  readonly countries: ReadonlyMap<string, number>;
  /** The country with the most entries. */
  readonly focus: string | null;
  /** The persons named beyond doubt who held offices. */
  readonly holders: readonly GazetteerEntry[];
  /** Ids of the persons named by more than one word. */
  readonly inFull: ReadonlySet<string>;
  /** How the last names of persons sound whom the document names in full and the gazetteer does not know; told when asked. */
  readonly strangers: () => ReadonlySet<string>;
}

/** Gathers the entries and countries that names with a single reading give. */
export function collectEvidence(mentions: readonly Mention[]): Evidence {
  const entries = new Map<string, string>();
  const countries = new Map<string, number>();
  const holders: GazetteerEntry[] = [];
  const inFull = new Set<string>();
  const unknown: string[] = [];
  let focus: string | null = null;
  for (const { candidates, label, text } of mentions) {
    const [only] = candidates;
    if (label === "PER" && text.includes(" ")) {
      if (only === undefined) unknown.push(text);
      else inFull.add(only.entry.id);
    }
    if (only === undefined || candidates.length > 1 || only.needsAntecedent || entries.has(only.entry.id)) continue;
    entries.set(only.entry.id, text);
    if (only.entry.terms.length > 0) holders.push(only.entry);
    const { country } = only.entry;
    if (country === null) continue;
    const count = (countries.get(country) ?? 0) + 1;
    countries.set(country, count);
    if (focus === null || count > (countries.get(focus) ?? 0)) focus = country;
  }
  let strangers: ReadonlySet<string> | undefined;
  const tellStrangers = (): ReadonlySet<string> => {
    strangers ??= new Set(unknown.map((name) => soundOf(name.slice(name.lastIndexOf(" ") + 1))));
    return strangers;
  };
  return { entries, countries, focus, holders, inFull, strangers: tellStrangers };
}

/** Whether a sole candidate needs to be weighed: a body of another country under a name many may bear, or one of another time. */
export function isDoubtful({ entry, alias }: Candidate, evidence: Evidence, date: string | undefined): boolean {
  return isOutOfDate(entry, date) || (isForeign(entry, evidence) && isGeneric(alias.text));
}

/** The cues of a candidate, as bits, from every place in which the document has the name. */
export function cuesFor(
  candidate: Candidate,
  places: readonly Mention[],
  context: ResolveContext,
  evidence: Evidence,
): number {
  const { entry, alias } = candidate;
  const { country } = entry;
  let cues = 0;
  if (country !== null && isNamedBesides(entry, evidence)) cues |= COUNTRY_NAMED;
  if (country !== null && country === evidence.focus) cues |= FOCUS;
  if (country !== null && places.some((place) => hasCountryBeside(place, country, context))) cues |= COUNTRY_BESIDE;
  if ((evidence.entries.get(entry.id) ?? places[0]?.text) !== places[0]?.text) cues |= NAMED;
  if (entry.relations.some(({ target }) => evidence.entries.has(target))) cues |= RELATED;
  if (entry.terms.length > 0 && places.some((place) => holdsOffice(entry, place, context))) cues |= IN_OFFICE;
  if (isContemporary(entry, evidence)) cues |= CONTEMPORARY;
  if (entry.gender !== null && places.some((place) => showsOtherGender(entry, place, context))) cues |= OTHER_GENDER;
  cues |= typeCue(entry.type, places, context);
  if (isOutOfDate(entry, context.date)) cues |= OUT_OF_DATE;
  if (isForeign(entry, evidence)) cues |= isGeneric(alias.text) ? FOREIGN | GENERIC : FOREIGN;
  return cues;
}

function isNamedBesides(entry: GazetteerEntry, { countries, entries }: Evidence): boolean {
  return (countries.get(entry.country as string) ?? 0) > (entries.has(entry.id) ? 1 : 0);
}

/** “Bulgarian National Assembly”, “Iraq’s parliament”, “the National Assembly of Bulgaria”, “Tripoli, Lebanon”. */
function hasCountryBeside(place: Mention, country: string, context: ResolveContext): boolean {
  if (countryOf(ownerBefore(context, place.firstToken)) === country) return true;
  let i = place.endToken;
  if (!/^(?:of|in|,)$/.test(lowerAt(context, i))) return false;
  if (lowerAt(context, ++i) === "the") i++;
  return countryOf(mentionAt(context, i)) === country;
}

function countryOf(mention: Mention | null | undefined): string | null {
  return mention?.candidates[0]?.entry.country ?? null;
}

function holdsOffice(entry: GazetteerEntry, place: Mention, { titleOf, offices, date }: ResolveContext): boolean {
  const title = titleOf(place).role?.text.toLowerCase();
  if (title === undefined || entry.country === null || !offices.isTitle(title)) return false;
  const named = offices.officesOf(title, entry.country);
  return entry.terms.some((term) => named.includes(term.office) && (date === undefined || covers(term, date)));
}

/** Whether most of the office-holders that the document names held their offices while this one did. */
function isContemporary(entry: GazetteerEntry, { holders }: Evidence): boolean {
  const others = holders.filter(({ id }) => id !== entry.id);
  const together = others.filter((other) => entry.terms.some((term) => other.terms.some((its) => overlap(term, its))));
  return together.length * 2 > others.length;
}

function showsOtherGender(entry: GazetteerEntry, place: Mention, { titleOf }: ResolveContext): boolean {
  const { gender } = titleOf(place);
  return gender !== null && gender !== entry.gender;
}

const COUNTRIES: ReadonlySet<string> = new Set(["country", "republic", "nation", "kingdom"]);

/** “the former Soviet republic of Georgia”: this place means the state, whatever the name means elsewhere. */
export function saysCountry({ label, firstToken }: Mention, context: ResolveContext): boolean {
  return (
    label === "LOC" && lowerAt(context, firstToken - 1) === "of" && COUNTRIES.has(lowerAt(context, firstToken - 2))
  );
}

function typeCue(type: EntityType, places: readonly Mention[], context: ResolveContext): number {
  if (type === "state" || type === "place") {
    if (!places.some((place) => saysCountry(place, context))) return 0;
    return type === "state" ? TYPE_BESIDE : OTHER_TYPE_BESIDE;
  }
  if (!isBody(type)) return 0;
  let cue = 0;
  for (const { endToken } of places) {
    const word = context.words[endToken];
    const beside = word !== undefined && /^\p{Ll}/u.test(word) ? typeOfHead(word) : undefined;
    if (beside === type) return TYPE_BESIDE;
    if (beside !== undefined && beside !== "org") cue = OTHER_TYPE_BESIDE;
  }
  return cue;
}

function isOutOfDate({ valid }: GazetteerEntry, date: string | undefined): boolean {
  return date !== undefined && (valid.from !== undefined || valid.to !== undefined) && !covers(valid, date);
}

const OF_A_COUNTRY: ReadonlySet<EntityType> = new Set(["government", "security", "party", "org", "media"]);

/** A body of a country that the document never names, though it names others. */
function isForeign(entry: GazetteerEntry, evidence: Evidence): boolean {
  if (entry.country === null || !OF_A_COUNTRY.has(entry.type) || evidence.countries.size === 0) return false;
  const others = evidence.countries.size - (evidence.countries.has(entry.country) ? 1 : 0);
  return others > 0 && !isNamedBesides(entry, evidence);
}

const lexicon = loadData<Lexicon<"risky-words">>("risky-words");
const shared: ReadonlySet<string> = new Set([...lexicon.words, ...lexicon.shared]);
const generic = new Map<string, boolean>();

/** Whether a name is made of words that names of many countries' bodies are made of: “National Assembly”, “Green Alternative”. */
function isGeneric(name: string): boolean {
  const known = generic.get(name);
  if (known !== undefined) return known;
  const is = name
    .toLowerCase()
    .split(/[\s-]+/)
    .every((word) => shared.has(word) || typeOfHead(word) !== undefined);
  generic.set(name, is);
  return is;
}
