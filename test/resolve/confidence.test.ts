import { expect, test } from "vitest";
import type { Considered, Mention } from "../../src/model/document.ts";
import type { Cluster, Member } from "../../src/resolve/cluster.ts";
import { confidenceOf } from "../../src/resolve/confidence.ts";

function cluster(
  confidences: readonly number[],
  scores: readonly number[] = [],
  kind: Member["kind"] = "name",
): Cluster {
  const considered = scores.map((score) => ({ score }) as Considered);
  return {
    entry: scores.length > 0 ? {} : null,
    link: { entry: null, candidates: [], considered },
    members: confidences.map((confidence) => ({
      mention: { confidence, candidates: [] as Mention["candidates"], via: "gazetteer" } as Mention,
      kind,
      rule: "new",
    })),
  } as unknown as Cluster;
}

test.each([
  ["one name is as sure as it is", cluster([0.6]), 0.6],
  // doubt 0.4 · 0.8
  ["a second name takes a fifth of the doubt", cluster([0.6, 0.5]), 0.68],
  ["nothing is quite sure", cluster([1, 1]), 0.99],
  ["an office alone", cluster([0.9], [], "office"), 0.8],
  ["a link without a rival takes nothing away", cluster([0.9], [1]), 0.9],
  // lead 0.2: 0.9 · (0.5 + 0.1)
  ["a link is at most as sure as its lead", cluster([0.9], [1.2, 1]), 0.54],
])("%s", (_, given, expected) => {
  expect(confidenceOf(given)).toBeCloseTo(expected);
});
