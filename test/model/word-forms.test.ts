import fc from "fast-check";
import { expect, test } from "vitest";
import { WordForms } from "../../src/model/word-forms.ts";

const numberOf = (forms: WordForms, word: string): number => forms.number(`<${word}>`, 1, word.length + 1);

test("equal words have one number, different words have two, and the letters come back", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 20 }), { maxLength: 200 }), (words) => {
      const forms = new WordForms();
      const ids = words.map((word) => numberOf(forms, word));
      expect(ids.map((id) => forms.text(id))).toEqual(words);
      expect(new Set(ids).size).toBe(new Set(words).size);
    }),
  );
});

test("a document of many words stays in one generation; the next begins another, and memory is given back", () => {
  const forms = new WordForms();
  forms.begin();
  const ids = Array.from({ length: 100_000 }, (_, i) => numberOf(forms, `word${i}`));
  expect([forms.generation, forms.text(ids[99_999] as number)]).toEqual([0, "word99999"]);
  forms.begin();
  expect([forms.generation, numberOf(forms, "word99999")]).toEqual([1, 0]);
});

test("few words live on from one document to the next", () => {
  const forms = new WordForms();
  const id = numberOf(forms, "Rahal");
  forms.begin();
  expect([forms.generation, numberOf(forms, "Rahal")]).toEqual([0, id]);
});
