import { expect, test } from "vitest";
import { FormFlags } from "../../src/model/form-flags.ts";
import { segment } from "../../src/segment/segment.ts";
import { documentOf } from "../phenomena.ts";

function flagsOf(flags: FormFlags, text: string): number[] {
  const { plain, tokens } = segment(documentOf(text));
  return [...flags.of(plain, tokens)];
}

test("each token has the flag of its word, asked for once", () => {
  const asked: string[] = [];
  const flags = new FormFlags((word) => {
    asked.push(word);
    return word.length;
  });
  expect(flagsOf(flags, "One said one said no")).toEqual([3, 4, 3, 4, 2]);
  expect(flagsOf(flags, "no said One")).toEqual([2, 4, 3]);
  expect(asked).toEqual(["One", "said", "one", "no"]);
});

test("a new generation of word forms changes nothing", () => {
  const flags = new FormFlags((word) => (word === "said" ? 1 : 0));
  for (let n = 0; n < 5; n++) {
    const words = Array.from({ length: 9000 }, (_, i) => `f${n * 9000 + i}g`);
    expect(flagsOf(flags, words.join(" ")).every((flag) => flag === 0)).toBe(true);
    expect(flagsOf(flags, "he said")).toEqual([0, 1]);
  }
});
