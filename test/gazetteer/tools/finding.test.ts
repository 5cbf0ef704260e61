import { expect, test } from "vitest";
import { type Finding, renderFindings } from "../../../src/gazetteer/tools/finding.ts";

const finding: Finding = {
  severity: "warning",
  place: "lists/a,b.yaml:7",
  check: "stop-word",
  message: "50% of “X”\nand more",
};

test("a line for people", () => {
  expect(renderFindings([{ ...finding, message: "wrong" }], "text")).toBe(
    "lists/a,b.yaml:7: warning: wrong [stop-word]\n",
  );
});

test("an annotation of GitHub, escaped", () => {
  expect(renderFindings([finding], "github")).toBe(
    "::warning file=lists/a%2Cb.yaml,line=7,title=stop-word::50%25 of “X”%0Aand more\n",
  );
  expect(renderFindings([{ ...finding, place: "my.yaml" }], "github")).toMatch(/^::warning file=my\.yaml,title=/);
});

test("JSON, also of nothing", () => {
  expect(JSON.parse(renderFindings([finding], "json"))).toEqual([finding]);
  expect(renderFindings([], "json")).toBe("[]\n");
  expect(renderFindings([], "text")).toBe("");
});
