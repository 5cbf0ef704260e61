import { describe, expect, test } from "vitest";
import { GazetteerIndex } from "../../../src/gazetteer/index.ts";
import type { Sentence } from "../../../src/model/document.ts";
import { segment } from "../../../src/segment/segment.ts";
import { collectForms, matchBlindly } from "../../../src/tag/case/known-forms.ts";
import { makeEntry } from "../../gazetteer/support.ts";
import { documentOf } from "../../phenomena.ts";

describe("the document's own forms", () => {
  const doc = segment(
    documentOf(
      "MCDONALD AND THE MINISTER: RAHAL MEETS REBELS\n\nRebels met McDonald. He told McDonald and the Minister no. The minister of a minister.",
    ),
  );
  const forms = collectForms(doc, (sentence) => sentence.allCaps);
  test.each([
    ["mcdonald", "McDonald"],
    ["minister", "minister"],
    ["rahal", undefined],
    ["told", undefined],
    ["rebels", undefined],
  ])("%s", (lower, form) => expect(forms.get(lower)).toBe(form));
});

describe("names of the gazetteer whatever their case", () => {
  const index = GazetteerIndex.of([
    makeEntry("gov.a", "Ministry of Defence", { type: "government" }),
    makeEntry("igo.b", "UNICEF", { type: "igo" }),
    makeEntry("per.c", "Haider al-Abadi", { type: "person" }),
  ]);
  test.each([
    ["MINISTRY OF DEFENSE SAYS", ["Ministry", "of", "Defense"]],
    ["unicef said", ["UNICEF"]],
    ["haider al-abadi said", ["Haider", "al-Abadi"]],
    ["abadi said", null],
    ["the ministry", null],
  ])("%s", (text, forms) => {
    const doc = segment(documentOf(text));
    const found = matchBlindly(doc, index, doc.sentences[0] as Sentence, 0);
    expect(found?.forms ?? null).toEqual(forms);
  });
});
