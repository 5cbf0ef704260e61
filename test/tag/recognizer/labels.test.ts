import { describe, expect, test } from "vitest";
import {
  CLASSES,
  canEnd,
  canFollow,
  canStart,
  classOf,
  LABEL_COUNT,
  labelIndex,
  OUTSIDE,
  Position,
  positionOf,
  publishedLabel,
} from "../../../src/tag/recognizer/labels.ts";

const POSITIONS = { B: Position.Begin, I: Position.Inside, E: Position.End, S: Position.Single };

/** “B-PER” … its label. */
function label(name: string): number {
  if (name === "O") return OUTSIDE;
  const [position, own] = name.split("-") as [keyof typeof POSITIONS, (typeof CLASSES)[number]];
  return labelIndex(CLASSES.indexOf(own), POSITIONS[position]);
}

describe("what may follow", () => {
  test.each([
    ["O", "O", true],
    ["O", "B-PER", true],
    ["O", "S-EVENT", true],
    ["O", "I-PER", false],
    ["O", "E-PER", false],
    ["B-PER", "I-PER", true],
    ["B-PER", "E-PER", true],
    ["B-PER", "O", false],
    ["B-PER", "B-PER", false],
    ["B-PER", "S-PER", false],
    ["B-PER", "E-ORG", false],
    ["B-ORG", "I-LOC", false],
    ["I-ORG", "I-ORG", true],
    ["I-ORG", "E-ORG", true],
    ["I-ORG", "E-PER", false],
    ["I-ORG", "O", false],
    ["I-ORG", "S-ORG", false],
    ["E-LOC", "O", true],
    ["E-LOC", "B-LOC", true],
    ["E-LOC", "S-PER", true],
    ["E-LOC", "E-LOC", false],
    ["E-LOC", "I-LOC", false],
    ["S-NORP", "O", true],
    ["S-NORP", "B-PER", true],
    ["S-NORP", "S-NORP", true],
    ["S-NORP", "I-NORP", false],
  ] as const)("%s, %s: %s", (before, behind, allowed) => {
    expect(canFollow(label(before), label(behind))).toBe(allowed);
  });
});

test.each([
  ["O", true, true],
  ["B-LOC", true, false],
  ["I-LOC", false, false],
  ["E-LOC", false, true],
  ["S-LOC", true, true],
] as const)("%s may start: %s, may end: %s", (name, starts, ends) => {
  expect([canStart(label(name)), canEnd(label(name))]).toEqual([starts, ends]);
});

test("every label has one class and position", () => {
  const pairs = Array.from({ length: LABEL_COUNT - 1 }, (_, i) => [classOf(i + 1), positionOf(i + 1)] as const);
  expect(pairs.map(([own, position]) => labelIndex(own, position))).toEqual(pairs.map((_, i) => i + 1));
  expect([classOf(OUTSIDE), positionOf(OUTSIDE)]).toEqual([-1, -1]);
});

test("events are not published", () => {
  expect(CLASSES.map((_, i) => publishedLabel(i))).toEqual(["PER", "ORG", "LOC", "NORP", null]);
  expect(publishedLabel(-1)).toBeNull();
});
