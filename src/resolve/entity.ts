import type { Entity, ResolvedMention, Role } from "../model/document.ts";
import { labelOf } from "../model/types.ts";
import { chooseName } from "./canonical.ts";
import { type Cluster, type FoundRole, isPerson, type Member } from "./cluster.ts";
import { confidenceOf, confidenceOfMention } from "./confidence.ts";
import type { ResolveContext } from "./context.ts";
import { genderOf } from "./person-evidence.ts";
import { chooseType } from "./type.ts";

/** The entities of a document in order of first mention, numbered from e1. */
export function makeEntities(context: ResolveContext): Entity[] {
  const clusters = context.clusters.list.filter(({ members }) => members.length > 0).sort((a, b) => a.start - b.start);
  for (let n = 0; n < clusters.length; n++) (clusters[n] as Cluster).id = `e${n + 1}`;
  return clusters.map((cluster) => makeEntity(context, cluster));
}

function makeEntity(context: ResolveContext, cluster: Cluster): Entity {
  const { entry, link, roles } = cluster;
  const type = chooseType(cluster);
  return {
    id: cluster.id,
    name: chooseName(cluster),
    type,
    subtype: entry?.subtype ?? null,
    country: entry?.country ?? cluster.country ?? countryOfRoles(roles),
    gazetteerId: entry?.id ?? null,
    candidates: entry === null ? link.candidates : [],
    considered: link.considered,
    confidence: confidenceOf(cluster),
    codes: entry?.codes ?? {},
    gender: isPerson(cluster) ? genderOf(cluster, context) : null,
    roles: roles.length === 0 ? NO_ROLES : distinctRoles(roles).map(withOwner),
    mentions: makeMentions(cluster, type),
  };
}

/** An unknown person is of the country of the office or body the text gives them. */
function countryOfRoles(roles: readonly FoundRole[]): string | null {
  for (const { country, owner } of roles) {
    const found = country ?? owner?.entry?.country ?? null;
    if (found !== null) return found;
  }
  return null;
}

function withOwner({ start, end, text, owner, country, rule }: FoundRole): Role {
  return { start, end, text, of: owner === null ? (country ?? undefined) : owner.id, rule };
}

/** Each role once, at its first place; one that names whom it belongs to before one that does not. */
function distinctRoles(roles: readonly FoundRole[]): readonly FoundRole[] {
  if (roles.length < 2) return roles;
  const first = new Map<string, FoundRole>();
  for (const role of roles) {
    const key = role.text.toLowerCase();
    const known = first.get(key);
    if (
      known === undefined ||
      (!isOwned(known) && isOwned(role)) ||
      (isOwned(known) === isOwned(role) && role.start < known.start)
    )
      first.set(key, role);
  }
  return [...first.values()].sort((a, b) => a.start - b.start);
}

function isOwned({ owner, country }: FoundRole): boolean {
  return owner !== null || country !== null;
}

function makeMentions(cluster: Cluster, type: Entity["type"]): ResolvedMention[] {
  const mentions: ResolvedMention[] = [];
  let isSorted = true;
  for (const member of cluster.members) {
    const mention = makeMention(member, type, cluster);
    isSorted &&= (mentions.at(-1)?.start ?? 0) <= mention.start;
    mentions.push(mention);
  }
  return isSorted ? mentions : mentions.sort((a, b) => a.start - b.start);
}

function makeMention({ mention, kind, rule }: Member, type: Entity["type"], cluster: Cluster): ResolvedMention {
  const label = kind === "demonym" || kind === "metonym" ? mention.label : labelOf(type, kind);
  return {
    start: mention.start,
    end: mention.end,
    text: mention.text,
    firstToken: mention.firstToken,
    endToken: mention.endToken,
    sentence: mention.sentence,
    label,
    kind,
    via: mention.via,
    confidence: confidenceOfMention(mention, cluster),
    rule: mention.rule,
    type: mention.type,
    candidates: mention.candidates,
    entityId: cluster.id,
    joinedBy: rule,
    otherwise: mention.otherwise,
    introducedBy: mention.introducedBy,
  };
}

const NO_ROLES: readonly Role[] = [];
