import type { Document, Entity } from "../model/document.ts";
import { assign } from "./assign.ts";
import type { GoldArticle, GoldEntity } from "./gold-article.ts";
import { foundMentions, goldMentions, type Marked, spanKey } from "./marked.ts";
import type { Prf } from "./measure.ts";
import { sharedSize } from "./shared-size.ts";

/** The entities of gold (rows) and analysis (columns) as sets of mentions: their sizes, and how many each pair shares. */
export interface Clusters {
  readonly wanted: readonly number[];
  readonly found: readonly number[];
  readonly shared: readonly (readonly number[])[];
}

/** The clusters of one article with the entities that stand behind their indices. */
export interface EntityClusters extends Clusters {
  readonly gold: readonly GoldEntity[];
  readonly entities: readonly Entity[];
}

const NONE: ReadonlySet<string> = new Set();

/** Compares the entities of an article; mentions are the same where their spans are. */
export function clusterEntities(article: GoldArticle, doc: Document): EntityClusters {
  const mentions = groupByEntity(foundMentions(doc));
  const entities = doc.entities.filter(({ id }) => mentions.has(id));
  const gold = article.entities;
  const keys = groupByEntity(goldMentions(article));
  const rows = gold.map(({ id }) => keys.get(id) ?? NONE);
  const columns = entities.map(({ id }) => mentions.get(id) ?? NONE);
  const shared = rows.map((row) => columns.map((column) => sharedSize(row, column)));
  return { gold, entities, wanted: rows.map(({ size }) => size), found: columns.map(({ size }) => size), shared };
}

function groupByEntity(mentions: readonly Marked[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const mention of mentions) {
    const group = groups.get(mention.entity) ?? new Set();
    groups.set(mention.entity, group.add(spanKey(mention)));
  }
  return groups;
}

/**
 * B³ (Bagga and Baldwin 1998): the share of its own entity that each mention is seen with, averaged over mentions.
 * A spurious mention lowers precision and a missed one recall.
 */
export function scoreBCubed({ wanted, found, shared }: Clusters): Prf {
  let [precision, recall] = [0, 0];
  shared.forEach((row, i) => {
    row.forEach((count, j) => {
      if (count === 0) return;
      precision += count ** 2 / (found[j] ?? 1);
      recall += count ** 2 / (wanted[i] ?? 1);
    });
  });
  return { precision: { hits: precision, of: sum(found) }, recall: { hits: recall, of: sum(wanted) } };
}

/** CEAF-e (Luo 2005, φ4): entities paired one to one by the greatest sum of 2·|shared| / (|gold| + |found|). */
export function scoreCeaf(clusters: Clusters): Prf {
  const hits = sum(alignClusters(clusters).map(([i, j]) => similarity(clusters, i, j)));
  return { precision: { hits, of: clusters.found.length }, recall: { hits, of: clusters.wanted.length } };
}

/** The pairs of entities behind CEAF-e. */
export function alignClusters(clusters: Clusters): (readonly [gold: number, found: number])[] {
  return assign(clusters.shared.map((row, i) => row.map((_, j) => similarity(clusters, i, j))));
}

function similarity({ wanted, found, shared }: Clusters, i: number, j: number): number {
  const size = (wanted[i] ?? 0) + (found[j] ?? 0);
  return size === 0 ? 0 : (2 * (shared[i]?.[j] ?? 0)) / size;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
