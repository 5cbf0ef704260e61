import { describe, expect, test } from "vitest";
import { loadGazetteer } from "../../src/gazetteer/load.ts";
import { documentOf } from "../phenomena.ts";
import { createStages } from "../resolve/support.ts";

const resolve = createStages((await loadGazetteer([], true)).index);

function readings(text: string, name: string): string[] {
  return resolve(documentOf(text)).entities.flatMap(({ type, mentions }) =>
    mentions.filter((mention) => mention.text === name).map(({ start }) => `${start} ${type}`),
  );
}

describe("a surname that is a state too", () => {
  test.each([
    ["Denise Jordan won the vote. Jordan thanked her voters.", "Jordan", ["28 person"]],
    ["Denise Jordan won the vote. She flew to Jordan on Monday.", "Jordan", ["40 state"]],
    ["Denise Jordan won the vote. Some in Jordan’s own camp wept.", "Jordan", ["36 person"]],
    ["The envoys met. Jordan signed the treaty.", "Jordan", ["16 state"]],
  ])("%s", (text, name, expected) => expect(readings(text, name)).toEqual(expected));
});

test("the republic of Georgia is the state, whatever Georgia means elsewhere", () => {
  const text =
    "Voters in Atlanta, Georgia, chose a U.S. senator. Georgia Governor Otto Feld flew to the former Soviet republic of Georgia.";
  expect(readings(text, "Georgia").sort()).toEqual(
    [
      `${text.indexOf("Georgia,")} place`,
      `${text.indexOf("Georgia Governor")} place`,
      `${text.lastIndexOf("Georgia")} state`,
    ].sort(),
  );
});
