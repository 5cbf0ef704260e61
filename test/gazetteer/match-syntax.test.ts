import { expect, test } from "vitest";
import { faultOfMatch } from "../../src/gazetteer/match-syntax.ts";

test.each([
  "#Demonym militia",
  "(north|south) #Place+ front",
  "[<name>#ProperNoun+] (group|party)",
  "/^al-./ brigade",
  "the . brigade{1,2}",
  "/[(]/ group",
])("“%s” is well formed", (pattern) => expect(faultOfMatch(pattern)).toBeNull());

test.each([
  ["(foo", 'lacks ")"'],
  ["foo)", 'closes a bracket with ")"'],
  ["[foo)", 'closes a bracket with ")"'],
  ["/(/ brigade", "Unterminated group"],
  [".*", "fits any words"],
  ["* .", "fits any words"],
  ["", "fits any words"],
])("“%s” is not", (pattern, problem) => expect(faultOfMatch(pattern)).toContain(problem));
