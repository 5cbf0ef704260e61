import { describe, expect, test } from "vitest";
import { addVariants } from "../../src/gazetteer/variants.ts";
import type { GazetteerEntry } from "../../src/model/gazetteer.ts";
import { makeAlias, makeEntry } from "./support.ts";

/** Names that rules make of a name, as “text (rule)”. */
function variants(name: string, type: GazetteerEntry["type"] = "person"): string[] {
  const { aliases } = addVariants(makeEntry("x", name, { type }));
  return aliases.filter(({ rule }) => rule !== undefined).map(({ text, rule }) => `${text} (${rule})`);
}

describe("spellings", () => {
  test.each<[string, GazetteerEntry["type"], string[]]>([
    ["Khaled Roe", "person", ["Khalid Roe (spelling-family)"]],
    ["Roe Khaled", "person", ["Roe Khalid (spelling-family)"]],
    ["Fath al-Bara", "org", ["Fath el-Bara (article)"]],
    ["Fath al-Bara", "person", ["Fath el-Bara (article)", "Fath Bara (article-dropped)"]],
    ["al-Bara", "person", ["el-Bara (article)"]],
    ["Fath al-Sadr", "org", ["Fath el-Sadr (article)", "Fath as-Sadr (article)"]],
    ["Adam Roesky", "person", ["Adam Roeskii (ending)", "Adam Roeskiy (ending)", "Adam Roeskyy (ending)"]],
    ["Adam Roesky", "org", []],
    ["Jane Roe", "person", []],
    ["Li Qiang", "person", []],
  ])("of %s (%s)", (name, type, expected) => expect(variants(name, type)).toEqual(expected));

  test("several words change together", () => {
    expect(variants("Khaled Mahmud")).toContain("Khalid Mahmoud (spelling-family)");
  });

  test("are few, however many words could change", () => {
    expect(variants("Mohammed Khaled Hussein Ahmed Mahmud").length).toBeLessThan(24);
  });
});

test("acronyms, weak names and names that are there already get none", () => {
  const entry = makeEntry("x", "Jane Roe", { type: "org" }, [
    makeAlias("KHALED", { kind: "acronym" }),
    makeAlias("Khaled", { kind: "weak" }),
    makeAlias("Group of Khaled"),
    makeAlias("Group of Khalid"),
  ]);
  expect(addVariants(entry)).toEqual(entry);
});

test("a variant keeps prior and dates of its name", () => {
  const entry = makeEntry("x", "Jane Roe", {}, [makeAlias("Khaled Group", { prior: 0.4, to: "1990", kind: "former" })]);
  expect(addVariants(entry).aliases.at(-1)).toEqual({
    ...makeAlias("Khalid Group", { prior: 0.4, to: "1990", kind: "former" }),
    rule: "spelling-family",
  });
});
