import { expect, test } from "vitest";
import { contains } from "../../src/model/span.ts";
import { segment } from "../../src/segment/segment.ts";
import { recognizeByCompromise } from "../../src/tag/compromise-recognizer.ts";
import { tagByCompromise } from "../../src/tag/compromise-tagger.ts";
import { createTagger } from "../../src/tag/tag.ts";
import { documentOf } from "../phenomena.ts";

const tag = createTagger({
  restoreCase: (doc) => doc,
  patterns: [],
  triggers: new Set(["said"]),
  tagSyntax: tagByCompromise,
  findHits: () => [],
  recognize: recognizeByCompromise,
});

test("syntax stands only on sentences with a trigger", () => {
  const { syntax } = tag(segment(documentOf("The road is shut. Rahal said yes. SHE SAID YES TO THEM. Saidar left.")));
  expect(syntax.map((one) => one !== null)).toEqual([false, true, true, false]);
});

test("a sentence beside a quotation has its syntax", () => {
  const { syntax } = tag(
    segment(documentOf("The road is shut. Rahal turned round. “Who is there?” Saidar left. It rained.")),
  );
  expect(syntax.map((one) => one !== null)).toEqual([false, true, true, true, false]);
});

test("the layers before stay what they are", () => {
  const doc = segment(documentOf("Gen. Qasim Rahal said no."));
  const before = structuredClone(doc);
  const tagged = tag(doc);
  expect(doc).toEqual(before);
  expect(tagged).toMatchObject({ tokens: doc.tokens, sentences: doc.sentences, text: doc.text });
});

test("a document does not change the next one", () => {
  const first = segment(documentOf("Gen. Qasim Rahal said the Dawn Brigade met in Paris."));
  const second = segment(documentOf("Qasim said Rahal Paris Dawn Brigade, and “Gen.” is said of Paris Roe."));
  const [a, b] = [tag(first), tag(second)];
  expect(tag(first)).toEqual(a);
  expect(tag(second)).toEqual(b);
  expect(tag(first)).toEqual(a);
});

test("names lie in order inside their sentence, without overlaps", () => {
  const text = "President Jane Roe met Otto Feld, Acme Corp. and the Dawn Brigade in Paris. Paris (London) is far. ";
  const doc = tag(segment(documentOf(text.repeat(3))));
  let end = 0;
  for (const name of doc.names) {
    expect(name.start).toBeGreaterThanOrEqual(end);
    expect(doc.sentences.some((sentence) => contains(sentence, name))).toBe(true);
    end = name.end;
  }
  expect(doc.names).toHaveLength(21);
});

test("150 KB of dashes in one sentence end soon", { timeout: 10_000 }, () => {
  const doc = tag(segment(documentOf(`Rahal said ${"--".repeat(75_000)} no.`)));
  expect(doc.syntax[0]?.pos[1]).toBe("VBD");
});

test("a text without words has no names", () => {
  expect(tag(segment(documentOf("… — 12,5 !!!"))).names).toEqual([]);
  expect(tag(segment(documentOf("")))).toMatchObject({ names: [], syntax: [] });
});
