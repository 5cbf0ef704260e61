import type { Entity } from "../model/document.ts";
import type { Attribution } from "./attribution.ts";
import { type Discourse, type Gender, sentenceOf } from "./discourse.ts";
import { findExcluded } from "./excluded.ts";
import { genderOf } from "./gender.ts";

/**
 * The person a pronoun runs ahead of: “‘I am late,’ he said as the doors closed. Pavel Dorn had …”. Only where nobody is
 * named before, and one fitting person later in the same paragraph.
 */
export function findNamedLater(
  discourse: Discourse,
  at: number,
  gender: Gender,
  statement: Attribution,
): Entity | null {
  const { context, byId } = discourse;
  const paragraph = context.doc.sentences[sentenceOf(discourse, at)]?.paragraph;
  const excluded = findExcluded(discourse, statement);
  const fitting = new Set<Entity>();
  for (const mention of context.mentions) {
    if (mention.firstToken < at || context.doc.sentences[mention.sentence]?.paragraph !== paragraph) continue;
    const entity = byId.get(mention.entityId);
    if (entity?.type !== "person" || excluded.has(entity.id)) continue;
    const known = genderOf(discourse, entity);
    if (known === null || known === gender) fitting.add(entity);
  }
  const [only] = fitting;
  return fitting.size === 1 ? (only ?? null) : null;
}
