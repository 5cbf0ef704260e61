import { expect, test } from "vitest";
import { parsePipelineOptions } from "../../src/options.ts";
import { createPipeline } from "../../src/pipeline.ts";
import { documentOf } from "../phenomena.ts";

const pipeline = await createPipeline(parsePipelineOptions({}));
const firstBasis = (text: string) => pipeline.analyse(documentOf(text)).quotes[0]?.speaker.basis;

test.each([
  ["name", "Pavel Dorn said the road was closed."],
  ["title", "Prime Minister of Latvia Pavel Dorn said the road was closed."],
  ["apposition", "The mayor of Riga, Pavel Dorn, said the road was closed."],
  ["pronoun", "Pavel Dorn left on Friday. He said the road was closed."],
  ["title-holder", "Mayor Pavel Dorn left on Friday. The mayor said the road was closed."],
  ["kind-of-holder", "President Pavel Dorn left on Friday. The leader said the road was closed."],
  ["renamed", "Pavel Dorn conceded nothing. The former mayor said the road was closed."],
  ["nominal-mention", "The Interior Ministry was silent. The ministry said the road was closed."],
])("a speaker resolved by %s says so", (rule, text) => {
  expect(firstBasis(text)?.rule).toBe(rule);
});

test("a pronoun keeps its score and who came next", () => {
  const text = "Pavel Dorn met Oskar Lind on Friday. He said the road was closed.";
  // Dorn: one sentence away -1, paragraph 0.3, subject 0.6, topic 0.8, named once 0.1, a man’s name 0.5; Lind is no subject.
  expect(firstBasis(text)).toEqual({ rule: "pronoun", score: 1.3, runnerUp: { entity: "e2", score: -0.1 } });
});

test("who is not resolved has no basis", () => {
  expect(firstBasis("Residents said the road was closed.")).toBeUndefined();
});

test("a possessive pronoun right before a name describes nobody", () => {
  const text =
    "Eric Holder left in the process. Obama still named her Holder’s successor. The lawyer said it was closed.";
  expect(firstBasis(text)?.rule).not.toBe("title-holder");
});
