import { expect, test } from "vitest";
import { tokenForms } from "../../../src/model/token.ts";
import { segment } from "../../../src/segment/segment.ts";
import { loadModel } from "../../../src/tag/recognizer/model.ts";
import { wordTypesOf } from "../../../src/tag/recognizer/word-types.ts";
import { describeWord } from "../../../src/tag/recognizer/words.ts";
import { documentOf } from "../../phenomena.ts";

const { vocabulary } = loadModel();

test("a word is described once, as describeWord does it, for all who ask by one vocabulary", () => {
  const { plain, tokens } = segment(documentOf("Rahal left."));
  const [form] = tokenForms(plain, tokens);
  const described = wordTypesOf(vocabulary).of(form as number);
  expect(described).toEqual(describeWord("Rahal", vocabulary));
  expect(wordTypesOf(vocabulary).of(form as number)).toBe(described);
});
