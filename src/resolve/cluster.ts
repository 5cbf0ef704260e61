import type { Mention } from "../model/document.ts";
import type { GazetteerEntry } from "../model/gazetteer.ts";
import type { TextSpan } from "../model/span.ts";
import type { EntityType, Label, MentionKind } from "../model/types.ts";
import type { Link } from "./link-type.ts";
import { partsOf } from "./name-parts.ts";

/** A mention as a cluster holds it: with its kind in the light of the document, and the rule that joined it. */
export interface Member {
  readonly mention: Mention;
  readonly kind: MentionKind;
  readonly rule: string;
}

/** A role as a rule finds it; whom it belongs to is told by another cluster, or by a country alone. */
export interface FoundRole extends TextSpan {
  /** The name of whom it belongs to. */
  readonly ownerMention: Mention | null;
  /** Told by {@link ownerMention} once every name has its cluster. */
  owner: Cluster | null;
  country: string | null;
  readonly rule: string;
  /** The words in lower case, without “former” and the like. */
  readonly title: string;
  readonly isFormer: boolean;
}

/** Mentions that refer to one actor; it grows while the rules run. */
export interface Cluster {
  /** Given when the entities are numbered. */
  id: string;
  readonly entry: GazetteerEntry | null;
  /** The label of the mention that began it. */
  readonly label: Label;
  readonly link: Link;
  readonly members: Member[];
  /** Where its first mention begins; infinite while it has none. */
  start: number;
  readonly roles: FoundRole[];
  /** The country named beside a body nobody knows: “Iraq’s Foreign Ministry”. */
  country: string | null;
  /** What the text calls a body nobody knows: “militia” … armed. */
  typeInText: EntityType | null;
}

/** The clusters of a document, with what rules look them up by. */
export class Clusters {
  readonly list: Cluster[] = [];
  readonly #byEntry = new Map<string, Cluster>();
  readonly #byKey: Readonly<Record<Label, Map<string, Cluster[]>>> = {
    PER: new Map(),
    ORG: new Map(),
    LOC: new Map(),
    NORP: new Map(),
  };
  readonly #bySurname = new Map<string, Cluster[]>();
  readonly #byWord = new Map<string, Cluster[]>();
  /** By the first token of a mention: no two share one. */
  readonly #byToken = new Map<number, Cluster>();

  /** Begins a cluster with a mention. */
  open(link: Link, member: Member): Cluster {
    return this.join(this.found(link, member.mention.label), member);
  }

  /** Begins a cluster that has no mention yet. */
  found(link: Link, label: Label): Cluster {
    const cluster: Cluster = {
      id: "",
      entry: link.entry,
      label,
      link,
      members: [],
      start: Number.POSITIVE_INFINITY,
      roles: [],
      country: null,
      typeInText: null,
    };
    this.list.push(cluster);
    if (link.entry !== null) this.#addEntry(cluster, link.entry);
    return cluster;
  }

  /** Adds a mention to a cluster. */
  join(cluster: Cluster, member: Member): Cluster {
    cluster.members.push(member);
    this.#byToken.set(member.mention.firstToken, cluster);
    if (member.mention.start < cluster.start) cluster.start = member.mention.start;
    if (member.kind === "office" || member.kind === "nominal") return cluster;
    const { key, words, single } = partsOf(member.mention.text);
    add(this.#byKey[cluster.label], key, cluster);
    if (!isPerson(cluster)) return cluster;
    if (single !== null) return cluster;
    for (const word of words) add(this.#byWord, word, cluster);
    add(this.#bySurname, words.at(-1) as string, cluster);
    return cluster;
  }

  /** The cluster a mention is in. */
  of(mention: Mention): Cluster | undefined {
    return this.#byToken.get(mention.firstToken);
  }

  ofEntry(id: string): Cluster | undefined {
    return this.#byEntry.get(id);
  }

  /** The clusters of a label with a mention of exactly these folded words. */
  byKey(label: Label, key: string): readonly Cluster[] {
    return this.#byKey[label].get(key) ?? NONE;
  }

  /** Persons whose name of several words ends in a word, or whose entry has it as surname. */
  bySurname(word: string): readonly Cluster[] {
    return this.#bySurname.get(word) ?? NONE;
  }

  /** Persons with a word anywhere in a name of several words. */
  byWord(word: string): readonly Cluster[] {
    return this.#byWord.get(word) ?? NONE;
  }

  #addEntry(cluster: Cluster, entry: GazetteerEntry): void {
    this.#byEntry.set(entry.id, cluster);
    if (entry.type === "person") for (const word of surnamesOf(entry)) add(this.#bySurname, word, cluster);
  }
}

const NONE: readonly Cluster[] = [];

function add(index: Map<string, Cluster[]>, word: string, cluster: Cluster): void {
  const known = index.get(word);
  if (known === undefined) index.set(word, [cluster]);
  else if (!known.includes(cluster)) known.push(cluster);
}

const surnames = new WeakMap<GazetteerEntry, readonly string[]>();

function surnamesOf(entry: GazetteerEntry): readonly string[] {
  const found = surnames.get(entry);
  if (found !== undefined) return found;
  const own = entry.aliases.flatMap(({ kind, text }) => (kind === "surname" ? [partsOf(text).single ?? ""] : []));
  surnames.set(entry, own);
  return own;
}

/** The mention that begins a cluster. */
export function headOf(cluster: Cluster): Mention {
  return (cluster.members[0] as Member).mention;
}

/** Whether a cluster is of a person. */
export function isPerson(cluster: Cluster): boolean {
  return cluster.entry === null ? cluster.label === "PER" : cluster.entry.type === "person";
}

/** The cluster with a member nearest before the mention; else the first one behind it. */
export function nearestCluster(mention: Mention, clusters: readonly Cluster[]): Cluster | null {
  let best: Cluster | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const cluster of clusters) {
    const gap = gapTo(mention, cluster);
    if (gap >= distance) continue;
    best = cluster;
    distance = gap;
  }
  return best;
}

/** Distance back to the nearest earlier member; what stands only behind counts as farther than anything before. */
function gapTo(mention: Mention, cluster: Cluster): number {
  let gap = Number.POSITIVE_INFINITY;
  for (const { mention: other } of cluster.members) {
    const distance = other.start <= mention.start ? mention.start - other.start : 1e9 + other.start - mention.start;
    if (distance < gap) gap = distance;
  }
  return gap;
}
