import type { EntityClusters } from "./clusters.ts";
import { counterpart } from "./entities.ts";
import type { GoldEntity } from "./gold-article.ts";
import type { Mistake } from "./mistake.ts";

/** Entities that fall apart, run together, or carry a wrong type or link. */
export function listEntityMistakes(clusters: EntityClusters): Mistake[] {
  return [...clusters.gold.flatMap((gold, i) => listSplit(gold, i, clusters)), ...listFound(clusters)];
}

function listSplit(gold: GoldEntity, i: number, { entities, shared }: EntityClusters): Mistake[] {
  const pieces = entities.filter((_, j) => (shared[i]?.[j] ?? 0) > 0);
  if (pieces.length < 2) return [];
  const names = pieces.map(({ id, name }) => `${id} ${name}`).join(" | ");
  return [toMistake("split", gold, `found as ${names}`)];
}

function listFound(clusters: EntityClusters): Mistake[] {
  return clusters.entities.flatMap((entity, j) => {
    const gold = counterpart(clusters, j);
    if (!gold) return [];
    const { id, gazetteerId } = entity;
    const merged = clusters.gold.filter((_, i) => (clusters.shared[i]?.[j] ?? 0) > 0);
    const mistakes: Mistake[] = [];
    if (merged.length > 1) mistakes.push(toMistake("merged", gold, `${id} holds ${merged.map(describe).join(" | ")}`));
    if (entity.type !== gold.type) mistakes.push(toMistake("type", gold, `${gold.type} ≠ found ${id} ${entity.type}`));
    if (gold.gazetteerId !== undefined && gold.gazetteerId !== gazetteerId) {
      mistakes.push(toMistake("link", gold, `${gold.gazetteerId ?? "none"} ≠ found ${id} ${gazetteerId ?? "none"}`));
    }
    return mistakes;
  });
}

function toMistake(problem: string, gold: GoldEntity, message: string): Mistake {
  return { layer: "entities", problem, start: gold.mentions[0]?.start ?? 0, message: `${describe(gold)}: ${message}` };
}

function describe({ id, name }: GoldEntity): string {
  return `${id} ${name}`;
}
