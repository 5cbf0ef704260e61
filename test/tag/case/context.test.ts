import { describe, expect, test } from "vitest";
import { type CaseWord, Casing } from "../../../src/tag/case/casing.ts";
import {
  type CaseWindow,
  CONTEXT_ROWS,
  contextFeatures,
  contextRow,
  createContextRule,
} from "../../../src/tag/case/context.ts";
import { KeyList } from "../../../src/tag/recognizer/key-list.ts";

const word = (key: number): CaseWord => ({ usual: Casing.Either, cluster: 0, key, ending: key });
const WINDOW: CaseWindow = {
  before2Capital: false,
  before: word(1),
  beforeCapital: false,
  word: word(2),
  behind: word(3),
  behind2: word(4),
};

function rowsOf(window: CaseWindow): number[] {
  const list = new KeyList();
  contextFeatures(window, list);
  return [...list.keys.slice(0, list.length)].map(contextRow);
}

test("every feature has a row of the table", () => {
  expect(rowsOf(WINDOW).every((row) => row >= 0 && row < CONTEXT_ROWS)).toBe(true);
});

test.each([
  ["the capital of the word before", { beforeCapital: true }],
  ["the capital two words before", { before2Capital: true }],
  ["the word before", { before: word(9) }],
  ["the word behind", { behind: word(9) }],
  ["the usual case two words behind", { behind2: { ...word(4), usual: Casing.Capital } }],
] as const)("%s counts", (_, change) => {
  expect(rowsOf({ ...WINDOW, ...change })).not.toEqual(rowsOf(WINDOW));
});

describe("a capital", () => {
  const weights = new Int8Array(CONTEXT_ROWS);
  weights[rowsOf({ ...WINDOW, beforeCapital: true }).find((row) => !rowsOf(WINDOW).includes(row)) as number] = 5;
  const hasCapital = createContextRule(weights);
  test("stands where the weights are in favour", () => {
    expect(hasCapital({ ...WINDOW, beforeCapital: true })).toBe(true);
  });
  test("stands nowhere without evidence", () => expect(hasCapital(WINDOW)).toBe(false));
});
