import { covers } from "../model/dates.ts";
import type { Mention } from "../model/document.ts";
import { HELD_OFFICE } from "../model/link-cues.ts";
import { sentenceIndex } from "../model/sentence.ts";
import { hasFlag, TokenFlag } from "../model/token.ts";
import { type Cluster, isPerson } from "./cluster.ts";
import type { ResolveContext } from "./context.ts";
import { lowerAt, mentionAt, spanOfTokens } from "./layout.ts";
import { namesHolder, type OfficePhrase, readOffice } from "./office-phrase.ts";
import { PAST } from "./title.ts";

/**
 * Adds offices that stand for their holders: “the Iraqi prime minister”, “Iraq’s premier”, “the president of Russia”, and
 * “the prime minister” once the document has named one. The holder is a person the document gives that office, else who
 * held it at the document's date; without a date, and where two held it, nobody is guessed.
 */
export function addOffices(context: ResolveContext): void {
  for (const state of context.doc.mentions) {
    const country = countryOfState(state, context);
    if (country !== null) addOfficeOf(state, country, context);
  }
  addNamedOffices(context);
}

function countryOfState(mention: Mention, { clusters }: ResolveContext): string | null {
  const entry = clusters.of(mention)?.entry;
  return entry?.type === "state" ? entry.country : null;
}

function addOfficeOf(state: Mention, country: string, context: ResolveContext): void {
  const isPossessive = hasFlag(context.doc.tokens, state.endToken, TokenFlag.Possessive);
  const behind = readOffice(context, state.endToken + (isPossessive ? 1 : 0), context.offices);
  const first = state.firstToken - (isPast(context, state.firstToken - 1) ? 1 : 0);
  const isBehind = behind !== null && isReferring(context, first);
  const found = isBehind ? behind : officeBefore(state, context);
  const phrase = found !== null && first < state.firstToken ? { ...found, tenure: "former" as const } : found;
  if (phrase !== null) addHolder(phrase, country, context);
}

/** “the former Iraqi prime minister”. */
function isPast(context: ResolveContext, token: number): boolean {
  return PAST.has(lowerAt(context, token));
}

/** “the president of Russia”: the office that ends before “of”. */
function officeBefore(state: Mention, context: ResolveContext): OfficePhrase | null {
  if (namesHolder(context, state.endToken)) return null; // “the president of Ukraine, Leonid Kuchma”
  let of = state.firstToken - 1;
  if (lowerAt(context, of) === "the") of--;
  if (lowerAt(context, of) !== "of") return null;
  for (let first = of - 1; first >= of - 5; first--) {
    if (lowerAt(context, first) !== "the") continue;
    const phrase = readOffice(context, first + 1, context.offices);
    return phrase !== null && phrase.endToken === of && isReferring(context, first + 1) ? phrase : null;
  }
  return null;
}

const PREDICATES: ReadonlySet<string> = new Set(
  "a an as became become becomes named elected appointed is was be been".split(" "),
);

/** Whether a noun phrase refers to a person by itself: no indefinite article, predicate or apposition. */
function isReferring(context: ResolveContext, first: number): boolean {
  let before = first - 1;
  const isDefinite = lowerAt(context, before) === "the";
  if (isDefinite) before--;
  const word = lowerAt(context, before);
  if (PREDICATES.has(word) || (!isDefinite && word === "for")) return false; // “ran for Iraqi president”
  return word !== "," || mentionAt(context, before - 1)?.label !== "PER";
}

function addHolder(phrase: OfficePhrase, country: string, context: ResolveContext): void {
  const holder = holderInText(phrase, country, context) ?? holderAtDate(phrase, country, context);
  if (holder !== null)
    context.clusters.join(holder, {
      mention: makeMention(phrase, "office", "rule", context),
      kind: "office",
      rule: "office",
    });
}

/** The one person to whom the document gives the office, or whose known term of it runs at the date. */
function holderInText(phrase: OfficePhrase, country: string, context: ResolveContext): Cluster | null {
  const persons = context.clusters.list.filter(isPerson);
  const titled = persons.filter((person) => hasTitle(person, phrase, country, context));
  if (titled.length > 0) return titled.length === 1 ? (titled[0] as Cluster) : null;
  const holding = persons.filter((person) => hasTerm(person, phrase, country, context));
  return holding.length === 1 ? (holding[0] as Cluster) : null;
}

