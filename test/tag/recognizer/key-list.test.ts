import { expect, test } from "vitest";
import { KeyList } from "../../../src/tag/recognizer/key-list.ts";

const keysOf = ({ keys, length }: KeyList): number[] => [...keys.subarray(0, length)];

test("grows as it is filled, and keeps order and sign", () => {
  const list = new KeyList(1);
  for (const key of [5, -1, 2 ** 31 - 1, -(2 ** 31), 5]) list.push(key);
  expect(keysOf(list)).toEqual([5, -1, 2 ** 31 - 1, -(2 ** 31), 5]);
});

test("a new key is one that is not there from a position on", () => {
  const list = new KeyList();
  for (const key of [1, 2]) list.push(key);
  for (const key of [1, 2, 1]) list.pushNew(key, 1);
  expect(keysOf(list)).toEqual([1, 2, 1]);
});

test("is empty when cleared", () => {
  const list = new KeyList();
  list.push(1);
  list.clear();
  list.push(2);
  expect(keysOf(list)).toEqual([2]);
});
