import type { Matched } from "../../model/document.ts";

/**
 * What a name stands for that may stand for several: the first that the document names, else the first of all. “Brussels”
 * is the European Union or Belgium.
 */
export function chooseReferent(doc: Matched, targets: readonly string[]): string | undefined {
  if (targets.length < 2) return targets[0];
  const isNamed = (id: string): boolean =>
    doc.mentions.some(({ candidates }) => candidates.some(({ entry }) => entry.id === id));
  return targets.find(isNamed) ?? targets[0];
}
