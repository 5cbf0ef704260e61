import { describe, expect, test } from "vitest";
import { packSections, unpackSections } from "#dist/model/sections.js";
import { POS_TAGS } from "#dist/model/syntax.js";
import { createTaggerModel } from "#dist/tag/tagger/model.js";
import { createModelTagger } from "#dist/tag/tagger/tagger.js";
import { fitTagger } from "../../train/tagger-fit.ts";
import { findFixedTags } from "../../train/tagger-fixed.ts";
import { packTagger } from "../../train/tagger-pack.ts";
import { NO_TAG, readTagged, type TaggedDocument } from "../../train/tagger-read.ts";

const NO_VOCABULARY = { find: () => -1, cluster: () => 0, lexicon: () => 0 };

/** “He/PRP left/VBD ./.” as lines of token, tag and label; sentences are parted by blank lines. */
function tsv(...sentences: string[]): string {
  return sentences
    .map((sentence) =>
      sentence
        .split(" ")
        .map((pair) => `${pair.replace("/", "\t")}\tO`)
        .join("\n"),
    )
    .join("\n\n");
}

/** Our tokens with their tags, “He/PRP”; “-” where the data tell none. */
function tagged({ doc, tags }: TaggedDocument): string[] {
  return [...tags].map((tag, i) => `${doc.text.slice(doc.tokens.start[i], doc.tokens.end[i])}/${POS_TAGS[tag] ?? "-"}`);
}

describe("readTagged puts the tags of the treebank on our tokens", () => {
  test.each([
    ["He/PRP left/VBD ./.", ["He/PRP", "left/VBD", "./-"]],
    ["Rahal/NNP 's/POS men/NNS", ["Rahal/NNP", "'s/POS", "men/NNS"]],
    ["They/PRP did/VBD n't/RB wait/VB", ["They/PRP", "didn't/VBD", "wait/VB"]],
    ["U.S.-led/JJ troops/NNS", ["U.S./JJ", "-/JJ", "led/JJ", "troops/NNS"]],
    ["all/PDT the/DT more/RBR", ["all/DT", "the/DT", "more/RB"]],
    ["whose/WP$ men/NNS", ["whose/WP", "men/NNS"]],
    ["it/PRP is/VBZ odd/XYZ", ["it/PRP", "is/VBZ", "odd/-"]],
  ])("%s", (sentence, expected) => expect(readTagged(tsv(sentence)).flatMap(tagged)).toEqual(expected));

  test("sentences of several make one document, and marks of documents none", () => {
    const documents = readTagged(`-DOCSTART-\t_\tO\n\n${tsv("He/PRP left/VBD", "She/PRP stayed/VBD")}`);
    expect(documents.map(({ doc }) => doc.text)).toEqual(["He left\nShe stayed"]);
  });
});

describe("findFixedTags", () => {
  const often = (sentence: string, times: number): string[] => new Array<string>(times).fill(sentence);

  test("a word that always has one tag is fixed, one seen rarely or tagged in two ways is not", () => {
    const fixed = findFixedTags(
      readTagged(tsv(...often("the/DT claim/NN failed/VBD", 40), ...often("they/PRP claim/VBP it/PRP", 39))),
    );
    expect(fixed).toEqual(
      new Map([
        ["the", POS_TAGS.indexOf("DT")],
        ["failed", POS_TAGS.indexOf("VBD")],
      ]),
    );
  });

  test("words the data do not tell a tag of count for nothing", () => {
    expect(findFixedTags(readTagged(tsv(...often("odd/XYZ", 50)))).size).toBe(0);
  });
});

describe("a toy set", () => {
  const documents = readTagged(
    tsv(
      ...new Array<string>(12).fill("the/DT claim/NN failed/VBD"),
      ...new Array<string>(12).fill("they/PRP claim/VBP victory/NN"),
      ...new Array<string>(12).fill("a/DT claim/NN stands/VBZ"),
    ),
  );
  const train = (): ReturnType<typeof fitTagger> =>
    fitTagger(documents, NO_VOCABULARY, { epochs: 4, least: 2, seed: 1 }, () => {});
  const sections = packTagger(train(), 0);

  test("is learnt, and what is learnt survives packing", () => {
    const file = packSections(sections);
    const tag = createModelTagger(createTaggerModel(unpackSections(file, "toy.bin")), NO_VOCABULARY);
    for (const { doc, tags } of documents)
      for (const sentence of doc.sentences)
        expect(tag(doc, sentence)).toEqual(
          [...tags.subarray(sentence.firstToken, sentence.endToken)].map((number) => POS_TAGS[number]),
        );
  });

  test("gives the same bytes each time", () => {
    expect(packSections(packTagger(train(), 0))).toEqual(packSections(sections));
  });

  test("has no tag that the data do not tell", () => {
    expect([...documents.flatMap(({ tags }) => [...tags])]).not.toContain(NO_TAG);
  });
});

test("small weights are pruned, large ones cut, and features without weights left out", () => {
  const weights = new Float32Array(3 * POS_TAGS.length);
  weights[0] = 10;
  weights[1] = -1;
  weights[POS_TAGS.length + 2] = 0.1;
  weights[2 * POS_TAGS.length + 3] = -3;
  const packed = packTagger({ keys: Int32Array.of(4, 5, 6), weights, fixed: new Map(), lexicon: new Map() }, 0.5);
  expect(packed).toMatchObject({
    keys: Int32Array.of(4, 6),
    counts: Uint8Array.of(2, 1),
    labels: Uint8Array.of(0, 1, 3),
    weights: Int8Array.of(127, -21, -63),
  });
});
