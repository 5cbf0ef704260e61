import { expect, test } from "vitest";
import { KeyList } from "../../../src/tag/recognizer/key-list.ts";
import { WeightTable } from "../../../src/tag/recognizer/weight-table.ts";

const table = new WeightTable({
  keys: Int32Array.of(-7, 3, 900),
  counts: Uint8Array.of(2, 0, 1),
  labels: Uint8Array.of(0, 20, 3),
  weights: Int8Array.of(-128, 127, 5),
  step: 0.5,
});

function sum(...keys: number[]): number[] {
  const list = new KeyList(1);
  for (const key of keys) list.push(key);
  const scores = new Float32Array(25).fill(1);
  table.add(list, scores, 2);
  return [...scores];
}

test("weights go to their labels behind the offset, signed and scaled", () => {
  const expected: number[] = new Array(25).fill(1);
  expected[2] = 1 - 64;
  expected[22] = 1 + 63.5;
  expect(sum(-7)).toEqual(expected);
});

test("features add up, each as often as it is named", () => {
  expect(sum(900, 900)[5]).toBe(1 + 2 * 2.5);
});

test("unknown features and those without weights add nothing", () => {
  expect(sum(1, 3, 901, -900)).toEqual(new Array(25).fill(1));
});

test("sums of pairs hold two labels a number, counted in steps, whatever their signs", () => {
  const list = new KeyList();
  for (const key of [-7, 900, 900, 1]) list.push(key);
  const pairs = new Int32Array(12);
  table.addPairs(list, pairs, 1);
  const sums = [...pairs].flatMap((pair) => {
    const low = (pair << 16) >> 16;
    return [low, (pair - low) >> 16];
  });
  expect(sums.slice(2, 24)).toEqual([-128, 0, 0, 10, ...new Array(16).fill(0), 127, 0]);
});

test("more features than fit at first are all added", () => {
  const list = new KeyList();
  for (let n = 0; n < 1000; n++) list.push(900);
  const scores = new Float32Array(25);
  table.add(list, scores, 0);
  expect(scores[3]).toBe(2500);
});
