import type { Attribution } from "./attribution.ts";
import { type Discourse, entityAt } from "./discourse.ts";

const LONGEST_ADDRESS = 12;

/**
 * Entities that a statement names where its speaker would not name himself: in its content (“Feld is late,” he said),
 * between the cue and the content (“he told Feld that”), and who speaks where his own words are read.
 */
export function findExcluded(discourse: Discourse, { content, cue, source }: Attribution): ReadonlySet<string> {
  const excluded = new Set<string>(discourse.quoted && discourse.teller?.entity ? [discourse.teller.entity] : []);
  const add = (firstToken: number, endToken: number): void => {
    for (let i = firstToken; i < endToken; i++) {
      const entity = entityAt(discourse, i);
      if (entity) excluded.add(entity.id);
    }
  };
  for (const { firstToken, endToken } of content) add(firstToken, endToken);
  const behind = Math.max(cue?.endToken ?? 0, source?.endToken ?? 0);
  const next = content.find(({ firstToken }) => firstToken >= behind);
  if (cue && next && next.firstToken - behind <= LONGEST_ADDRESS) add(behind, next.firstToken);
  return excluded;
}
