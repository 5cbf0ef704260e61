import { describe, expect, test } from "vitest";
import { Casing } from "../../../src/tag/case/casing.ts";
import { castLike, raiseFirst, toLower, toName, toUpper } from "../../../src/tag/case/letters.ts";

describe("letters of another length stay as they are", () => {
  test.each([
    [toLower, "İSTANBUL", "İstanbul"],
    [toUpper, "straße", "STRAßE"],
    [toUpper, "ᲀв", "ᲀВ"],
    [raiseFirst, "ßa", "ßa"],
    [raiseFirst, "łódź", "Łódź"],
    [toLower, "ΣÃO", "σão"],
  ] as const)("%o %s", (change, word, expected) => expect(change(word)).toBe(expected));
});

test.each([
  ["jean-claude", "Jean-Claude"],
  ["al-abadi", "al-Abadi"],
  ["o'neill", "O'Neill"],
  ["n’djamena", "N’Djamena"],
  ["sana'a", "Sana'a"],
  ["mcdonald", "McDonald"],
  ["tarun-based", "Tarun-based"],
  ["rahal-", "Rahal-"],
])("the name %s is %s", (lower, name) => {
  expect(toName(lower, (part) => (part === "based" ? Casing.Lower : Casing.Unknown))).toBe(name);
});

test.each([
  ["mcdonald", "McDonald", "McDonald"],
  ["u.n.", "UN", "U.N."],
  ["NATO", "Nato", "Nato"],
  ["OF", "of", "of"],
  ["defence", "Defense", "Defence"],
  ["organisations", "Organization", "Organisations"],
  ["sanaa", "San’a", "Sanaa"],
  ["ngos", "NGO", "NGOS"],
  ["THEM", "a", "them"],
])("%s like %s is %s", (word, model, expected) => expect(castLike(word, model)).toBe(expected));
