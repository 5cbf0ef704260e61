import { describe, expect, test } from "vitest";
import type { Sentence } from "../../../src/model/document.ts";
import { tokenTexts } from "../../../src/model/token.ts";
import { ENTITY_TYPES, type EntityType, LABELS } from "../../../src/model/types.ts";
import { segment } from "../../../src/segment/segment.ts";
import { KeyList } from "../../../src/tag/recognizer/key-list.ts";
import { createTypeClassifier, type NameView, typeFeatures, typesOfLabel } from "../../../src/tag/recognizer/types.ts";
import { describeWord } from "../../../src/tag/recognizer/words.ts";
import { documentOf } from "../../phenomena.ts";

const NO_VOCABULARY = { find: () => -1, cluster: () => 0, lexicon: () => 0 };

/** A name in a sentence, as the classifier sees it. */
function view(text: string, name: string): NameView {
  const doc = segment(documentOf(text));
  const texts = tokenTexts(doc.plain, doc.tokens);
  const start = text.indexOf(name);
  return {
    words: texts.map((word) => describeWord(word, NO_VOCABULARY)),
    texts,
    flags: new Uint8Array(texts.length),
    sentence: doc.sentences[0] as Sentence,
    first: doc.tokens.start.indexOf(start),
    end: doc.tokens.end.indexOf(start + name.length) + 1,
  };
}

function keysOf(seen: NameView): number[] {
  const list = new KeyList();
  typeFeatures(seen, list);
  return [...list.keys.subarray(0, list.length)];
}

/** A classifier whose every feature of the example speaks for one type. */
function classifierFor(example: NameView, type: EntityType): ReturnType<typeof createTypeClassifier> {
  const keys = [...new Set(keysOf(example))];
  const weights = keys.flatMap(() => ENTITY_TYPES.map((own) => (own === type ? 5 : 0)));
  return createTypeClassifier({ typeKeys: Int32Array.from(keys), typeWeights: Int8Array.from(weights) });
}

describe("the types a label leaves open", () => {
  test.each([
    ["PER", ["person"]],
    ["ORG", ["government", "security", "armed", "party", "igo", "org", "media"]],
    ["LOC", ["state", "place"]],
    ["NORP", ["people"]],
  ] as const)("%s", (label, types) => expect(typesOfLabel(label)).toEqual(types));

  test("are all types, each once", () => {
    expect(LABELS.flatMap((label) => typesOfLabel(label)).sort()).toEqual([...ENTITY_TYPES].sort());
  });
});

describe("the classifier", () => {
  const example = view("Fighters of the Dawn Brigade fled.", "Dawn Brigade");

  test("gives the type its features speak for", () => {
    expect(classifierFor(example, "armed")(example, "ORG")).toBe("armed");
    expect(classifierFor(example, "media")(example, "ORG")).toBe("media");
  });

  test("gives no type that the label forbids", () => {
    expect(classifierFor(example, "armed")(example, "LOC")).toBe("state");
    expect(classifierFor(example, "person")(example, "NORP")).toBe("people");
  });

  test("carries over to a name like the example", () => {
    expect(classifierFor(example, "armed")(view("Men of the Hill Brigade fled.", "Hill Brigade"), "ORG")).toBe("armed");
  });

  test("without any feature it knows gives the first type of the label", () => {
    const empty = createTypeClassifier({ typeKeys: new Int32Array(0), typeWeights: new Int8Array(0) });
    expect(LABELS.map((label) => empty(example, label))).toEqual(["person", "government", "state", "people"]);
  });

  test("weighs evidence against evidence", () => {
    const key = keysOf(example)[0] as number;
    const weights = Int8Array.from(ENTITY_TYPES, (type) => (type === "org" ? -1 : -3));
    expect(createTypeClassifier({ typeKeys: Int32Array.of(key), typeWeights: weights })(example, "ORG")).toBe("org");
  });

  test("wants its sections", () => {
    expect(() => createTypeClassifier({ typeKeys: new Int32Array(0) })).toThrow(
      expect.objectContaining({ code: "E_DATA", message: expect.stringContaining("typeWeights") }),
    );
  });
});

test("the head word stands before “of”", () => {
  const [a, b, c] = ["Ministry of Health", "Ministry of Roads", "Roads of Ministry"].map(
    (name) => new Set(keysOf(view(`They met ${name} there.`, name))),
  ) as [Set<number>, Set<number>, Set<number>];
  expect([...a].filter((key) => b.has(key)).length).toBeGreaterThan([...a].filter((key) => c.has(key)).length);
});
