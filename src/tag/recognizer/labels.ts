import type { Label } from "../../model/types.ts";

/** What the sequence model tells apart: the four labels, and events (wars, elections, laws, awards), which name no actor. */
export const CLASSES = ["PER", "ORG", "LOC", "NORP", "EVENT"] as const;

/** 0 is “outside”; class c has B, I, E and S at 1 + 4c … 4 + 4c (Ratinov and Roth 2009, BILOU). */
export const LABEL_COUNT = 1 + 4 * CLASSES.length;
export const OUTSIDE = 0;
export const Position = { Begin: 0, Inside: 1, End: 2, Single: 3 } as const;

/** The label of a class at a position. */
export function labelIndex(classIndex: number, position: number): number {
  return 1 + 4 * classIndex + position;
}

/** The class of a label, or -1 outside. */
export function classOf(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 2;
}

/** The position of a label, or -1 outside. */
export function positionOf(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) & 3;
}

/** Whether a name may begin at this label when nothing stands before. */
export function canStart(label: number): boolean {
  const position = positionOf(label);
  return position !== Position.Inside && position !== Position.End;
}

/** Whether nothing need follow this label. */
export function canEnd(label: number): boolean {
  const position = positionOf(label);
  return position !== Position.Begin && position !== Position.Inside;
}

/** Whether label `b` may follow label `a`. */
export function canFollow(a: number, b: number): boolean {
  return canEnd(a) ? canStart(b) : !canStart(b) && classOf(a) === classOf(b);
}

/** The published label of a class; events have none. */
export function publishedLabel(classIndex: number): Label | null {
  const name = CLASSES[classIndex];
  return name === undefined || name === "EVENT" ? null : name;
}
