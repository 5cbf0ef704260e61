import type { GazetteerIndex } from "../gazetteer/index.ts";
import { Offices } from "../gazetteer/offices.ts";
import type { Matched, Mention, Resolved } from "../model/document.ts";
import type { GazetteerEntry } from "../model/gazetteer.ts";
import { isTitleWord } from "../model/titles.ts";
import type { MentionKind } from "../model/types.ts";
import { joinInitials, joinIntroducedAcronym } from "./acronym.ts";
import { isShortened, joinBodyName } from "./body-name.ts";
import { type Cluster, isPerson, type Member } from "./cluster.ts";
import { createContext, type ResolveContext } from "./context.ts";
import { countryBeside, countryInName } from "./country-beside.ts";
import { makeEntities } from "./entity.ts";
import { joinFormerName } from "./former-name.ts";
import { joinFullName } from "./full-name.ts";
import { createLinker } from "./link.ts";
import type { Link } from "./link-type.ts";
import { chooseReferent } from "./metonym/referent.ts";
import { isMetonym } from "./metonym.ts";
import { FAMILY_FIRST, partsOf } from "./name-parts.ts";
import { addNominals } from "./nominal.ts";
import { addOffices } from "./office.ts";
import { ownRoles, readRoles } from "./roles.ts";
import { joinSameName } from "./same-name.ts";
import { joinSpelling } from "./spelling.ts";
import { joinGivenName, joinSurname } from "./surname.ts";
import { addTypesInText } from "./type-in-text.ts";

/** A rule names the cluster a mention belongs to, or null when it has nothing to say. */
type JoinRule = (mention: Mention, context: ResolveContext) => Cluster | null;

/** The rules that join a mention no gazetteer entry decides, in order; the first to answer wins. */
const JOIN_RULES: readonly (readonly [string, JoinRule])[] = [
  ["introduced-acronym", joinIntroducedAcronym],
  ["former-name", joinFormerName],
  ["surname", joinSurname],
  ["given-name", joinGivenName],
  ["same-name", joinSameName],
  ["full-name", joinFullName],
  ["body-name", joinBodyName],
  ["initials", joinInitials],
  ["spelling", joinSpelling],
];

/** What is added once every name has its cluster, in order: each reads what the ones before it found. */
const ADDITIONS: readonly ((context: ResolveContext) => void)[] = [ownRoles, addTypesInText, addOffices, addNominals];

/**
 * Binds the resolving stage to a gazetteer: every mention gets its entity, one entity per actor. `asOf` is the date of
 * documents that carry none, for who holds an office.
 */
export function createResolver(index: GazetteerIndex, asOf?: string): (doc: Matched) => Resolved {
  const offices = new Offices((office) => index.holdersOf(office));
  return (doc) => {
    const context = createContext(doc, index, offices, doc.meta.published ?? asOf);
    placeInOrder(context);
    for (const add of ADDITIONS) add(context);
    return { ...doc, entities: makeEntities(context) };
  };
}

/**
 * Places the mentions, full names before surnames and acronyms, so that a headline's surname finds the name the text gives later, and known
 * ones before others, so that a spelling the gazetteer lacks finds them; what the recogniser takes for a body of one word
 * comes last, for it may be an acronym that the text introduces.
 */
function placeInOrder(context: ResolveContext): void {
  const linkOf = createLinker(context);
  const { mentions } = context.doc;
  const links = mentions.map(linkOf);
  const rank = mentions.map((mention, n) => weakness(mention, links[n] as Link));
  for (let strength = 0; strength <= WEAKEST; strength++) {
    for (let n = 0; n < mentions.length; n++) {
      if (rank[n] !== strength) continue;
      const mention = mentions[n] as Mention;
      const cluster = place(context, mention, links[n] as Link);
      if (isPerson(cluster)) readRoles(mention, cluster, context);
    }
  }
}

const WEAKEST = 4;

function weakness(mention: Mention, link: Link): number {
  if (mention.introducedBy !== undefined) return 3;
  if (mention.kind === "surname" || mention.kind === "acronym") return 2;
  if (link.entry !== null) return 0;
  if (mention.text.includes(" ")) return 1;
  return mention.label === "ORG" && mention.candidates.length === 0 ? WEAKEST : 2;
}

