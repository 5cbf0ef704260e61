import { expect, test } from "vitest";
import { GazetteerIndex } from "../../src/gazetteer/index.ts";
import { LayeredIndex } from "../../src/gazetteer/layered-index.ts";
import { buildTrie } from "../../src/gazetteer/trie.ts";
import { wordForms } from "../../src/model/token.ts";
import { makeAlias, makeEntry } from "./support.ts";

const BELOW = [
  makeEntry("a", "Dawn Brigade", {}, [makeAlias("Dawn Brigade of Basra")]),
  makeEntry("b", "Dawn"),
  makeEntry("c", "Idle Fund"),
];
const OWN = [makeEntry("a", "Dawn Front"), makeEntry("d", "Dawn Brigade of Basra Port"), makeEntry("e", "Dawn")];

const store = {
  size: BELOW.length,
  at: (position: number) => BELOW[position] as (typeof BELOW)[number],
  positionOf: (id: string) => BELOW.findIndex((entry) => entry.id === id),
  holdersOf: () => [],
};
const layered = new LayeredIndex(buildTrie(BELOW), store, OWN, ({ id }) => id === "a" || id === "c");
const whole = GazetteerIndex.of([BELOW[1] as (typeof BELOW)[number], ...OWN]);

/** The ids whose names end at each word of a text, walked from its first. */
function walk(index: GazetteerIndex, text: string): string[] {
  const forms = text.split(" ").map((word) => wordForms.number(word, 0, word.length));
  const ids: string[] = [];
  let node = index.open(forms[0] as number);
  for (let i = 1; node >= 0; i++) {
    ids.push(
      index
        .endsAt(node)
        .map(({ entry }) => entry.id)
        .sort()
        .join(),
    );
    node = i < forms.length ? index.follow(node, forms[i] as number) : -1;
  }
  return ids;
}

test.each([
  ["Dawn Brigade of Basra Port", ["b,e", "", "", "", "d"]],
  ["Dawn Front of Basra", ["b,e", "a"]],
  ["Idle Fund", []],
  ["Nobody", []],
])("“%s” is walked as in one index of all that counts", (text, expected) => {
  const ids = walk(layered, text);
  expect(ids.slice(0, ids.findLastIndex((own) => own !== "") + 1)).toEqual(expected);
  expect(walk(whole, text).filter((own) => own !== "")).toEqual(expected.filter((own) => own !== ""));
});

test("names and ids are looked up in both, the hidden left out", () => {
  const idsOf = (name: string): string[] => layered.lookup(name).map(({ entry }) => entry.id);
  expect([idsOf("dawn"), idsOf("Dawn Brigade"), idsOf("Dawn Front"), idsOf("Idle Fund")]).toEqual([
    ["b", "e"],
    [],
    ["a"],
    [],
  ]);
  expect([layered.get("a")?.name, layered.get("b")?.name, layered.get("c"), layered.get("d")?.name]).toEqual([
    "Dawn Front",
    "Dawn",
    undefined,
    "Dawn Brigade of Basra Port",
  ]);
});
