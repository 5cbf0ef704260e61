import { describe, expect, test } from "vitest";
import { GazetteerIndex } from "../../src/gazetteer/index.ts";
import { Offices } from "../../src/gazetteer/offices.ts";
import type { GazetteerEntry, Term } from "../../src/model/gazetteer.ts";
import { makeEntry } from "./support.ts";

function holder(id: string, ...terms: Term[]) {
  return makeEntry(id, id, { type: "person", terms });
}

function officesOf(entries: readonly GazetteerEntry[]): Offices {
  const index = GazetteerIndex.of(entries);
  return new Offices((office) => index.holdersOf(office));
}

const PM = "off.irq.head-of-government";
const offices = officesOf([
  holder("a", { office: PM, from: "2006-05-20", to: "2014-09-08" }),
  holder("b", { office: PM, from: "2014-09-08", to: "2018-10" }),
  holder("c", { office: PM, from: "2018-10-25", asOf: "2020-03" }, { office: "off.usa.head-of-state", from: "2000" }),
]);

describe("holders at a date", () => {
  test.each([
    ["2014-09-07", ["a"]],
    ["2014-09-08", ["b"]],
    ["2014-09", ["a", "b"]],
    ["2014", ["a", "b"]],
    ["2018-10-24", ["b"]],
    ["2018-10-26", ["b", "c"]],
    ["2019", ["c"]],
    ["2006-05-19", []],
  ])("%s", (date, ids) => expect(offices.holders(PM, date).map(({ entry }) => entry.id)).toEqual(ids));
});

test("an open term is stale behind the date to which it is known to run", () => {
  expect(["2019-01-01", "2020-03-31", "2020-04-01"].map((date) => offices.holders(PM, date)[0]?.stale)).toEqual([
    false,
    false,
    true,
  ]);
});

test("where the president heads the government, he is its head", () => {
  expect(offices.holders("off.usa.head-of-government", "2001").map(({ entry }) => entry.id)).toEqual(["c"]);
});

test("where he did so only without a prime minister, the prime minister comes first", () => {
  const some = officesOf([
    holder("president", { office: "off.ken.head-of-state", from: "2002", to: "2013" }),
    holder("premier", { office: "off.ken.head-of-government", from: "2008-04-17", to: "2013-04-09" }),
  ]);
  const at = (date: string) => some.holders("off.ken.head-of-government", date).map(({ entry }) => entry.id);
  expect([at("2007-01-01"), at("2010-01-01")]).toEqual([["president"], ["premier"]]);
});

describe("titles", () => {
  test.each([
    ["prime minister", "IRQ", ["off.irq.head-of-government"]],
    ["Premier", "CHN", ["off.chn.head-of-government"]],
    ["chancellor", "DEU", ["off.deu.head-of-government"]],
    ["chancellor", "IRQ", []],
    ["foreign secretary", "GBR", ["off.gbr.foreign-minister"]],
    ["king", "JOR", ["off.jor.head-of-state"]],
  ])("%s of %s", (title, country, expected) => expect(offices.officesOf(title, country)).toEqual(expected));
});