function hasTitle(person: Cluster, phrase: OfficePhrase, country: string | null, context: ResolveContext): boolean {
  for (const role of person.roles) {
    if (role.isFormer !== (phrase.tenure === "former")) continue;
    const own = role.country ?? role.owner?.entry?.country ?? person.entry?.country ?? null;
    if (country !== null && own !== null && own !== country) continue;
    if (country !== null && own === null && role.title !== phrase.title) continue;
    if (isSameOffice(role.title, phrase, country ?? own, context)) return true;
  }
  return false;
}

function isSameOffice(
  title: string,
  phrase: OfficePhrase,
  country: string | null,
  { offices }: ResolveContext,
): boolean {
  if (isDeputy(title) !== (phrase.tenure === "deputy" || isDeputy(phrase.title))) return false;
  if (title === phrase.title || title.endsWith(` ${phrase.title}`) || title.startsWith(`${phrase.title} of`))
    return true;
  if (country === null) return false;
  const named = offices.officesOf(phrase.title, country);
  return named.length > 0 && offices.officesOf(title, country).some((office) => named.includes(office));
}

function isDeputy(title: string): boolean {
  return title.startsWith("deputy") || title.startsWith("vice") || title.includes(" deputy ");
}

/** A person of the document whose known term of the office runs at the date, or ran at any time where no date is known. */
function hasTerm({ entry }: Cluster, phrase: OfficePhrase, country: string, context: ResolveContext): boolean {
  const { offices, date } = context;
  if (entry === null || entry.terms.length === 0 || phrase.tenure === "deputy" || phrase.tenure === "elect")
    return false;
  const named = offices.officesOf(phrase.title, country);
  const terms = entry.terms.filter(({ office }) => named.includes(office));
  if (date === undefined) return terms.length > 0;
  const isHolding = terms.some((term) => covers(term, date));
  if (phrase.tenure !== "former") return isHolding;
  return !isHolding && terms.some(({ to }) => to !== undefined && to <= date);
}

/** Who held the office at the date, by the gazetteer: in a term that is known to have run so far. */
function holderAtDate({ title, tenure }: OfficePhrase, country: string, context: ResolveContext): Cluster | null {
  const { offices, date, clusters } = context;
  if (date === undefined || date.length < 4 || (tenure !== "current" && tenure !== "acting")) return null;
  const holders = offices
    .officesOf(title, country)
    .flatMap((office) => offices.holders(office, date))
    .filter(({ stale, term }) => !stale && (term.acting ?? false) === (tenure === "acting"));
  const ids = new Set(holders.map(({ entry }) => entry.id));
  const [first] = holders;
  if (first === undefined || ids.size !== 1) return null;
  const { entry } = first;
  const considered = [{ entry, score: 1, cues: HELD_OFFICE }];
  return clusters.ofEntry(entry.id) ?? clusters.found({ entry, candidates: [], considered }, "PER");
}

/** “the prime minister” where exactly one person named before bears the title. */
function addNamedOffices(context: ResolveContext): void {
  const persons = context.clusters.list.filter((cluster) => isPerson(cluster) && cluster.roles.length > 0);
  if (persons.length === 0) return;
  for (const i of context.articles) {
    const phrase = readOffice(context, i + 1, context.offices);
    if (phrase === null || /^(?:of|for)$/.test(lowerAt(context, phrase.endToken)) || !isReferring(context, i + 1))
      continue;
    const start = context.doc.tokens.start[i] as number;
    const bearers = persons.filter(
      (person) => hasTitle(person, phrase, null, context) && person.roles.some((role) => role.start < start),
    );
    if (bearers.length !== 1) continue;
    const kind = context.offices.isTitle(phrase.title) ? "office" : "nominal"; // “the general” is no office
    const mention = makeMention(phrase, kind, "coreference", context);
    context.clusters.join(bearers[0] as Cluster, { mention, kind, rule: "title-named-before" });
  }
}

function makeMention(
  { firstToken, endToken }: OfficePhrase,
  kind: "office" | "nominal",
  via: Mention["via"],
  context: ResolveContext,
): Mention {
  const { start, end, text } = spanOfTokens(context, firstToken, endToken);
  return {
    start,
    end,
    text,
    firstToken,
    endToken,
    sentence: sentenceIndex(context.doc.sentences, firstToken),
    label: "PER",
    kind,
    via,
    confidence: via === "rule" ? 0.9 : 0.8,
    rule: "office",
    type: "person",
    candidates: [],
    otherwise: undefined,
    introducedBy: undefined,
  };
}
