import { describe, expect, test } from "vitest";
import { typeOfHead } from "../../src/model/heads.ts";
import { genderOfTitle, isHonorific, isTitleWord } from "../../src/model/titles.ts";
import { labelOf } from "../../src/model/types.ts";
import { formsOf } from "../../src/model/verb-forms.ts";

describe("formsOf", () => {
  test.each([
    ["say", "say says saying said"],
    ["deny", "deny denies denying denied"],
    ["agree", "agree agrees agreeing agreed"],
    ["admit", "admit admits admitting admitted"],
    ["criticize", "criticise criticised criticises criticising criticize criticized criticizes criticizing"],
    ["choose", "choose chooses choosing chose chosen"],
    ["scold", "scold scolded scolding scolds"],
    ["a verb of no lexicon", "a verb of no lexicon"],
  ])("%s", (lemma, forms) => {
    expect(formsOf(lemma).toSorted().join(" ")).toBe(
      forms.startsWith("a ") ? forms : forms.split(" ").sort().join(" "),
    );
  });
});

describe("titles", () => {
  test.each([
    ["Minister", true, false, null],
    ["Gen.", true, false, null],
    ["Mr.", true, true, "male"],
    ["mrs", true, true, "female"],
    ["spokeswoman", true, false, "female"],
    ["King", true, false, "male"],
    ["Roe", false, false, null],
  ])("%s", (word, title, honorific, gender) => {
    expect([isTitleWord(word), isHonorific(word), genderOfTitle(word)]).toEqual([title, honorific, gender]);
  });
});

test.each([
  ["Ministry", "government"],
  ["Brigade", "armed"],
  ["Brigades", "armed"],
  ["Inc.", "org"],
  ["Police", "security"],
  ["Roe", undefined],
])("typeOfHead(%s): %s", (word, type) => {
  expect(typeOfHead(word)).toBe(type);
});

test.each([
  ["person", "surname", "PER"],
  ["state", "name", "LOC"],
  ["state", "demonym", "NORP"],
  ["people", "name", "NORP"],
  ["place", "metonym", "LOC"],
  ["media", "acronym", "ORG"],
] as const)("labelOf %s %s: %s", (type, kind, label) => {
  expect(labelOf(type, kind)).toBe(label);
});
