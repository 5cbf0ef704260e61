import { describe, expect, test } from "vitest";
import { agreesInCase } from "../../src/gazetteer/case-rule.ts";
import { makeAlias } from "./support.ts";

describe("acronyms agree letter for letter", () => {
  test.each([
    ["PKK", "PKK", true],
    ["PKK", "P.K.K.", true],
    ["U.N.", "UN", true],
    ["PKK", "Pkk", false],
    ["PKK", "pkk", false],
    ["UN", "Un", false],
    ["US", "us", false],
    ["IS", "Is", false],
    ["NATO", "Nato", true],
    ["UNICEF", "Unicef", true],
    ["NATO", "nato", false],
    ["NATO", "NaTO", false],
    ["CODECO", "Codeco", true],
    ["PBoC", "PBOC", false],
    ["G4S", "G4s", false],
    ["RCD-Goma", "RCD-Goma", true],
  ])("%s as %s: %s", (alias, surface, expected) => {
    expect(agreesInCase(makeAlias(alias, { kind: "acronym" }), surface, false)).toBe(expected);
  });
});

describe("in a text of capitals", () => {
  test.each([
    ["US", "US", false],
    ["US", "U.S.", false],
    ["WHO", "WHO", false],
    ["AID", "AID", false],
    ["NATO", "NATO", true],
    ["PKK", "PKK", true],
  ])("the acronym %s as %s proves something: %s", (alias, surface, expected) => {
    expect(agreesInCase(makeAlias(alias, { kind: "acronym" }), surface, true)).toBe(expected);
  });

  test("a name in capitals agrees", () => {
    expect(agreesInCase(makeAlias("Haider al-Abadi"), "HAIDER AL-ABADI", true)).toBe(true);
  });
});

describe("other names agree by their capitals", () => {
  test.each([
    ["Haider al-Abadi", "Haider al-Abadi", true],
    ["Haider al-Abadi", "Haider Al-Abadi", true],
    ["Haider al-Abadi", "HAIDER AL-ABADI", true],
    ["Haider al-Abadi", "haider al-Abadi", false],
    ["Haider al-Abadi", "Haider al-abadi", false],
    ["Bank of Israel", "Bank Of Israel", true],
    ["Bank of Israel", "bank of Israel", false],
    ["Fund", "fund", false],
    ["Fund", "Fund", true],
    ["Élan", "Élan", true],
    ["world body", "world body", true],
  ])("%s as %s: %s", (alias, surface, expected) => {
    expect(agreesInCase(makeAlias(alias), surface, false)).toBe(expected);
  });
});

test("the rule any asks for nothing", () => {
  expect(agreesInCase(makeAlias("anti-balaka", { case: "any" }), "Anti-Balaka", false)).toBe(true);
  expect(agreesInCase(makeAlias("Haqqani Network", { case: "any" }), "Haqqani network", false)).toBe(true);
});

test("an exact name agrees letter for letter", () => {
  const alias = makeAlias("Side", { case: "exact" });
  expect([agreesInCase(alias, "Side", false), agreesInCase(alias, "SIDE", false)]).toEqual([true, false]);
});
