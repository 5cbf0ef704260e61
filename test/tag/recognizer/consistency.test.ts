import { describe, expect, test } from "vitest";
import type { RecognisedName, Segmented } from "../../../src/model/document.ts";
import { segment } from "../../../src/segment/segment.ts";
import { makeConsistent } from "../../../src/tag/recognizer/consistency.ts";
import { documentOf } from "../../phenomena.ts";

type Label = RecognisedName["label"];

/** A text with marks such as [Roe|PER] or [Roe|PER|0.4], as a document with names. */
function marked(text: string): { doc: Segmented; names: RecognisedName[] } {
  const mark = /\[([^|\]]+)\|([A-Z]+)(?:\|([\d.]+))?\]/g;
  const doc = segment(documentOf(text.replace(mark, "$1")));
  let removed = 0;
  const names = [...text.matchAll(mark)].map((match): RecognisedName => {
    const [whole, name, label, confidence] = match as unknown as [string, string, Label, string | undefined];
    const start = match.index - removed;
    removed += whole.length - name.length;
    const end = start + name.length;
    return {
      start,
      end,
      firstToken: doc.tokens.start.indexOf(start),
      endToken: doc.tokens.end.indexOf(end) + 1,
      label,
      confidence: Number(confidence ?? 1),
      rule: "model",
    };
  });
  return { doc, names };
}

function labelsOf(text: string): Label[] {
  const { doc, names } = marked(text);
  return makeConsistent(doc, names).map(({ label }) => label);
}

describe("the label of most mentions wins", () => {
  test.each([
    ["two against one", "In [Tarun|LOC] they saw [Tarun|LOC] beat [Tarun|ORG].", ["LOC", "LOC", "LOC"]],
    [
      "by confidence, not by number",
      "In [Tarun|LOC|0.3] near [Tarun|LOC|0.3] for [Tarun|ORG|0.9].",
      ["ORG", "ORG", "ORG"],
    ],
    ["one against one stays", "In [Tarun|LOC] they beat [Tarun|ORG].", ["LOC", "ORG"]],
    ["no majority of three stays", "A [Tarun|LOC|0.5] of [Tarun|ORG|0.5] at [Tarun|NORP|0.4].", ["LOC", "ORG", "NORP"]],
    ["other words are other names", "In [Tarun|LOC] and [Tarun|LOC] the [Tarun Post|ORG].", ["LOC", "LOC", "ORG"]],
    ["names of several words too", "The [Dawn Hill|LOC|0.4] of [Dawn Hill|ORG].", ["ORG", "ORG"]],
    ["capitals make another name", "In [Tarun|LOC] and [Tarun|LOC] the [TARUN|ORG].", ["LOC", "LOC", "ORG"]],
  ] as const)("%s", (_, text, expected) => expect(labelsOf(text)).toEqual(expected));
});

describe("the surname of a person named in full is the person", () => {
  test.each([
    ["behind the full name", "[Qasim Rahal|PER] left. [Rahal|LOC] wept.", ["PER", "PER"]],
    ["before it", "[Rahal|ORG] left. [Qasim Rahal|PER] wept.", ["PER", "PER"]],
    ["against a majority", "[Qasim Rahal|PER] left. [Rahal|LOC] or [Rahal|LOC].", ["PER", "PER", "PER"]],
    ["not the first name", "[Qasim Rahal|PER] left. [Qasim|LOC] wept.", ["PER", "LOC"]],
    ["not from a person of one word", "[Rahal|PER|0.4] left. [Rahal|LOC] wept.", ["LOC", "LOC"]],
    ["not from a place", "[Qasim Rahal|LOC] left. [Rahal|ORG] wept.", ["LOC", "ORG"]],
    ["not from a name of two letters", "[Lee Po|PER] left. [Po|LOC] flows.", ["PER", "LOC"]],
    ["not from a name of five words", "[Al Bo Ce Du Rahal|PER] left. [Rahal|LOC] wept.", ["PER", "LOC"]],
    ["not for a name around it", "[Qasim Rahal|PER] left. [Rahal Group|ORG] wept.", ["PER", "ORG"]],
  ] as const)("%s", (_, text, expected) => expect(labelsOf(text)).toEqual(expected));
});

describe("events", () => {
  test("keep their label against a majority", () => {
    expect(labelsOf("The [Storm|EVENT] and [Storm|ORG] and [Storm|ORG] left.")).toEqual(["EVENT", "ORG", "ORG"]);
  });

  test("keep their label where a surname says otherwise", () => {
    expect(labelsOf("[Qasim Storm|PER] saw the [Storm|EVENT].")).toEqual(["PER", "EVENT"]);
  });
});

test("names that agree are handed on as they are, and the input stays", () => {
  const { doc, names } = marked("[Qasim Rahal|PER] met [Rahal|LOC] in [Tarun|LOC].");
  const before = structuredClone(names);
  const after = makeConsistent(doc, names);
  expect(names).toEqual(before);
  expect([after[0], after[2]]).toEqual([names[0], names[2]]);
  expect(after[1]).toEqual({ ...names[1], label: "PER" });
});
