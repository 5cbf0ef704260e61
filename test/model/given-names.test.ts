import { describe, expect, test } from "vitest";
import { loadData } from "../../src/model/data.ts";
import { genderOfGivenName } from "../../src/model/given-names.ts";
import type { Lexicon } from "../../src/model/lexicons.ts";

test.each([
  ["fatima", "female"],
  ["hassan", "male"],
  ["maria", "female"],
  ["jose", "male"],
  ["kim", null],
  ["andrea", null],
  ["lodva", null],
])("%s: %s", (name, gender) => expect(genderOfGivenName(name)).toBe(gender));

describe("the lists", () => {
  const { female, male } = loadData<Lexicon<"given-names">>("given-names");

  test("share no name, and repeat none", () => {
    expect(new Set([...female, ...male]).size).toBe(female.length + male.length);
  });

  test("are folded, as names are that are looked up", () => {
    const marked = [...female, ...male].filter(
      (name) => name !== name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase(),
    );
    expect(marked).toEqual([]);
  });
});
