import { describe, expect, test } from "vitest";
import type { Candidate } from "../../../src/model/document.ts";
import { ENTITY_TYPES, type EntityType } from "../../../src/model/types.ts";
import { layGazetteerFlags } from "../../../src/tag/recognizer/gazetteer-flags.ts";

function candidate(type: EntityType, more: Partial<Candidate> = {}): Candidate {
  const entry = { id: `x-${type}`, type, name: type } as Candidate["entry"];
  const alias: Candidate["alias"] = { text: type, kind: "name", case: "title", prior: 1 };
  return { entry, alias, kind: "name", prior: 1, needsAntecedent: false, ...more };
}

function flagsOf(first: number, end: number, ...candidates: Candidate[]): number[] {
  return [...layGazetteerFlags(6, [{ firstToken: first, endToken: end, candidates }])];
}

/** What a flag stands for: kind, and place in the name. */
function read(flag: number): [number, number] {
  return [(flag - 1) >> 2, (flag - 1) & 3];
}

const [DEMONYM, SURNAME, DOUBTFUL] = [ENTITY_TYPES.length, ENTITY_TYPES.length + 1, ENTITY_TYPES.length + 2];

describe("kinds", () => {
  test.each(ENTITY_TYPES.map((type, kind) => [type, kind] as const))("%s is %i", (type, kind) => {
    expect(read(flagsOf(0, 1, candidate(type))[0] as number)[0]).toBe(kind);
  });

  test.each([
    ["a demonym", [candidate("state", { kind: "demonym" })], DEMONYM],
    ["a doubtful demonym", [candidate("state", { kind: "demonym", prior: 0.1 })], DEMONYM],
    ["a surname", [candidate("person", { needsAntecedent: true })], SURNAME],
    ["a weak alias", [candidate("org", { needsAntecedent: true })], DOUBTFUL],
    ["a low prior", [candidate("org", { prior: 0.4 })], DOUBTFUL],
    ["entries of two types", [candidate("state"), candidate("place")], DOUBTFUL],
    ["entries of one type", [candidate("place"), candidate("place", { prior: 0.2 })], ENTITY_TYPES.indexOf("place")],
  ] as const)("%s", (_, candidates, kind) => {
    expect(read(flagsOf(0, 1, ...candidates)[0] as number)[0]).toBe(kind);
  });
});

test("first, inner, last and only tokens differ, and tokens outside bear nothing", () => {
  const places = flagsOf(1, 5, candidate("org")).map((flag) => (flag === 0 ? null : read(flag)[1]));
  expect(places).toEqual([null, 0, 1, 1, 2, null]);
  expect(read(flagsOf(2, 3, candidate("org"))[2] as number)[1]).toBe(3);
});

test("no hits, no flags", () => expect([...layGazetteerFlags(3, [])]).toEqual([0, 0, 0]));