function place(context: ResolveContext, mention: Mention, link: Link): Cluster {
  const { clusters } = context;
  const referent = link.entry && metonymTarget(context, mention, link.entry);
  const entry = referent ?? link.entry;
  if (entry !== null) {
    const rule = referent ? "metonym" : mention.candidates.length > 0 ? "gazetteer" : "country-beside";
    const member = { mention, kind: referent ? "metonym" : kindOfLinked(mention, entry), rule } as const;
    const known = clusters.ofEntry(entry.id);
    return known === undefined ? clusters.open(linkTo(entry, link), member) : clusters.join(known, member);
  }
  for (const [rule, join] of JOIN_RULES) {
    const cluster = join(mention, context);
    if (cluster !== null) return clusters.join(cluster, { mention, kind: kindInCluster(mention, rule, cluster), rule });
  }
  return openNew(context, mention, link);
}

function linkTo(entry: GazetteerEntry, { candidates, considered }: Link): Link {
  return { entry, candidates, considered };
}

function openNew(context: ResolveContext, mention: Mention, link: Link): Cluster {
  const opened = context.clusters.open(link, { mention, kind: mention.kind, rule: "new" });
  if (mention.label === "ORG")
    opened.country = countryBeside(mention, context) ?? countryInName(mention.text, context.index);
  return opened;
}

/** “Rouhani” and “Abiy” stand in the gazetteer as names of their own, but one is a surname and the other a given name. */
function kindOfLinked(mention: Mention, entry: GazetteerEntry): MentionKind {
  const { text } = mention;
  const isAlias = mention.candidates.some((candidate) => candidate.kind === "alias" && candidate.entry === entry);
  const kind = isAlias ? "alias" : mention.kind;
  const { type, name, subtype } = entry;
  if (type !== "person" || partsOf(text).single === null) return kind;
  if (subtype === "other" && isTitleWord(name.slice(0, name.indexOf(" ")))) return "alias"; // “Harry” of Prince Harry
  if (kind !== "name") return kind;
  if (name.endsWith(text) && /[ -]$/.test(name.slice(0, -text.length))) return "surname";
  if (!name.startsWith(`${text} `)) return kind;
  return FAMILY_FIRST.has(text.toLowerCase()) ? "surname" : "alias";
}

function kindInCluster({ kind, text }: Mention, rule: string, { members }: Cluster): MentionKind {
  if (rule === "surname") return "surname";
  if (rule === "given-name") return isFamilyName(text, members) ? "surname" : "alias";
  if (rule === "body-name" && members.some(({ mention }) => isShortened(text, mention.text))) return "alias";
  if (rule === "full-name" && members.some(({ mention }) => mention.text.startsWith(`${text} `))) return "alias";
  if (rule === "introduced-acronym" || rule === "initials") return "acronym";
  return members.some((member) => member.kind === "acronym" && member.mention.text === text) ? "acronym" : kind;
}

/** “Kim” of Kim Jong Un, “Kambale” of Jonas Kambale Muhindo; but the first word of most names is a given name. */
function isFamilyName(text: string, members: readonly Member[]): boolean {
  const word = partsOf(text).single ?? "";
  const { words } = partsOf(
    (members.find(({ mention }) => /\s/.test(mention.text)) ?? (members[0] as Member)).mention.text,
  );
  return words[0] !== word || FAMILY_FIRST.has(word);
}

/** The actor a capital or building stands for in this place, or null. */
function metonymTarget({ doc, index }: ResolveContext, mention: Mention, entry: GazetteerEntry): GazetteerEntry | null {
  if (entry.type !== "place" || entry.relations.length === 0) return null;
  const targets = entry.relations.filter(({ rel }) => rel === "metonymOf").map(({ target }) => target);
  if (targets.length === 0 || !isMetonym(doc, mention, entry.subtype === "building")) return null;
  return index.get(chooseReferent(doc, targets) ?? "") ?? null;
}
