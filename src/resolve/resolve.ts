import type { GazetteerIndex } from "../gazetteer/index.ts";
import type { Entity, Matched, Mention, Resolved, ResolvedMention, Role } from "../model/document.ts";
import type { GazetteerEntry } from "../model/gazetteer.ts";
import { labelOf, type MentionKind } from "../model/types.ts";
import { joinAcronym } from "./acronym.ts";
import { joinBodyName } from "./body-name.ts";
import { chooseName } from "./canonical.ts";
import { type Cluster, isPerson, type JoinRule, type Member } from "./cluster.ts";
import { joinFullName } from "./full-name.ts";
import { createLinker, type Link } from "./link.ts";
import { chooseReferent } from "./metonym/referent.ts";
import { isMetonym } from "./metonym.ts";
import { joinSameName } from "./same-name.ts";
import { joinSurname } from "./surname.ts";
import { readTitle } from "./title.ts";
import { chooseType } from "./type.ts";

/** The rules that join a mention no gazetteer entry decides, in order; the first to answer wins. */
const JOIN_RULES: readonly (readonly [string, JoinRule])[] = [
  ["introduced-acronym", joinAcronym],
  ["surname", joinSurname],
  ["same-name", joinSameName],
  ["full-name", joinFullName],
  ["body-name", joinBodyName],
];

/** Binds the resolving stage to a gazetteer: every mention gets its entity, one entity per actor. */
export function createResolver(index: GazetteerIndex): (doc: Matched) => Resolved {
  return (doc) => {
    const link = createLinker(doc.mentions);
    const clusters: Cluster[] = [];
    for (const mention of inOrderOfStrength(doc.mentions)) place(doc, index, mention, link(mention), clusters);
    clusters.sort((a, b) => firstStart(a) - firstStart(b));
    return { ...doc, entities: clusters.map((cluster, n) => makeEntity(doc, cluster, `e${n + 1}`)) };
  };
}

/**
 * Full names before surnames and acronyms, so that a headline's surname finds the name the text gives later; what the
 * recogniser takes for a body of one word comes last, for it may be an acronym that the text introduces.
 */
function inOrderOfStrength(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => weakness(a) - weakness(b) || a.start - b.start);
}

function weakness(mention: Mention): number {
  if (mention.introducedBy !== undefined) return 2;
  if (mention.kind === "surname" || mention.kind === "acronym") return 1;
  if (mention.candidates.length > 0 || /\s/.test(mention.text)) return 0;
  return mention.label === "ORG" ? 3 : 1;
}

function place(doc: Matched, index: GazetteerIndex, mention: Mention, link: Link, clusters: Cluster[]): void {
  const referent = link.entry && metonymTarget(doc, index, mention, link.entry);
  const entry = referent ?? link.entry;
  const kind: MentionKind = referent ? "metonym" : kindOfLinked(mention, entry);
  if (entry) {
    const known = clusters.find((cluster) => cluster.entry?.id === entry.id);
    if (known) known.members.push({ mention, kind, rule: referent ? "metonym" : "gazetteer" });
    else
      clusters.push({ entry, candidates: [], members: [{ mention, kind, rule: referent ? "metonym" : "gazetteer" }] });
    return;
  }
  for (const [rule, join] of JOIN_RULES) {
    const cluster = join(mention, { clusters, titleOf: (other) => readTitle(doc, other) });
    if (!cluster) continue;
    cluster.members.push({ mention, kind: kindInCluster(mention, rule, cluster), rule });
    return;
  }
  clusters.push({ entry: null, candidates: link.candidates, members: [{ mention, kind, rule: "new" }] });
}

/** “Rouhani” stands in the gazetteer as a name of its own, but it is the surname of Hassan Rouhani. */
function kindOfLinked({ kind, text }: Mention, entry: GazetteerEntry | null): MentionKind {
  const isSurname =
    entry?.type === "person" &&
    kind === "name" &&
    !/\s/.test(text) &&
    /[ -]$/.test(entry.name.slice(0, -text.length)) &&
    entry.name.endsWith(text);
  return isSurname ? "surname" : kind;
}

function kindInCluster({ kind, text }: Mention, rule: string, { members }: Cluster): MentionKind {
  if (rule === "surname") return "surname";
  if (rule === "introduced-acronym") return "acronym";
  return members.some((member) => member.kind === "acronym" && member.mention.text === text) ? "acronym" : kind;
}

/** The state a capital or building stands for in this place, or null. */
function metonymTarget(
  doc: Matched,
  index: GazetteerIndex,
  mention: Mention,
  entry: GazetteerEntry,
): GazetteerEntry | null {
  const relations = entry.type === "place" ? entry.relations.filter(({ rel }) => rel === "metonymOf") : [];
  if (relations.length === 0 || !isMetonym(doc, mention, entry.subtype === "building")) return null;
  const target = chooseReferent(
    doc,
    relations.map((relation) => relation.target),
  );
  return (target !== undefined && index.get(target)) || null;
}

function firstStart(cluster: Cluster): number {
  return cluster.members.reduce((least, { mention }) => Math.min(least, mention.start), Number.POSITIVE_INFINITY);
}

function makeEntity(doc: Matched, cluster: Cluster, id: string): Entity {
  const type = chooseType(cluster);
  const titles = isPerson(cluster) ? cluster.members.map(({ mention }) => readTitle(doc, mention)) : [];
  const roles = titles.flatMap(({ role, country }) => (role ? [withOwner(role, country)] : []));
  return {
    id,
    name: chooseName(cluster),
    type,
    subtype: cluster.entry?.subtype ?? null,
    country: cluster.entry?.country ?? titles.find(({ country }) => country !== null)?.country ?? null,
    gazetteerId: cluster.entry?.id ?? null,
    candidates: cluster.candidates,
    codes: cluster.entry?.codes ?? {},
    gender: cluster.entry?.gender ?? titles.find(({ gender }) => gender !== null)?.gender ?? null,
    roles: distinctRoles(roles),
    mentions: cluster.members.map((member) => makeMention(member, type, id)).sort((a, b) => a.start - b.start),
  };
}

function withOwner(role: Role, country: string | null): Role {
  return country === null ? role : { ...role, of: country };
}

function distinctRoles(roles: readonly Role[]): Role[] {
  const seen = new Set<string>();
  return [...roles].sort((a, b) => a.start - b.start).filter(({ text }) => !seen.has(text) && seen.add(text));
}

function makeMention({ mention, kind }: Member, type: Entity["type"], entityId: string): ResolvedMention {
  const label = kind === "demonym" || kind === "metonym" ? mention.label : labelOf(type, kind);
  return { ...mention, kind, label, entityId };
}
