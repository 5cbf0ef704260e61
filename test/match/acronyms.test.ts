import { describe, expect, test } from "vitest";
import { findIntroducedAcronyms } from "../../src/match/acronyms.ts";
import { isAcronymOf } from "../../src/model/acronym.ts";
import { makeMention, makeTagged } from "./support.ts";

describe("isAcronymOf", () => {
  test.each([
    ["PSF", "Popular Salvation Front"],
    ["P.S.F.", "Popular Salvation Front"],
    ["psf", "Popular Salvation Front"],
    ["LRA", "Lord’s Resistance Army"],
    ["MoD", "Ministry of Defence"],
    ["MD", "Ministry of Defence"],
    ["BoL", "Bank of Lodva"],
    ["NRF", "North-River Force"],
    ["UNHCR", "United Nations High Commissioner for Refugees"],
    ["FARC", "Front for Armed Resistance in Caldera"],
    ["PSFL", "Popular Salvation Front"],
  ])("%s of %s", (acronym, name) => {
    expect(isAcronymOf(acronym, name)).toBe(true);
  });

  test.each([
    ["SPF", "Popular Salvation Front"],
    ["FSP", "Popular Salvation Front"],
    ["PXYZ", "Popular Salvation Front"],
    ["PX", "Popular Salvation Front"],
    ["P", "Popular Salvation Front"],
    ["", "Popular Salvation Front"],
    ["PSF", ""],
    ["2016", "Popular Salvation Front"],
  ])("%j not of %j", (acronym, name) => {
    expect(isAcronymOf(acronym, name)).toBe(false);
  });
});

describe("findIntroducedAcronyms", () => {
  function introduced(text: string, name: string): [string, string][] {
    const doc = makeTagged(text);
    const mention = makeMention(doc, name, [], { label: "ORG" });
    return findIntroducedAcronyms(doc, [mention]).map(({ acronym, token, name: long }) => [
      acronym,
      `${long.text} ${doc.text.slice(doc.tokens.start[token], doc.tokens.end[token])}`,
    ]);
  }

  test.each([["The Popular Salvation Front (PSF) met."], ["The Popular Salvation Front (P.S.F.) met."]])(
    "%s",
    (text) => {
      const acronym = text.slice(text.indexOf("(") + 1, text.indexOf(")"));
      expect(introduced(text, "Popular Salvation Front")).toEqual([[acronym, `Popular Salvation Front ${acronym}`]]);
    },
  );

  test.each([
    ["two other letters", "The Popular Salvation Front (XY) met."],
    ["small letters", "The Popular Salvation Front (psf) met."],
    ["more in the brackets", "The Popular Salvation Front (PSF, founded in 2003) met."],
    ["a word between", "The Popular Salvation Front party (PSF) met."],
    ["no brackets", "The Popular Salvation Front PSF met."],
    ["an open bracket at the end", "The Popular Salvation Front (PSF"],
  ])("none with %s", (_, text) => {
    expect(introduced(text, "Popular Salvation Front")).toEqual([]);
  });

  test("none behind a person", () => {
    const doc = makeTagged("Paul Simon Foe (PSF) left.");
    const person = makeMention(doc, "Paul Simon Foe", [], { label: "PER" });
    expect(findIntroducedAcronyms(doc, [person])).toEqual([]);
  });
});
