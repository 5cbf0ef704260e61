import { describe, expect, test } from "vitest";
import { GazetteerIndex } from "../../src/gazetteer/index.ts";
import { wordForms } from "../../src/model/token.ts";
import { makeAlias, makeEntry } from "./support.ts";

const index = GazetteerIndex.of([
  makeEntry("a", "United Nations"),
  makeEntry("b", "United Nations Security Council", {}, [makeAlias("UNSC", { kind: "acronym" })]),
  makeEntry("c", "Haider al-Abadi", { type: "person" }, [makeAlias("Abadi", { kind: "surname" })]),
  makeEntry("d", "Abadi", { type: "place" }),
  makeEntry("e", "Workers' Party"),
]);

/** The ids at the end of a run of tokens from the root, or null where no name goes on so. */
function follow(...tokens: string[]): string[] | null {
  let node = 0;
  for (const token of tokens) {
    node = index.follow(node, wordForms.number(token, 0, token.length));
    if (node < 0) return null;
  }
  return index.endsAt(node).map(({ entry }) => entry.id);
}

test("get finds an entry by its id", () => {
  expect([index.get("a")?.name, index.get("z")]).toEqual(["United Nations", undefined]);
});

describe("lookup", () => {
  test.each([
    ["United Nations", ["a"]],
    ["united nations", ["a"]],
    ["Haider Al Abadi", ["c"]],
    ["U.N.S.C.", ["b"]],
    ["Abadi", ["c", "d"]],
    ["Workers’ Party", ["e"]],
    ["United", []],
    ["Nations", []],
    ["United Nations Council", []],
    ["", []],
    ["constructor", []],
  ])("%j", (name, expected) => {
    expect(index.lookup(name).map(({ entry }) => entry.id)).toEqual(expected);
  });

  test("hands out the alias that bears the name", () => {
    expect(index.lookup("Abadi").map(({ alias }) => alias.kind)).toEqual(["surname", "name"]);
  });
});

describe("follow goes token by token", () => {
  test.each([
    [["United"], []],
    [["United", "Nations"], ["a"]],
    [["United", "Nations", "Security"], []],
    [["United", "Nations", "Security", "Council"], ["b"]],
    [["Haider", "al-Abadi"], ["c"]],
    [["Haider", "al", "-", "Abadi"], null],
    [["Haider", "al", "Abadi"], ["c"]],
    [["Workers", "'", "Party"], null],
    [["Nations"], null],
    [["United", "Kingdom"], null],
    [["..."], null],
    [[","], null],
  ])("%j", (tokens, expected) => {
    expect(follow(...tokens)).toEqual(expected);
  });

  test("does not change with the tokens followed before, nor with a new generation of their numbers", () => {
    const before = follow("United", "Nations");
    for (let i = 0; i < 100_001; i++) follow(`word${i}`);
    wordForms.begin();
    expect(follow("United", "Nations")).toEqual(before);
  });
});
