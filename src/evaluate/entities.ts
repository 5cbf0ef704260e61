import { alignClusters, type EntityClusters, scoreBCubed, scoreCeaf } from "./clusters.ts";
import type { GoldEntity } from "./gold-article.ts";
import { type Prf, type Ratio, ratioOf, type Scores } from "./measure.ts";

/** Scores how mentions are grouped into entities, and the types and the gazetteer links of these. */
export function scoreEntities(clusters: EntityClusters): Scores {
  return {
    "entities.b3": scoreBCubed(clusters),
    "entities.ceaf": scoreCeaf(clusters),
    "entities.type": scoreType(clusters),
    "entities.links": scoreLinks(clusters),
  };
}

/** The gold entity that shares the most mentions with entity `j` of the analysis. */
export function counterpart({ gold, shared }: EntityClusters, j: number): GoldEntity | undefined {
  const counts = shared.map((row) => row[j] ?? 0);
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : gold[counts.indexOf(most)];
}

function scoreType(clusters: EntityClusters): Ratio {
  const { gold, entities } = clusters;
  return ratioOf(alignClusters(clusters), ([i, j]) => gold[i]?.type === entities[j]?.type);
}

/**
 * Links of found entities against the gold link of their counterpart: none, or an entity that must not be linked,
 * makes a link wrong; where the gold leaves the link open, it does not count.
 */
function scoreLinks(clusters: EntityClusters): Prf {
  const links = clusters.entities.flatMap(({ gazetteerId }, j) => {
    const gold = counterpart(clusters, j);
    const isOpen = gold !== undefined && gold.gazetteerId === undefined;
    return gazetteerId === null || isOpen ? [] : [{ gold, isRight: gold?.gazetteerId === gazetteerId }];
  });
  const right = new Set(links.filter(({ isRight }) => isRight).map(({ gold }) => gold));
  const wanted = clusters.gold.filter(({ gazetteerId }) => typeof gazetteerId === "string");
  return { precision: ratioOf(links, ({ isRight }) => isRight), recall: ratioOf(wanted, (gold) => right.has(gold)) };
}
