import { expect, test } from "vitest";
import { PAIRS } from "../../../src/tag/tagger/model.ts";
import { SumCache } from "../../../src/tag/tagger/sum-cache.ts";

test("a new pair gets zeros to fill, and is found there again", () => {
  const cache = new SumCache(64);
  const place = ~cache.find(5, 3);
  expect(place).toBeGreaterThanOrEqual(0);
  cache.sums[place] = 7;
  expect(cache.find(5, 3)).toBe(place);
  expect(cache.sums[place]).toBe(7);
});

test("a pair that falls into the slot of another takes its place, emptied", () => {
  const cache = new SumCache(64);
  const place = ~cache.find(1, 0);
  cache.sums.fill(9, place, place + PAIRS);
  expect(~cache.find(65, 0)).toBe(place);
  expect([...cache.sums.subarray(place, place + PAIRS)]).toEqual(new Array(PAIRS).fill(0));
  expect(cache.find(1, 0)).toBeLessThan(0);
});

test("all pairs of tags have slots of their own", () => {
  const cache = new SumCache(1024);
  for (let a = 0; a < 32; a++) for (let b = 0; b < 32; b++) cache.find(a, b);
  for (let a = 0; a < 32; a++) for (let b = 0; b < 32; b++) expect(cache.find(a, b)).toBeGreaterThanOrEqual(0);
});

test("nothing is known after it was cleared", () => {
  const cache = new SumCache(64);
  cache.find(0, 0);
  cache.clear();
  expect(cache.find(0, 0)).toBeLessThan(0);
});
