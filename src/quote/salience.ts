import type { Resolved } from "../model/document.ts";
import type { Quotation } from "../model/quotation.ts";

const FREQUENCY = 0.4;
const POSITION = 0.35;
const SPEECH = 0.25;

/**
 * How much a document is about each of its entities, 0 to 1: how often it is named beside the most named one, how early
 * it comes, a headline counting as the very beginning, and how often it speaks beside the one that speaks most. These are
 * the strongest features of Dunietz and Gillick 2014 (“A New Entity Salience Task with Millions of Training Examples”);
 * the weights were set by hand.
 */
export function measureSalience(
  doc: Resolved,
  quotes: readonly Pick<Quotation, "speaker">[],
): ReadonlyMap<string, number> {
  const spoken = countSpeech(quotes);
  let mostNamed = 1;
  for (const { mentions } of doc.entities) if (mentions.length > mostNamed) mostNamed = mentions.length;
  const mostSpoken = Math.max(1, ...spoken.values());
  const salience = new Map<string, number>();
  for (const { id, mentions } of doc.entities) {
    const start = mentions[0]?.start ?? doc.text.length;
    const frequency = Math.log1p(mentions.length) / Math.log1p(mostNamed);
    const score =
      FREQUENCY * frequency + POSITION * nearness(doc, start) + (SPEECH * (spoken.get(id) ?? 0)) / mostSpoken;
    salience.set(id, Math.round(score * 100) / 100);
  }
  return salience;
}

function countSpeech(quotes: readonly Pick<Quotation, "speaker">[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { speaker } of quotes) {
    if (speaker.entity !== null) counts.set(speaker.entity, (counts.get(speaker.entity) ?? 0) + 1);
  }
  return counts;
}

/** 1 in the headline or at the very beginning, 0 at the end. */
function nearness({ layout, text }: Resolved, start: number): number {
  if (layout.title !== undefined && start < layout.title.end) return 1;
  return 1 - start / Math.max(1, text.length);
}
