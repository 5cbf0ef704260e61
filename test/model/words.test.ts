import { describe, expect, test } from "vitest";
import { typeOfHead } from "../../src/model/heads.ts";
import { inflectVerb } from "../../src/model/inflect.ts";
import { genderOfTitle, isHonorific, isTitleWord } from "../../src/model/titles.ts";
import { labelOf } from "../../src/model/types.ts";

describe("inflectVerb", () => {
  test.each([
    ["say", "say says sayed saying"],
    ["deny", "deny denies denied denying"],
    ["note", "note notes noted noting"],
    ["agree", "agree agrees agreed agreeing"],
    ["plan", "plan plans planned planning"],
    ["confess", "confess confesses confessed confessing"],
    ["reveal", "reveal reveals revealed revealing"],
    ["vow", "vow vows vowed vowing"],
    ["lie", "lie lies lied lying"],
  ])("%s", (lemma, forms) => {
    expect(inflectVerb(lemma).join(" ")).toBe(forms);
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
